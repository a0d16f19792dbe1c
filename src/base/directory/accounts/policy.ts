import { hasAccess, memberOf, type Actor } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Owned = { ownerId: MemberId | null };

/** Who may do what with accounts and their contacts. Everybody in the organisation sees them all. */
export const may = {
  /** Members add accounts for themselves or for nobody in particular; managers for everybody. */
  addAccount: (actor: Actor, { ownerId }: Owned = { ownerId: null }) => may.editAccount(actor, { ownerId }),
  addForOthers: (actor: Actor) => hasAccess(actor, 'manager'),
  /** Members work on their own accounts and on nobody's; managers on all. An owner may hand over. */
  editAccount: (actor: Actor, { ownerId }: Owned) =>
    hasAccess(actor, 'manager') ||
    (hasAccess(actor, 'member') && (ownerId === null || ownerId === memberOf(actor))),
  /** A contact goes with its account; one without an account is nobody's. */
  editContact: (actor: Actor, account: Owned | null) => may.editAccount(actor, account ?? { ownerId: null }),
  /** What the law asks is the organisation's to answer for. */
  setApproachRules: (actor: Actor) => hasAccess(actor, 'administrator'),
};
