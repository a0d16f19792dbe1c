import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who may change what we sell and whom we meet. Everybody in the organisation sees it. */
export const may = { editOffering: (actor: Actor) => hasAccess(actor, 'manager') };
