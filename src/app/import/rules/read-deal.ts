import type { DecisionPart } from '#do/pipeline/people/words.ts';
import { cut } from './cell.ts';
import type { CellReader } from './read-cells.ts';
import { decisionPartIn } from './decision-part.ts';
import { dayOf } from './moment.ts';
import { standingOf, staysOf, type Standing } from './read-stays.ts';
import type { RecordParts } from './record-parts.ts';
import type { DealRecord, Stay } from './records.ts';

/**
 * The deal on the row that is being read. Without a title it is called after its product and account, else
 * after its external id. The closing date of a deal that is still open is its expected one.
 */
export function dealOf(parts: RecordParts, line: number): DealRecord | null {
  const { cells, currency, today, joined, idIn } = parts;
  const externalId = idIn('externalId');
  const productName = joined('products', cells.text('productName', 'required'));
  const accountName = joined('accounts', cells.text('accountName', 'required'));
  const named = cut([productName, accountName].filter((name) => name !== null).join(' – '), 300);
  const title = cells.text('title', 'required') ?? (named || externalId);
  if (title === null) cells.problem('title', 'title-missing');
  const money = cells.money('amount', 'amount-unreadable');
  if (money !== null && money.amount < 0) cells.problem('amount', 'amount-negative');
  const stands = standingOf(parts);
  const stays = staysOf(parts, stands);
  const days = daysOf(cells, stands, stays, today);
  const record = {
    target: 'deals' as const,
    line,
    externalId,
    accountName,
    accountExternalId: idIn('accountExternalId'),
    contactName: cells.text('contactName'),
    contactExternalId: idIn('contactExternalId'),
    contactEmail: cells.email('contactEmail'),
    contactPhone: cells.phone('contactPhone'),
    contactPart: partOf(cells),
    ownerName: joined('members', cells.text('ownerName', 'required')),
    ownerExternalId: idIn('ownerExternalId'),
    productName,
    amount: money?.amount ?? null,
    currency: cells.currency('currency') ?? money?.currency ?? currency,
    ...days,
    lossReason: cells.text('lossReason'),
    competitorName: cells.text('competitorName'),
    note: cells.longText('note'),
    stays,
    own: cells.own(),
    details: cells.details(),
  };
  return title === null || stands === null ? null : { ...record, title, ...stands };
}

function partOf(cells: CellReader): DecisionPart | null {
  const text = cells.text('contactPart');
  const part = text === null ? null : decisionPartIn(text);
  if (text !== null && part === null) cells.problem('contactPart', 'part-unknown');
  return part;
}

type Days = Pick<DealRecord, 'openedOn' | 'closedOn' | 'expectedCloseOn'>;

function daysOf(cells: CellReader, stands: Standing | null, stays: readonly Stay[], today: string): Days {
  const faultsBefore = cells.faults.length;
  const openedOn = cells.date('openedOn', 'date-unreadable');
  const named = cells.date('closedOn', 'date-unreadable');
  const own = {
    won: cells.date('wonOn', 'date-unreadable'),
    lost: cells.date('lostOn', 'date-unreadable'),
  };
  const expectedCloseOn = cells.date('expectedCloseOn', 'expected-close-unreadable');
  const readable = cells.faults.length === faultsBefore;
  const outcome = stands?.outcome ?? null;
  if (outcome === null || outcome === 'open')
    return { openedOn, closedOn: null, expectedCloseOn: expectedCloseOn ?? named };
  const told = stays.find(({ to }) => to.kind === outcome);
  const closedOn = own[outcome] ?? named ?? (told ? dayOf(told.at) : null);
  if (closedOn === null && readable) cells.problem('closedOn', 'closed-without-date');
  if (closedOn !== null && openedOn !== null && closedOn < openedOn)
    cells.problem('closedOn', 'closed-before-opened');
  if (closedOn !== null && closedOn > today) cells.problem('closedOn', 'closed-in-future');
  return { openedOn, closedOn, expectedCloseOn };
}
