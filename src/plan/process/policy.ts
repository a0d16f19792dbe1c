import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';

/** Everyone reads what was published and confirms it; the manager draws, approves and publishes. */
export const may = {
  design: (actor: Actor) => hasAccess(actor, 'manager'),
  confirm: (actor: Actor) => memberOf(actor) !== null,
};
