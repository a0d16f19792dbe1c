import type { Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Role, RoleAssignmentId } from './role.ts';

export interface RoleAssignmentTable {
  organisation_id: OrganisationId;
  id: RoleAssignmentId;
  member_id: MemberId;
  role: Role;
  share_percent: number;
  from_date: IsoDate;
  to_date: IsoDate | null;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    role_assignment: RoleAssignmentTable;
  }
}
