import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who may decide which fields there are. Everybody in the organisation sees them; who may edit a row fills them in. */
export const may = { editFields: (actor: Actor) => hasAccess(actor, 'administrator') };
