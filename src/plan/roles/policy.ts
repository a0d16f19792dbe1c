import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Everyone sees who wears which hat; the manager hands them out. */
export const may = {
  assignRoles: (actor: Actor) => hasAccess(actor, 'manager'),
  editCatalogue: (actor: Actor) => hasAccess(actor, 'manager'),
};
