import type { IsoDate } from '#base/kernel/date.ts';
import type { Currency } from '#base/kernel/money.ts';
import type { JoinProposal } from '#app/import/mapping.ts';
import type { CellReader } from './read-cells.ts';
import type { Source } from './sources.ts';
import type { StageMeanings } from './stage-meaning.ts';

/** What the records of one file are made with. */
export type RecordParts = {
  cells: CellReader;
  /** the system within which ids are unique */
  source: Source;
  /** the id in a column, as this system writes it once */
  idIn: (field: string) => string | null;
  stages: StageMeanings;
  /** of amounts that name none themselves */
  currency: Currency;
  today: IsoDate;
  /** the name as it was decided to be written */
  joined: (of: JoinProposal['of'], name: string | null) => string | null;
};
