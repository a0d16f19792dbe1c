import type { CompetitorId, DealId, OrganisationId } from '#base/kernel/id.ts';

import type { Threat } from './words.ts';

export interface DealCompetitorTable {
  organisation_id: OrganisationId;
  deal_id: DealId;
  competitor_id: CompetitorId;
  threat: Threat | null;
  note: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    deal_competitor: DealCompetitorTable;
  }
}
