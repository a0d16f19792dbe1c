import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** What an organisation prints looks the same for everybody: it is set once. */
export const may = {
  editHouseStyle: (actor: Actor) => hasAccess(actor, 'administrator'),
};
