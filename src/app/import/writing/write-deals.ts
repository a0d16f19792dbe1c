import type { Insertable, Selectable } from 'kysely';

import { newId } from '#base/db/context.ts';
import { insertMany } from '#base/db/insert-many.ts';
import type { AccountId, DealId, PhaseId } from '#base/kernel/id.ts';
import type { DealEventTable, DealTable } from '#do/pipeline/table.ts';
import { activePhases, type LossReason, type SalesCycle } from '#plan/sales-cycle/cycle.ts';
import { changesOf } from '#app/import/rules/deal-changes.ts';
import {
  historyOf,
  isStep,
  placedBy,
  standingPhase,
  type DealCycle,
  type HistoryEvent,
  type ResolvedDeal,
} from '#app/import/rules/deal-history.ts';
import type { DealRecord } from '#app/import/rules/records.ts';

import { changeRows, markRows, readMarks } from './change-rows.ts';
import { dealKeys } from './deal-keys.ts';
import { gateFor } from './gate-for.ts';
import { dealsWithLines, judgedDeals } from './judged-deals.ts';
import { confirmationFrom, dealRow, eventClock, eventRow, reasonFrom, type EventClock } from './deal-rows.ts';
import { takeStays } from './keep-stays.ts';
import type { Known } from './known.ts';
import { markOf } from './mark.ts';
import { ensureNamed, lossReasonFinder, resolveDeal } from './resolve-deals.ts';
import { keptForRequired } from './own-fields.ts';
import { writeParts } from './write-parts.ts';
import type { Read, Run, Writer } from './run.ts';

export type DealSurroundings = {
  /** of deals whose pipeline names none */
  cycle: SalesCycle;
  cycles: readonly SalesCycle[];
  /** those that are no longer in use too: deals may stand in one */
  allCycles: readonly SalesCycle[];
  lossReasons: readonly LossReason[];
};
type Keyed = Read<DealRecord> & { key: string; deal: ResolvedDeal; cycle: DealCycle };

/**
 * Deals with their history, known by their id in the old system, else by title, account and opening day. Their gates
 * are not asked of deals that come in new: an import brings what happened elsewhere. Where it moves or closes a deal
 * that stands here, the gates are those of the board.
 */
export function dealWriter(run: Run, known: Known, around: DealSurroundings): Writer<DealRecord> {
  const keyOf = dealKeys();
  const seen = new Set<string>();
  const customers = new Set<AccountId>();
  const reasonOf = lossReasonFinder(around.lossReasons);
  const cycleOf = cycleFinder(around);
  const clock = eventClock(run);
  const keepTwin = ({ record, row, file }: Read<DealRecord>) => {
    run.tally.count('deals', 'aside');
    run.tally.rows.aside++;
    run.aside.keep(file, row, [{ column: null, value: record.externalId ?? '', because: 'row-twice' }]);
  };
  return {
    async take(batch) {
      await ensureNamed(
        run,
        known,
        batch.map(({ record }) => record),
      );
      const keyed = batch.map((read) => ({ ...read, key: keyOf(read.record) }));
      const stays = await takeStays(
        run,
        keyed.map(({ key }) => key),
      );
      const deals: Keyed[] = [];
      for (const { record: bare, key, row, file } of keyed) {
        if (seen.has(key)) {
          keepTwin({ record: bare, row, file });
          continue;
        }
        seen.add(key);
        const more = stays.get(key);
        const record = more ? { ...bare, stays: [...bare.stays, ...more] } : bare;
        const deal = resolveDeal(run, known, record, reasonOf);
        const cycle = cycleOf(record);
        deals.push({ key, record, row, file, cycle, deal });
      }
      await writeDeals(run, known, deals, { around, clock, customers });
    },
    finish: () => makeCustomers(run, [...customers]),
  };
}

/** The cycle of the phase where a deal stands, else that of its pipeline, else the chosen one. */
function cycleFinder({ cycle, cycles }: DealSurroundings): (record: DealRecord) => DealCycle {
  const all = new Map<string, DealCycle>();
  const byPhase = new Map<string, DealCycle>();
  for (const each of cycles) {
    const found = { cycleId: each.id, phases: activePhases(each).map(({ id }) => id) };
    if (found.phases.length === 0) continue;
    all.set(each.id, found);
    for (const phase of found.phases) byPhase.set(phase, found);
  }
  const chosen = { cycleId: cycle.id, phases: activePhases(cycle).map(({ id }) => id) };
  return ({ phaseId, cycleId }) => byPhase.get(phaseId ?? '') ?? all.get(cycleId ?? '') ?? chosen;
}

