import type { Generated } from 'kysely';

import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

interface OwnCalendarTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  url_sealed: string;
  host: string;
  keeps_titles: boolean;
  connected_at: Generated<Date>;
  fetched_at: Date | null;
  fault: string | null;
}

interface OwnAppointmentTable {
  organisation_id: OrganisationId;
  id: string;
  member_id: MemberId;
  begins: Date;
  ends: Date;
  all_day: boolean;
  with_customer: boolean;
  title: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    own_calendar: OwnCalendarTable;
    own_appointment: OwnAppointmentTable;
  }
}
