import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Who may see and end secret links. Who may make one is said by the slice whose it is. A program never does. */
export const may = {
  useLinks: (actor: Actor) => actor.kind !== 'api-key' && actor.kind !== 'link',
  seeAllLinks: (actor: Actor) => hasAccess(actor, 'manager'),
  revokeLink: (actor: Actor, { madeById }: { madeById: MemberId | null }) =>
    hasAccess(actor, 'manager') || (madeById !== null && madeById === memberOf(actor)),
};
