import type { Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId, StaffConsentId } from '#base/kernel/id.ts';

import type { ConsentGiver, StaffUse } from './words.ts';

export interface StaffConsentTable {
  organisation_id: OrganisationId;
  id: StaffConsentId;
  given_by: ConsentGiver;
  signed_by: string;
  agreed_on: IsoDate;
  document: string;
  uses: StaffUse[];
  terms: string | null;
  from_date: IsoDate;
  until_date: IsoDate | null;
  withdrawn_from: IsoDate | null;
  withdrawn_because: string | null;
  withdrawn_at: Date | null;
  withdrawn_by_id: MemberId | null;
  recorded_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    staff_consent: StaffConsentTable;
  }
}
