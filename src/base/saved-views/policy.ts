import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { ViewShare } from './words.ts';

type Owned = { ownerId: MemberId | null };

/** Who may do what with saved views. What somebody keeps for the own eyes is nobody else's business. */
export const may = {
  saveView: (actor: Actor) => memberOf(actor) !== null,
  /** Members share with a team, managers with everyone. */
  shareView: (actor: Actor, sharedWith: ViewShare) =>
    sharedWith === 'nobody' || hasAccess(actor, sharedWith === 'team' ? 'member' : 'manager'),
  /** The owner; managers too where it was shared, so that a view of somebody who left can be mended. */
  editView: (actor: Actor, { ownerId, sharedWith }: Owned & { sharedWith: ViewShare }) =>
    (ownerId !== null && memberOf(actor) === ownerId) ||
    (sharedWith !== 'nobody' && hasAccess(actor, 'manager')),
};
