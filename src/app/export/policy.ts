import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { may as ofTasks } from '#do/tasks/policy.ts';

import type { ExportSubject } from './words.ts';

/**
 * Who may take data along. A table: who works with it; a reader looks, and takes nothing away. Everything, with the
 * history of all that was done: an administrator.
 */
export const may = {
  /** Everybody's exports, not only the own. */
  seeAll: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** An archive comes in as a whole organisation. */
  bringBack: (actor: Actor) => hasAccess(actor, 'administrator'),
  export: (actor: Actor, subject: ExportSubject, filter: Readonly<Record<string, string>> = {}) =>
    hasAccess(actor, ['organisation', 'history', 'person'].includes(subject) ? 'administrator' : 'member') &&
    (subject !== 'tasks' || filter['whose'] !== 'team' || ofTasks.seeTeam(actor)),
  /** The file of somebody else's export. */
  take: (actor: Actor, { askedById }: { askedById: MemberId | null }) =>
    (askedById !== null && memberOf(actor) === askedById) || may.seeAll(actor),
};
