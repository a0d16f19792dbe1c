import { hasAccess, type Actor } from '#base/kernel/actor.ts';

import type { RecordKind } from './words.ts';

/** Who may look back. */
export const may = {
  /** Over the whole organisation: an administrator, and a program that may take data along. */
  seeAll: (actor: Actor) =>
    hasAccess(actor, 'administrator') ||
    (actor.kind === 'api-key' && actor.scopes.some((scope) => scope.startsWith('transfer:'))),
  /**
   * Of one record: whoever may see the record itself, which the query finds out. What happened to a colleague's rights
   * and to the settings is for managers.
   */
  seeRecord: (actor: Actor, kind: RecordKind) =>
    kind === 'member' || kind === 'organisation' ? hasAccess(actor, 'manager') : hasAccess(actor, 'reader'),
};
