import type { ColumnType, Generated } from 'kysely';

import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { BulkChangeId, DealId, MemberId, OrganisationId, PhaseId, ProductId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';

import type { BulkChange } from './rules/bulk-change.ts';
import type { BulkRowState, BulkStatus } from './bulk-words.ts';

/** How a deal stood before a bulk change, in what such a change can touch. */
export type BulkBefore = {
  ownerId: MemberId | null;
  expectedCloseOn: IsoDate | null;
  productId: ProductId | null;
  /** Not there in changes from before these could be changed. */
  amountCents?: Cents | null;
  fields?: FieldValues;
  phaseId: PhaseId;
  /** An instant. */
  phaseSince: string | null;
};

export interface BulkChangeTable {
  organisation_id: OrganisationId;
  id: BulkChangeId;
  member_id: MemberId | null;
  change: ColumnType<BulkChange, string, never>;
  status: BulkStatus;
  created_at: Generated<Date>;
}

export interface BulkChangeRowTable {
  organisation_id: OrganisationId;
  bulk_change_id: BulkChangeId;
  deal_id: DealId;
  title: string;
  state: BulkRowState;
  because: string | null;
  before: ColumnType<BulkBefore | null, string | null, string | null>;
  version_after: number | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    bulk_change: BulkChangeTable;
    bulk_change_row: BulkChangeRowTable;
  }
}
