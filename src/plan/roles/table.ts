import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

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

/** A role of the organisation’s own, or one of the seven with a mission written anew. */
export interface SalesRoleTable {
  organisation_id: OrganisationId;
  code: Role;
  name: ColumnType<LocalText | null, string | null, string | null>;
  mission: ColumnType<LocalText, string, string>;
  sells: boolean;
  retired_at: Date | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    role_assignment: RoleAssignmentTable;
    sales_role: SalesRoleTable;
  }
}
