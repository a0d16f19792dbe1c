import { hasAccess, type Actor } from '#base/kernel/actor.ts';

export const may = {
  /** Who may see when the last backup was made, and how it went. */
  seeBackups: (actor: Actor) => hasAccess(actor, 'administrator'),
};