/** @param customers gets the accounts of deals that are won, not of those that a gate keeps in their place */
async function writeDeals(
  run: Run,
  known: Known,
  all: readonly Keyed[],
  { around, clock, customers }: { around: DealSurroundings; clock: EventClock; customers: Set<AccountId> },
): Promise<void> {
  const here = known.earlier.deals ? await dealsHere(run, all) : new Map<string, Selectable<DealTable>>();
  const deals = all.filter((read) => here.has(read.key) || !keptForRequired(run, read));
  for (const { deal, cycle } of deals) {
    run.tally.deal(deal, standingPhase(deal, cycle.phases));
    if (deal.outcome === 'won' && deal.accountId !== null) customers.add(deal.accountId as AccountId);
  }
  const marks = await readMarks(
    run.tx,
    run.ctx.organisationId,
    [...here.values()].map(({ id }) => id),
  );
  const told = deals.filter(({ key, record }) => {
    const row = here.get(key);
    const same = row !== undefined && marks.get(row.id) === markOf(record);
    if (same) run.tally.count('deals', 'same');
    return !same;
  });
  const steps = await lastSteps(
    run,
    told.flatMap(({ key, deal }) => (deal.stays.length > 0 ? (here.get(key)?.id ?? []) : [])),
  );
  const standing = told.flatMap(({ key }) => here.get(key) ?? []);
  const withLines = await dealsWithLines(
    run,
    standing.map(({ id }) => id),
  );
  const gate = gateFor(run, await judgedDeals(run, standing), around);
  const rows: Insertable<DealTable>[] = [];
  const events: Insertable<DealEventTable>[] = [];
  const added: string[] = [];
  const changes: { id: DealId; set: object }[] = [];
  const newMarks: { id: DealId; mark: string }[] = [];
  const parts: { id: DealId; deal: ResolvedDeal }[] = [];
  for (const { key, record, deal, cycle, file } of told) {
    const confirmation = confirmationFrom(run, file);
    const row = here.get(key);
    const id = row?.id ?? newId<DealId>();
    parts.push({ id, deal });
    if (!row) {
      newMarks.push({ id, mark: markOf(record) });
      run.tally.count('deals', 'made');
      if (!run.write) continue;
      const history = historyOf(deal, cycle.phases, confirmation);
      rows.push(dealRow(run, { id, key, deal, cycle, events: history, confirmation, clock }));
      for (const event of history) events.push(eventRow(run, id, event, clock));
      continue;
    }
    const since = steps.get(id);
    const newSteps =
      since === undefined
        ? []
        : historyOf(deal, cycle.phases, confirmation).filter(
            (event) => isStep(event) && clock(event).getTime() > since.getTime(),
          );
    const hasLines = withLines.has(id);
    const wanted = changesOf(row, deal, { ...cycle, orderConfirmation: confirmation, newSteps, hasLines });
    if (wanted.amountKept) run.tally.warn('amount-of-lines');
    const { change, passed, held } = gate(row, wanted, { file, line: record.line });
    // What was kept back is looked at again when the same file comes once more.
    if (!held) newMarks.push({ id, mark: markOf(record) });
    else customers.delete(deal.accountId as AccountId);
    const differs = Object.keys(change.set).length > 0 || change.events.length > 0;
    run.tally.count('deals', differs ? 'changed' : 'same');
    if (!differs) continue;
    const { set, moved } = change;
    changes.push({
      id,
      set: moved ? { ...set, phase_since: sinceOf(change.events, row, set.phase_id, clock, run) } : set,
    });
    for (const event of change.events) {
      const reason = passed?.reason ?? reasonFrom(run, file);
      const written = eventRow(run, id, event, clock, reason);
      if (passed && event === change.events.findLast(isStep)) {
        written.reason = reason;
        written.after = JSON.stringify({ ...event.after, passed: passed.because });
      }
      events.push(written);
      if (row.import_id !== run.importId) added.push(written.id);
    }
  }
  if (!run.write) return;
  await insertMany(run.tx, 'deal', rows, ['details', 'fields']);
  await changeRows(run, 'deal', changes);
  await writeParts(run, parts);
  await insertMany(run.tx, 'deal_event', events, ['before', 'after']);
  await markRows(run, newMarks);
  await keepAdded(run, added);
}

function sinceOf(
  events: readonly HistoryEvent[],
  row: { phase_id: PhaseId },
  phase: PhaseId | undefined,
  clock: EventClock,
  run: Run,
): Date {
  const placed = placedBy(events, phase ?? row.phase_id);
  return placed === null ? run.ctx.now : clock(placed);
}

async function dealsHere(run: Run, deals: readonly Keyed[]): Promise<Map<string, Selectable<DealTable>>> {
  if (deals.length === 0) return new Map();
  const rows = await run.tx
    .selectFrom('deal')
    .selectAll()
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('external_source', '=', run.source)
    .where(
      'external_id',
      'in',
      deals.map(({ key }) => key),
    )
    .execute();
  return new Map(rows.map((row) => [row.external_id ?? '', row]));
}

/** When each of these deals last went a step, as far as is known. */
async function lastSteps(run: Run, ids: readonly DealId[]): Promise<Map<DealId, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await run.tx
    .selectFrom('deal_event')
    .select(['deal_id as id', (row) => row.fn.max('at').as('at')])
    .where('organisation_id', '=', run.ctx.organisationId)
    .where('deal_id', 'in', ids)
    .where('kind', 'in', ['opened', 'moved', 'won', 'lost', 'reopened'])
    .groupBy('deal_id')
    .execute();
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at]])));
}

/** Events of deals that were there before, so that an undo can take them away. */
async function keepAdded(run: Run, ids: readonly string[]): Promise<void> {
  await insertMany(
    run.tx,
    'import_change',
    ids.map((id) => ({
      organisation_id: run.ctx.organisationId,
      import_id: run.importId,
      table_name: 'deal_event',
      row_id: id,
      before: '{}',
    })),
    ['before'],
  );
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
