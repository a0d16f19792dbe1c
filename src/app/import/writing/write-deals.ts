import type { Insertable } from 'kysely';

import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { instantAt, type IsoDate } from '#base/kernel/date.ts';
import type { AccountId, DealId, LossReasonId, PhaseId } from '#base/kernel/id.ts';
import type { DealEventTable, DealTable } from '#do/pipeline/table.ts';
import { activePhases, type LossReason, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { changesOf } from '#app/import/rules/deal-changes.ts';
import {
  historyOf,
  standingPhase,
  type HistoryEvent,
  type ResolvedDeal,
} from '#app/import/rules/deal-history.ts';
import { detailsOf } from '#app/import/rules/extra-details.ts';
import { nameKey } from '#app/import/rules/name-key.ts';
import type { DealRecord } from '#app/import/rules/records.ts';

import { changeRows, markRows, readMarks } from './change-rows.ts';
import { dealKeys } from './deal-keys.ts';
import { contactKey, type Known } from './known.ts';
import { markOf } from './mark.ts';
import type { Run, Writer } from './run.ts';
import { accountNamed, ensureAccounts } from './write-accounts.ts';
import { ensureContacts } from './write-contacts.ts';
import { ensureMembers } from './write-people.ts';
import { ensureCompetitors, ensureProducts } from './write-products.ts';

type Around = { cycle: SalesCycle; lossReasons: readonly LossReason[] };
type Keyed = { key: string; record: DealRecord; deal: ResolvedDeal; file: string };

/**
 * Deals with their history, known by their id in the old system, else by title, account and opening day. Their gates
 * are not asked: an import brings what happened elsewhere.
 */
export function dealWriter(run: Run, known: Known, around: Around): Writer<DealRecord> {
  const keyOf = dealKeys();
  const seen = new Set<string>();
  const customers = new Set<AccountId>();
  const reasonOf = lossReasonFinder(around.lossReasons);
  return {
    async take(batch) {
      await ensureNamed(
        run,
        known,
        batch.map(({ record }) => record),
      );
      const deals: Keyed[] = [];
      for (const { record, row, file } of batch) {
        const key = keyOf(record);
        if (seen.has(key)) {
          run.tally.count('deals', 'aside');
          run.tally.rows.aside++;
          run.aside.keep(file, row, [{ column: null, value: record.externalId ?? '', because: 'row-twice' }]);
          continue;
        }
        seen.add(key);
        deals.push({ key, record, file, deal: resolve(run, known, record, reasonOf) });
      }
      const phases = activePhases(around.cycle).map(({ id }) => id);
      for (const { deal } of deals) {
        run.tally.deal(deal, standingPhase(deal, phases));
        if (deal.outcome === 'won' && deal.accountId !== null) customers.add(deal.accountId as AccountId);
      }
      await writeDeals(run, around, phases, deals);
    },
    finish: () => makeCustomers(run, [...customers]),
  };
}

/** Everybody and everything that these deals name is there before they are. */
async function ensureNamed(run: Run, known: Known, records: readonly DealRecord[]): Promise<void> {
  await ensureMembers(
    run,
    known,
    records.flatMap(({ ownerName: name }) =>
      name === null ? [] : [{ name, email: null, team: null, manages: false }],
    ),
  );
  await ensureProducts(
    run,
    known,
    records.flatMap(({ productName: name, currency }) =>
      name === null ? [] : [{ name, family: null, code: null, price: null, currency }],
    ),
  );
  await ensureCompetitors(
    run,
    known,
    records.map(({ competitorName }) => competitorName),
  );
  await ensureAccounts(
    run,
    known,
    records.map(({ accountName, accountExternalId }) => ({
      name: accountName,
      externalId: accountExternalId,
    })),
  );
  await ensureContacts(
    run,
    known,
    records.flatMap((record) =>
      record.contactName === null
        ? []
        : [{ name: record.contactName, accountId: accountIdOf(known, record) }],
    ),
  );
}

function accountIdOf(known: Known, record: DealRecord): AccountId | null {
  const { accountName: name, accountExternalId: externalId } = record;
  return accountNamed(known, { name, externalId })?.id ?? null;
}

function resolve(
  run: Run,
  known: Known,
  record: DealRecord,
  reasonOf: (text: string | null) => { id: LossReasonId | null; note: string | null },
): ResolvedDeal {
  const accountId = accountIdOf(known, record);
  const lost = record.outcome === 'lost';
  const reason = reasonOf(record.lossReason);
  const at = (name: string | null) => (name === null ? '' : nameKey(name));
  return {
    title: record.title,
    accountId,
    contactId:
      record.contactName === null
        ? null
        : (known.contacts.byName.get(contactKey(accountId, record.contactName)) ?? null),
    ownerId: known.members.get(at(record.ownerName))?.id ?? null,
    productId: known.products.get(at(record.productName)) ?? null,
    amount: record.amount,
    currency: record.currency,
    outcome: record.outcome,
    phaseId: record.phaseId as PhaseId | null,
    openedOn: record.openedOn,
    closedOn: record.closedOn,
    expectedCloseOn: record.expectedCloseOn,
    lossReasonId: lost ? reason.id : null,
    lossNote: lost ? reason.note : null,
    lostToId: lost ? (known.competitors.get(at(record.competitorName)) ?? null) : null,
    details: detailsOf(record, run.ctx.organisation.language),
  };
}

/** A reason of the organisation's own by its name; another text stays as a note with "unknown". */
function lossReasonFinder(reasons: readonly LossReason[]) {
  const active = reasons.filter(({ retired }) => !retired);
  const byName = new Map(
    active.flatMap(({ id, name }) =>
      [name.nl, name.en].flatMap((n) => (n ? [[nameKey(n), id] as const] : [])),
    ),
  );
  const unknown = (active.find(({ key }) => key === 'unknown') ?? active.at(-1))?.id ?? null;
  return (text: string | null) => {
    const named = text === null ? undefined : byName.get(nameKey(text));
    return named === undefined ? { id: unknown, note: text } : { id: named, note: null };
  };
}

async function writeDeals(
  run: Run,
  around: Around,
  phases: readonly PhaseId[],
  deals: readonly Keyed[],
): Promise<void> {
  const { tx, ctx } = run;
  const standing = await tx
    .selectFrom('deal')
    .selectAll()
    .where('organisation_id', '=', ctx.organisationId)
    .where('external_id', 'in', deals.length === 0 ? [''] : deals.map(({ key }) => key))
    .execute();
  const here = new Map(standing.map((row) => [row.external_id ?? '', row]));
  const marks = await readMarks(
    tx,
    ctx.organisationId,
    standing.map(({ id }) => id),
  );
  const rows: Insertable<DealTable>[] = [];
  const events: Insertable<DealEventTable>[] = [];
  const added: string[] = [];
  const changes: { id: DealId; set: object }[] = [];
  const newMarks: { id: DealId; mark: string }[] = [];
  const instant = noonIn(run);
  for (const { key, record, deal, file } of deals) {
    const confirmation = confirmationFrom(run, file);
    const row = here.get(key);
    const mark = markOf(record);
    if (row && marks.get(row.id) === mark) {
      run.tally.count('deals', 'same');
      continue;
    }
    const id = row?.id ?? newId<DealId>();
    newMarks.push({ id, mark });
    if (!row) {
      run.tally.count('deals', 'made');
      if (!run.write) continue;
      rows.push(newRow(run, { id, key, deal, around, phases, confirmation, instant }));
      for (const event of historyOf(deal, phases, confirmation))
        events.push(eventRow(run, id, event, instant));
      continue;
    }
    const change = changesOf(row, deal, {
      cycleId: around.cycle.id,
      phases,
      orderConfirmation: confirmation,
    });
    const differs = Object.keys(change.set).length > 0;
    run.tally.count('deals', differs ? 'changed' : 'same');
    if (!differs) continue;
    changes.push({ id, set: change.moved ? { ...change.set, phase_since: ctx.now } : change.set });
    for (const event of change.events) {
      const written = eventRow(run, id, event, instant);
      events.push(written);
      if (row.import_id !== run.importId) added.push(written.id);
    }
  }
  if (!run.write) return;
  await insertMany(tx, 'deal', rows, ['details']);
  await changeRows(run, 'deal', changes);
  await insertMany(tx, 'deal_event', events, ['before', 'after']);
  await markRows(run, newMarks);
  await insertMany(
    tx,
    'import_change',
    added.map((id) => ({
      organisation_id: ctx.organisationId,
      import_id: run.importId,
      table_name: 'deal_event',
      row_id: id,
      before: '{}',
    })),
    ['before'],
  );
}

type NewDeal = {
  id: DealId;
  key: string;
  deal: ResolvedDeal;
  around: Around;
  phases: readonly PhaseId[];
  confirmation: string;
  instant: (on: IsoDate, second: number) => Date;
};

function newRow(
  run: Run,
  { id, key, deal, around, phases, confirmation, instant }: NewDeal,
): Insertable<DealTable> {
  const last = deal.closedOn ?? deal.openedOn;
  return {
    organisation_id: run.ctx.organisationId,
    id,
    title: deal.title,
    account_id: deal.accountId as AccountId | null,
    contact_id: deal.contactId as DealTable['contact_id'],
    owner_id: deal.ownerId,
    product_id: deal.productId as DealTable['product_id'],
    amount_cents: deal.amount,
    currency: deal.currency,
    expected_close_on: deal.expectedCloseOn,
    cycle_id: around.cycle.id,
    phase_id: standingPhase(deal, phases),
    // How long a deal has stood in its phase is known only as far as it was opened in it.
    phase_since: deal.openedOn === null || deal.outcome === 'won' ? null : instant(deal.openedOn, 1),
    status: deal.outcome,
    opened_on: deal.openedOn,
    closed_on: deal.closedOn,
    order_confirmation: deal.outcome === 'won' ? confirmation : null,
    loss_reason_id: deal.lossReasonId,
    loss_note: deal.lossNote,
    lost_to_id: deal.lostToId,
    details: JSON.stringify(deal.details),
    external_id: key,
    import_id: run.importId,
    created_at: run.ctx.now,
    updated_at: last === null ? run.ctx.now : instant(last, 2),
  };
}

function eventRow(
  { ctx }: Run,
  dealId: DealId,
  event: HistoryEvent,
  instant: (on: IsoDate, second: number) => Date,
): Insertable<DealEventTable> {
  return {
    organisation_id: ctx.organisationId,
    id: newId(),
    deal_id: dealId,
    kind: event.kind,
    at: event.on === 'now' ? ctx.now : instant(event.on, event.second),
    from_phase_id: event.from,
    to_phase_id: event.to,
    before: event.before === null ? null : JSON.stringify(event.before),
    after: event.after === null ? null : JSON.stringify(event.after),
    reason: null,
    by_member_id: null,
    source: 'import',
  };
}

/** A day of which only the date is known is noon on the organisation's clock; the seconds keep events in order. */
function noonIn({ ctx }: Run): (on: IsoDate, second: number) => Date {
  const known = new Map<IsoDate, number>();
  return (on, second) => {
    const noon = known.get(on) ?? instantAt(ctx.organisation.timeZone, on, '12:00').getTime();
    known.set(on, noon);
    return new Date(noon + second * 1000);
  };
}

function confirmationFrom({ ctx }: Run, file: string): string {
  return ctx.organisation.language === 'nl'
    ? `Geïmporteerd uit ${file}; de bevestiging zelf staat in het vorige systeem.`
    : `Imported from ${file}; the confirmation itself is in the previous system.`;
}

/** Whoever bought is a customer. */
async function makeCustomers(run: Run, ids: readonly AccountId[]): Promise<void> {
  if (!run.write || ids.length === 0) return;
  const prospects = await run.tx
    .selectFrom('account')
    .select('id')
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('id', 'in', ids)
    .where('kind', '=', 'prospect')
    .execute();
  await changeRows(
    run,
    'account',
    prospects.map(({ id }) => ({ id, set: { kind: 'customer' } })),
  );
}
