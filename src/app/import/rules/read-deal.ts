import type { StageMapping } from '#app/import/mapping.ts';
import { cut } from './cell.ts';
import type { CellReader } from './read-cells.ts';
import type { RecordParts, StageReader } from './record-parts.ts';
import type { DealRecord } from './records.ts';

export function stageReader(cells: CellReader, stages: readonly StageMapping[]): StageReader {
  const meanings = {
    stage: new Map(stages.filter(({ from }) => from === 'stage').map(({ text, to }) => [text, to])),
    status: new Map(stages.filter(({ from }) => from === 'status').map(({ text, to }) => [text, to])),
  };
  const meaningOf = (from: 'stage' | 'status'): StageMapping['to'] | null | undefined => {
    const text = cells.text(from);
    if (text === null) return null;
    const meaning = meanings[from].get(text);
    if (meaning === undefined) cells.problem(from, 'stage-unknown');
    return meaning;
  };
  return () => {
    const stage = meaningOf('stage');
    const status = meaningOf('status');
    if (stage === undefined || status === undefined) return null;
    // A status of won or lost goes before the stage, which then tells how far the deal came.
    const closed = [status, stage].find((to) => to?.kind === 'won' || to?.kind === 'lost');
    const phase = [stage, status].find((to) => to?.kind === 'phase');
    return {
      outcome: closed?.kind === 'won' || closed?.kind === 'lost' ? closed.kind : 'open',
      phaseId: phase?.kind === 'phase' ? phase.phaseId : null,
    };
  };
}

/**
 * The deal on the row that is being read. Without a title it is called after its product and account, else
 * after its external id. The closing date of a deal that is still open is its expected one.
 */
export function dealOf(
  { cells, stage, currency, today, joined }: RecordParts,
  line: number,
): DealRecord | null {
  const externalId = cells.text('externalId', 'required');
  const productName = joined('products', cells.text('productName', 'required'));
  const accountName = joined('accounts', cells.text('accountName', 'required'));
  const named = cut([productName, accountName].filter((name) => name !== null).join(' – '), 300);
  const title = cells.text('title', 'required') ?? (named || externalId);
  if (title === null) cells.problem('title', 'title-missing');
  const money = cells.money('amount', 'amount-unreadable');
  if (money !== null && money.amount < 0) cells.problem('amount', 'amount-negative');
  const stands = stage();
  const days = daysOf(cells, stands?.outcome ?? null, today);
  const record = {
    target: 'deals' as const,
    line,
    externalId,
    accountName,
    accountExternalId: cells.text('accountExternalId', 'required'),
    contactName: cells.text('contactName'),
    ownerName: joined('members', cells.text('ownerName', 'required')),
    productName,
    amount: money?.amount ?? null,
    currency: cells.currency('currency') ?? money?.currency ?? currency,
    ...days,
    lossReason: cells.text('lossReason'),
    competitorName: cells.text('competitorName'),
    note: cells.longText('note'),
    details: cells.details(),
  };
  return title === null || stands === null ? null : { ...record, title, ...stands };
}

type Days = Pick<DealRecord, 'openedOn' | 'closedOn' | 'expectedCloseOn'>;

function daysOf(cells: CellReader, outcome: DealRecord['outcome'] | null, today: string): Days {
  const faultsBefore = cells.faults.length;
  const openedOn = cells.date('openedOn', 'date-unreadable');
  const closedOn = cells.date('closedOn', 'date-unreadable');
  const expectedCloseOn = cells.date('expectedCloseOn', 'expected-close-unreadable');
  const readable = cells.faults.length === faultsBefore;
  if (outcome === null || outcome === 'open')
    return { openedOn, closedOn: null, expectedCloseOn: expectedCloseOn ?? closedOn };
  if (closedOn === null && readable) cells.problem('closedOn', 'closed-without-date');
  if (closedOn !== null && openedOn !== null && closedOn < openedOn)
    cells.problem('closedOn', 'closed-before-opened');
  if (closedOn !== null && closedOn > today) cells.problem('closedOn', 'closed-in-future');
  return { openedOn, closedOn, expectedCloseOn };
}
