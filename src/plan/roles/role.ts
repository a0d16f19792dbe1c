import type { Brand } from '#base/kernel/brand.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** The hats that people wear in selling, in the order in which a deal meets them. */
export const roles = [
  'inbound',
  'outbound',
  'closer',
  'account-manager',
  'sales-manager',
  'support',
  'owner',
] as const;
export type Role = (typeof roles)[number];

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
