import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { previewOf } from '#base/files/rules/media-types.ts';
import type {} from '#base/files/table.ts';
import { addDays, instantAt } from '#base/kernel/date.ts';
import type { CriterionId, DealId, MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';
import { nextPhase } from '#plan/sales-cycle/cycle.ts';
import { readCycle } from '#plan/sales-cycle/queries.ts';

import { may } from '../policy.ts';
import { daysInPhases } from '../rules/days-in-phases.ts';
import { metCriteria } from '../rules/met-criteria.ts';
import { resultsAsked } from '../rules/results-asked.ts';
import type { Deal, DealRow } from '../shapes.ts';
import type { ResultValue } from '../table.ts';
import { named } from './deal-row.ts';
import { getDealRow } from './get-deal-row.ts';
import { readTimeline } from './get-timeline.ts';

const timelineRows = 30;

/** Everything of one deal, as its screen shows it. */
export async function getDeal(ctx: Context, dealId: DealId): Promise<Deal> {
  return ctx.read(async (tx) => {
    const row = await getDealRow(tx, ctx, dealId);
    const rest = await restOf(tx, dealId);
    const repeats = await repeatsOf(tx, ctx, dealId);
    const cycle = await readCycle(tx, row.cycleId);
    const results = await resultsOf(tx, ctx, dealId);
    const met = metCriteria([...results].map(([criterionId, { value }]) => ({ criterionId, value })));
    const days = daysInPhases(await phaseEventsOf(tx, ctx, row), ctx.now);
    const here = cycle.phases.find(({ id }) => id === row.phase.id);
    return {
      ...row,
      ...rest,
      repeats,
      cycle: {
        id: cycle.id,
        name: cycle.name,
        phases: cycle.phases
          .filter(({ id, retired }) => !retired || id === row.phase.id || days.has(id))
          .map((phase) => ({
            ...phase,
            days: inTenths(days.get(phase.id)),
            criteria: phase.criteria
              .filter(({ id, retired }) => !retired || results.has(id))
              .map((criterion) => ({ ...criterion, result: results.get(criterion.id) ?? null })),
          })),
      },
      nextPhaseId: nextPhase(cycle, row.phase.id)?.id ?? null,
      asks: here && row.status === 'open' ? resultsAsked(here, met).map(({ id }) => id) : [],
      timeline: await readTimeline(tx, ctx, { kind: 'deal', id: dealId }, { limit: timelineRows }),
      may: {
        ...row.may,
        overrideGate: may.overrideGate(ctx.actor),
        delete: may.deleteDeal(ctx.actor),
        log: may.createDeal(ctx.actor),
        correctClosing:
          row.status !== 'open' && may.correctClosing(ctx.actor, { ownerId: row.owner?.id ?? null }),
        repeat: row.status === 'won' && may.createDeal(ctx.actor),
      },
    };
  });
}

const inTenths = (days: number | undefined) => (days === undefined ? null : Math.round(days * 10) / 10);

async function restOf(tx: Tx, dealId: DealId) {
  const raw = found(
    await tx
      .selectFrom('deal')
      .leftJoin('contact', 'contact.id', 'deal.contact_id')
      .leftJoin('loss_reason', 'loss_reason.id', 'deal.loss_reason_id')
      .leftJoin('competitor', 'competitor.id', 'deal.lost_to_id')
      .leftJoin('stored_file', 'stored_file.id', 'deal.order_confirmation_file_id')
      .leftJoin('deal as first', 'first.id', 'deal.repeat_of_id')
      .where('deal.id', '=', dealId)
      .select([
        'deal.contact_id',
        'contact.name as contact_name',
        'deal.order_confirmation',
        'deal.order_confirmation_file_id',
        'stored_file.name as file_name',
        'stored_file.media_type',
        'deal.loss_reason_id',
        'loss_reason.name as loss_reason_name',
        'deal.loss_note',
        'deal.lost_to_id',
        'competitor.name as lost_to_name',
        'deal.repeat_of_id',
        'first.title as repeat_of_title',
        'deal.details',
        'deal.external_id',
        'deal.created_at',
      ])
      .executeTakeFirst(),
  );
  return {
    contact: named(raw.contact_id, raw.contact_name),
    orderConfirmation: raw.order_confirmation,
    orderConfirmationFile:
      raw.order_confirmation_file_id === null
        ? null
        : {
            id: raw.order_confirmation_file_id,
            name: raw.file_name ?? '',
            preview: previewOf(raw.media_type ?? ''),
          },
    lossReason:
      raw.loss_reason_id === null ? null : { id: raw.loss_reason_id, name: raw.loss_reason_name ?? {} },
    lossNote: raw.loss_note,
    lostTo: named(raw.lost_to_id, raw.lost_to_name),
    repeatOf:
      raw.repeat_of_id === null || raw.repeat_of_title === null
        ? null
        : { id: raw.repeat_of_id, title: raw.repeat_of_title },
    details: raw.details,
    externalId: raw.external_id,
    createdAt: raw.created_at.toISOString(),
  };
}

async function repeatsOf(tx: Tx, ctx: Context, dealId: DealId) {
  return tx
    .selectFrom('deal')
    .where('organisation_id', '=', ctx.organisationId)
    .where('repeat_of_id', '=', dealId)
    .orderBy('id', 'desc')
    .limit(20)
    .select(['id', 'title', 'status'])
    .execute();
}

type Result = {
  value: ResultValue;
  note: string | null;
  recordedBy: { id: MemberId; name: string } | null;
  recordedAt: string;
};

async function resultsOf(tx: Tx, ctx: Context, dealId: DealId): Promise<Map<CriterionId, Result>> {
  const rows = await tx
    .selectFrom('deal_result as r')
    .leftJoin('member', 'member.id', 'r.recorded_by_id')
    .where('r.organisation_id', '=', ctx.organisationId)
    .where('r.deal_id', '=', dealId)
    .select(['r.criterion_id', 'r.value', 'r.note', 'r.recorded_by_id', 'member.name', 'r.recorded_at'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.criterion_id,
      {
        value: row.value,
        note: row.note,
        recordedBy: named(row.recorded_by_id, row.name),
        recordedAt: row.recorded_at.toISOString(),
      },
    ]),
  );
}

/** What moved the deal. The clock of a closed one stopped at the end of the day on which it closed, or before. */
async function phaseEventsOf(tx: Tx, ctx: Context, { id, closedOn }: DealRow) {
  const events = await tx
    .selectFrom('deal_event')
    .where('organisation_id', '=', ctx.organisationId)
    .where('deal_id', '=', id)
    .where(
      'kind',
      'in',
      ['opened', 'moved', 'won', 'lost', 'reopened', 'cycle-changed'].map((kind) => sql.lit(kind as 'won')),
    )
    .select(['kind', 'at', 'to_phase_id as toPhaseId'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  if (closedOn === null) return events;
  const closedAt = instantAt(ctx.organisation.timeZone, addDays(closedOn, 1), '00:00');
  const end = events.findLastIndex(({ kind }) => kind === 'won' || kind === 'lost');
  return events.map((event, index) => (index === end ? { ...event, closedAt } : event));
}
