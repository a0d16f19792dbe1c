import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** A quote goes with its deal: who works on the deal works on its quotes. What stands on all of them is set once. */
export const may = {
  editQuoteSettings: (actor: Actor) => hasAccess(actor, 'administrator'),
};
