import type { IsoDate } from '#base/kernel/date.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { inCatalogueOrder } from './catalogue.ts';
import { standingSells, type Role, type RoleAssignment } from './role.ts';

type Days = { from: IsoDate; to: IsoDate | null };

/** Does it hold on this day? Both its first and its last day count. */
export function holdsOn({ from, to }: Days, day: IsoDate): boolean {
  return from <= day && (to === null || day <= to);
}

/** Is there a day on which both hold? */
export function overlap(a: Days, b: Days): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

export type AssignRefusal =
  | { because: 'ends-before-it-begins' }
  | { because: 'same-role-twice'; from: IsoDate; to: IsoDate | null };

/**
 * May a member hold this role in these days? Not when it ends before it begins, nor when the member holds the same
 * role in some of them already: which of the two shares would count?
 * @param others the member's other assignments
 */
export function canAssign(
  wanted: Days & { role: Role },
  others: readonly (Days & { role: Role })[],
): Decision<AssignRefusal> {
  if (wanted.to !== null && wanted.to < wanted.from) return { ok: false, because: 'ends-before-it-begins' };
  const twice = others.find((other) => other.role === wanted.role && overlap(other, wanted));
  return twice ? { ok: false, because: 'same-role-twice', from: twice.from, to: twice.to } : yes;
}

/** The shares of a member's roles on a day, added: 100 is a full week of the hours that the member works. */
export function shareOn(assignments: readonly RoleAssignment[], day: IsoDate): number {
  return assignments
    .filter((assignment) => holdsOn(assignment, day))
    .reduce((sum, { sharePercent }) => sum + sharePercent, 0);
}

export type Overbooking = { from: IsoDate; sharePercent: number };

/**
 * The first day on or after `day` on which one member's shares come above 100 %, and to how much; null where none
 * does. It warns and does not refuse: whoever hands over work wears two hats for some weeks, and a history that is
 * brought over from elsewhere must fit as it was.
 * @param assignments of one member
 */
export function overbookedFrom(assignments: readonly RoleAssignment[], day: IsoDate): Overbooking | null {
  // Shares only grow where an assignment begins, so these are all the days that can be the first.
  const beginnings = [day, ...assignments.map(({ from }) => from).filter((from) => from > day)].sort();
  for (const from of beginnings) {
    const sharePercent = shareOn(assignments, from);
    if (sharePercent > 100) return { from, sharePercent };
  }
  return null;
}

export type TeamWarning =
  | { because: 'overbooked'; memberId: MemberId; from: IsoDate; sharePercent: number }
  | { because: 'without-role'; memberIds: MemberId[] }
  | { because: 'mixed-roles'; memberIds: MemberId[] }
  | { because: 'owner-several-hats'; memberId: MemberId };

/**
 * What deserves a look in who wears which hats on a day: shares above 100 %, and in a company of more than three
 * people those without a role, those who mix winning new customers with keeping present ones, and an owner with
 * several hats.
 * @param sells which roles sell; without it the four of the seven
 */
export function teamWarnings(
  members: readonly { id: MemberId; isOwner: boolean }[],
  assignments: readonly RoleAssignment[],
  day: IsoDate,
  sells: (role: Role) => boolean = standingSells,
): TeamWarning[] {
  const of = (id: MemberId) => assignments.filter(({ memberId }) => memberId === id);
  const overbooked = members.flatMap(({ id: memberId }) => {
    const found = overbookedFrom(of(memberId), day);
    return found ? [{ because: 'overbooked' as const, memberId, ...found }] : [];
  });
  if (members.length <= 3) return overbooked;
  const hats = new Map(members.map(({ id }) => [id, rolesHeld(of(id), day)] as const));
  const hatsOf = (id: MemberId) => hats.get(id) ?? [];
  const without = members.filter(({ id }) => hatsOf(id).length === 0).map(({ id }) => id);
  const mixed = members
    .filter(({ id, isOwner }) => !isOwner && hatsOf(id).filter(sells).length > 1)
    .map(({ id }) => id);
  const owners = members.filter(({ id, isOwner }) => isOwner && hatsOf(id).length > 1);
  return [
    ...overbooked,
    ...(without.length > 0 ? [{ because: 'without-role' as const, memberIds: without }] : []),
    ...(mixed.length > 0 ? [{ because: 'mixed-roles' as const, memberIds: mixed }] : []),
    ...owners.map(({ id }) => ({ because: 'owner-several-hats' as const, memberId: id })),
  ];
}

/** The roles held on a day, the seven in their order and then the organisation’s own. */
export function rolesHeld(assignments: readonly RoleAssignment[], day: IsoDate): Role[] {
  return inCatalogueOrder(
    assignments.filter((assignment) => holdsOn(assignment, day)).map(({ role }) => role),
  );
}

/** Where an assignment stands on a day. */
export function stateOn({ from, to }: Days, day: IsoDate): 'past' | 'now' | 'coming' {
  if (to !== null && to < day) return 'past';
  return from > day ? 'coming' : 'now';
}
