import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Owned = { ownerId: MemberId | null };
type Led = { ownerId: MemberId | null; managerId: MemberId | null };
type Done = { memberId: MemberId | null };

const isOwn = (actor: Actor, whose: MemberId | null) => whose !== null && memberOf(actor) === whose;

/** Who may do what with deals and activities. Everybody in the organisation sees them all. */
export const may = {
  createDeal: (actor: Actor) => hasAccess(actor, 'member'),
  /** Members work on their own deals and on nobody's; managers on all. */
  editDeal: (actor: Actor, { ownerId }: Owned) =>
    hasAccess(actor, 'manager') ||
    (hasAccess(actor, 'member') && (ownerId === null || isOwn(actor, ownerId))),
  /** Opening a closed deal again changes figures that were reported: its owner may, and managers. */
  reopenDeal: (actor: Actor, { ownerId }: Owned) =>
    hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && isOwn(actor, ownerId)),
  /** Managers agree to a step, and the one to whom the deal's owner reports. */
  approve: (actor: Actor, { managerId }: Led) =>
    hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && isOwn(actor, managerId)),
  /** What closed and how goes into figures that were reported: whoever may open a deal again may correct it. */
  correctClosing: (actor: Actor, { ownerId }: Owned) =>
    hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && isOwn(actor, ownerId)),
  /** Whoever may agree to every step is asked about each; others about those of the people who report to them. */
  approveForAll: (actor: Actor) => hasAccess(actor, 'manager'),
  overrideGate: (actor: Actor) => hasAccess(actor, 'manager'),
  deleteDeal: (actor: Actor) => hasAccess(actor, 'administrator'),
  /** Whoever changed many deals takes it back, and managers; for others it is not there. */
  takeBackBulk: (actor: Actor, { memberId }: Done) => hasAccess(actor, 'manager') || isOwn(actor, memberId),
  /** A colleague who answers the phone logs the call, whoever the deal is of. */
  logActivity: (actor: Actor, { memberId }: Done) =>
    hasAccess(actor, 'manager') || (hasAccess(actor, 'member') && isOwn(actor, memberId)),
  editActivity: (actor: Actor, { memberId }: Done) =>
    hasAccess(actor, 'manager') ||
    (hasAccess(actor, 'member') && (memberId === null || isOwn(actor, memberId))),
};
