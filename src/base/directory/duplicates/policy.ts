import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who may do what with two that look alike. Merging asks for the right to edit both. */
export const may = {
  /** Whoever works here may say that two are not the same. */
  judge: (actor: Actor) => hasAccess(actor, 'member'),
};
