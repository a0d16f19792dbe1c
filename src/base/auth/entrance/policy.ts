import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who decides what is asked at the door. A program with a key may not open it. */
export const may = {
  seeEntrance: (actor: Actor) => actor.kind !== 'api-key' && hasAccess(actor, 'administrator'),
  changeEntrance: (actor: Actor) => actor.kind !== 'api-key' && hasAccess(actor, 'administrator'),
};
