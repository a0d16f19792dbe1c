import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who decides how far everybody looks, and sees what that does to whom. */
export const may = {
  setVisibility: (actor: Actor) => hasAccess(actor, 'administrator'),
};
