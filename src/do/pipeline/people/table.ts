import type { ContactId, DealId, OrganisationId } from '#base/kernel/id.ts';

import type { DecisionPart } from './words.ts';

export interface DealContactTable {
  organisation_id: OrganisationId;
  deal_id: DealId;
  contact_id: ContactId;
  part: DecisionPart;
  note: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    deal_contact_part: DealContactTable;
  }
}
