import type { ColumnType, Generated } from 'kysely';

import type { Access } from '#base/kernel/actor.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { ImportId, MemberId, OrganisationId, TeamId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

export interface OrganisationTable {
  organisation_id: OrganisationId;
  name: string;
  time_zone: TimeZone;
  currency: Currency;
  language: Language;
  is_demo: boolean;
  version: Generated<number>;
  created_at: Generated<Date>;
}

export interface TeamTable {
  organisation_id: OrganisationId;
  id: TeamId;
  name: string;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  archived_at: Date | null;
}

export interface MemberTable {
  organisation_id: OrganisationId;
  id: MemberId;
  name: string;
  email: string | null;
  access: Access;
  language: Language;
  team_id: TeamId | null;
  reports_to_id: MemberId | null;
  is_owner: boolean;
  can_sign_in: boolean;
  /** the system that gave `external_id` */
  external_source: Generated<string>;
  external_id: ColumnType<string | null, string | null | undefined, string | null>;
  import_id: ImportId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  archived_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    organisation: OrganisationTable;
    team: TeamTable;
    member: MemberTable;
  }
}
