import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { ExportSubject } from './words.ts';

/**
 * Who may take data along. A table: who works with it; a reader looks, and takes nothing away. Everything, with the
 * history of all that was done: an administrator.
 */
export const may = {
  export: (actor: Actor, subject: ExportSubject) =>
    hasAccess(actor, subject === 'organisation' ? 'administrator' : 'member'),
  /** The file of somebody else's export. */
  take: (actor: Actor, { askedById }: { askedById: MemberId | null }) =>
    (askedById !== null && memberOf(actor) === askedById) || hasAccess(actor, 'administrator'),
};
