import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** A focus block is of whoever sits in it: nobody else sees, ends or removes it. */
export const may = {
  focus: (actor: Actor) => memberOf(actor) !== null && hasAccess(actor, 'member'),
  touch: (actor: Actor, block: { memberId: MemberId }) =>
    hasAccess(actor, 'member') && memberOf(actor) === block.memberId,
};
