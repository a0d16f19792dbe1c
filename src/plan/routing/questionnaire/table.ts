import type { ColumnType, Generated } from 'kysely';

import type { IsoDate } from '#base/kernel/date.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import type { PublicLinkId } from '#base/public-links/kinds.ts';

import type { ContactSide } from '../routing.ts';
import type { PanelAnswerId, Said } from './answer.ts';

export interface PanelAnswerTable {
  organisation_id: OrganisationId;
  id: PanelAnswerId;
  side: ContactSide;
  link_id: PublicLinkId;
  round: string | null;
  respondent: Buffer;
  said: ColumnType<Said[], string, string>;
  wish: Generated<string>;
  on_date: IsoDate;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    panel_answer: PanelAnswerTable;
  }
}
