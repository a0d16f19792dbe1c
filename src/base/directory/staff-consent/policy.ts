import { hasAccess, type Actor } from '#base/kernel/actor.ts';

/** Everybody whom it is about reads what was agreed to; an administrator writes it down. A program does neither. */
export const may = {
  seeConsents: (actor: Actor) => hasAccess(actor, 'reader') && actor.kind !== 'link',
  record: (actor: Actor) => hasAccess(actor, 'administrator') && actor.kind !== 'api-key',
};
