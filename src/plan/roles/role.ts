import type { Brand } from '#base/kernel/brand.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

/** The hats that people wear in selling everywhere, in the order in which a deal meets them. */
export const standingRoles = [
  'inbound',
  'outbound',
  'closer',
  'account-manager',
  'sales-manager',
  'support',
  'owner',
] as const;
export type StandingRole = (typeof standingRoles)[number];

/** A role by its code: one of the seven, or one of the organisation’s own. */
export type Role = string;

/** A role as the catalogue has it. */
export type CatalogueRole = {
  code: Role;
  name: LocalText;
  /** What it is there for, in a sentence or two. */
  mission: LocalText;
  /** Whether who holds it sells. */
  sells: boolean;
  /** One of the organisation’s own. */
  own: boolean;
  retired: boolean;
  /** 0 for one of the seven that nobody changed. */
  version: number;
};

export const isStanding = (role: Role): role is StandingRole => standingRoles.some((one) => one === role);

const sellingRoles: ReadonlySet<Role> = new Set(['inbound', 'outbound', 'closer', 'account-manager']);

/** Does one of the seven sell? */
export const standingSells = (role: Role): boolean => sellingRoles.has(role);

export type RoleAssignmentId = Brand<string, 'RoleAssignmentId'>;

/** A role that a member holds for a share of the time, from a day up to and including another. */
export type RoleAssignment = {
  id: RoleAssignmentId;
  memberId: MemberId;
  role: Role;
  /** Share of the member's working time, 1–100. */
  sharePercent: number;
  from: IsoDate;
  /** The last day; null where no end is known. */
  to: IsoDate | null;
  version: number;
};
