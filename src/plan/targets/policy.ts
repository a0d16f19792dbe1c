import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Everyone sees what is counted and aimed for; the manager decides it. A target of one member is that member's. */
export const may = {
  defineKpis: (actor: Actor) => hasAccess(actor, 'manager'),
  setTargets: (actor: Actor) => hasAccess(actor, 'manager'),
  seeTargetOf: (actor: Actor, member: MemberId) => hasAccess(actor, 'manager') || memberOf(actor) === member,
};
