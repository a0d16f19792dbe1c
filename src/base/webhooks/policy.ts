import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Who may decide where our changes are told. A program with a key may not send them elsewhere. */
export const may = {
  manageWebhooks: (actor: Actor) => actor.kind !== 'api-key' && hasAccess(actor, 'administrator'),
};
