import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ImportId } from '#base/kernel/id.ts';
import type { ImportPlan } from '#app/import/mapping.ts';
import type { Row } from '#app/import/rules/cell.ts';
import type { OwnFields } from '#app/import/rules/own-fields.ts';
import type { ImportRecord } from '#app/import/rules/records.ts';
import type { Source } from '#app/import/rules/sources.ts';

import type { Aside } from './aside.ts';
import type { Tally } from './tally.ts';

/** One going over of the files: to write what they say, or only to find out what writing would do. */
export type Run = {
  tx: Tx;
  ctx: Context;
  importId: ImportId;
  /** the system that the files come from: ids are unique within it */
  source: Source;
  write: boolean;
  tally: Tally;
  aside: Aside;
  /** for which deals a gate may be passed by, and why */
  passing: ImportPlan['passing'];
  own: OwnFields;
  /** new rows without a required field of one's own are kept aside */
  requireOwn: boolean;
};

/** A record with the row that it was read from. */
export type Read<R extends ImportRecord = ImportRecord> = { record: R; row: Row; file: string };

/** Takes the records of one kind, batch after batch. */
export type Writer<R extends ImportRecord> = {
  take(batch: readonly Read<R>[]): Promise<void>;
  /** What can be written only when all rows are known. */
  finish(): Promise<void>;
};
