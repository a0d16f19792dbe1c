import type { DealId, MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Brand } from '#base/kernel/brand.ts';
import type { ProcessId } from '#plan/process/rules/model.ts';

export type TickId = Brand<string, 'TickId'>;

export interface DealProcessTickTable {
  organisation_id: OrganisationId;
  id: TickId;
  deal_id: DealId;
  process_id: ProcessId;
  node_id: string;
  step: string;
  point: string;
  ticked_by_id: MemberId | null;
  ticked_at: Date;
  unticked_by_id: MemberId | null;
  unticked_at: Date | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    deal_process_tick: DealProcessTickTable;
  }
}
