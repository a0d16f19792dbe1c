import type { IsoDate } from '#base/kernel/date.ts';
import type { Currency } from '#base/kernel/money.ts';
import type { JoinProposal } from '#app/import/mapping.ts';
import type { CellReader } from './read-cells.ts';
import type { DealRecord } from './records.ts';

/** What the stage and status columns of the row that is being read say together; null where they say something unknown. */
export type StageReader = () => Pick<DealRecord, 'outcome' | 'phaseId'> | null;

/** What the records of one file are made with. */
export type RecordParts = {
  cells: CellReader;
  stage: StageReader;
  /** of amounts that name none themselves */
  currency: Currency;
  today: IsoDate;
  /** the name as it was decided to be written */
  joined: (of: JoinProposal['of'], name: string | null) => string | null;
};
