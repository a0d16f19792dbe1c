import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who may give programs a key, and see which there are. A program never gives out keys itself. */
export const may = {
  manageKeys: (actor: Actor) => actor.kind !== 'api-key' && hasAccess(actor, 'administrator'),
};
