import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import type { Currency } from '#base/kernel/money.ts';
import type { FileMapping, JoinProposal, PipelineMapping, StageMapping } from '#app/import/mapping.ts';
import type { Row } from './cell.ts';
import type { Target } from './fields.ts';
import { externalIdIn } from './external-id.ts';
import { activityOf } from './read-activity.ts';
import { accountOf, contactOf, memberOf, productOf } from './read-others.ts';
import { dealOf } from './read-deal.ts';
import { partOf } from './read-part.ts';
import { phaseOf } from './read-stays.ts';
import { cellReader } from './read-cells.ts';
import type { OwnFields } from './own-fields.ts';
import type { RecordParts } from './record-parts.ts';
import type { ImportRecord } from './records.ts';
import type { Fault, Remark, RowProblem } from './row-problem.ts';
import type { Source } from './sources.ts';
import { stageMeanings } from './stage-meaning.ts';

export type ReadingContext = {
  /** of amounts that name none themselves */
  currency: Currency;
  zone: TimeZone;
  today: IsoDate;
  source: Source;
  pipelines: readonly PipelineMapping[];
  stages: readonly StageMapping[];
  joins: readonly JoinProposal[];
  own?: OwnFields;
};

export type ReadRow =
  | { ok: true; record: ImportRecord; remarks: RowProblem<Remark>[] }
  | { ok: false; line: number; problems: RowProblem<Fault>[] };

const records: Record<Target, (parts: RecordParts, line: number) => ImportRecord | null> = {
  deals: dealOf,
  accounts: accountOf,
  contacts: contactOf,
  products: productOf,
  members: memberOf,
  activities: activityOf,
  phases: phaseOf,
  parts: partOf,
};

/**
 * Makes the function that reads the rows of one file. A row is kept aside when its record would be wrong or
 * could not be found again (`faults` in row-problem.ts): no name, a date or amount that is none, a stage that
 * nobody mapped, closed before it was opened, won or lost without the day. What a deal or account can do
 * without (a telephone number, an e-mail address, a number of employees) never costs the row: it goes in
 * without that value, with a remark.
 * @param mapping of a file with a target; rows of a file that is left out are not to be read
 */
export function rowReader(mapping: FileMapping, context: ReadingContext): (row: Row) => ReadRow {
  const { target } = mapping;
  if (target === null) return ({ line }) => ({ ok: false, line, problems: [] });
  const cells = cellReader(target, mapping.columns, context.zone, context.own);
  const parts: RecordParts = {
    cells,
    source: context.source,
    idIn: (field) => externalIdIn(cells, field, context.source),
    stages: stageMeanings(context),
    currency: context.currency,
    today: context.today,
    joined: joiner(context.joins),
  };
  return (row) => {
    cells.begin(row);
    const record = records[target](parts, row.line);
    return record === null || cells.faults.length > 0
      ? { ok: false, line: row.line, problems: cells.faults }
      : { ok: true, record, remarks: cells.remarks };
  };
}

function joiner(joins: readonly JoinProposal[]): RecordParts['joined'] {
  const names = {
    products: new Map<string, string>(),
    accounts: new Map<string, string>(),
    members: new Map<string, string>(),
  };
  for (const { of, from, to, accepted } of joins) if (accepted) names[of].set(from, to);
  return (of, name) => (name === null ? null : (names[of].get(name) ?? name));
}
