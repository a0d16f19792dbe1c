import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, daysBetween, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import { isRotting } from '#do/pipeline/rules/is-rotting.ts';
import { definitionsInForce } from '#plan/targets/queries.ts';
import { isRatio, type CountDefinition } from '#plan/targets/rules/definition.ts';

import type { Desk, OpenDeal } from '../rules/find-neglected.ts';
import { countsFor, type Watched } from './subjects.ts';

type Row = {
  id: DealId;
  ownerId: MemberId | null;
  phaseId: PhaseId;
  phaseSince: Date | null;
  rottingDays: number | null;
  doneAt: Date | null;
  isPlanned: boolean;
  /** The oldest day on which something was planned that was not done. */
  missedOn: IsoDate | null;
  /** Minutes from its opening to the first response, or to now; null where it is not new or nothing is agreed. */
  minutes: number | null;
  waits: boolean;
};

/** A deal is new for so many days. */
const newFor = 60;

/** Within how many minutes a first response is agreed, and for which deals; of several the strictest. */
export type AgreedResponse = { minutes: number; field: CountDefinition['field'] };

/** What the KPIs in use say of first responses; null where nothing is agreed. */
export async function readAgreedResponse(tx: Tx, ctx: Context): Promise<AgreedResponse | null> {
  const agreed = [...(await definitionsInForce(tx, ctx.organisationId)).values()].flatMap((definition) =>
    !isRatio(definition) && definition.event === 'first-response' && definition.withinMinutes !== null
      ? [{ minutes: definition.withinMinutes, field: definition.field }]
      : [],
  );
  return agreed.toSorted((a, b) => a.minutes - b.minutes)[0] ?? null;
}

/** The open deals as they are looked after, by the organisation, team or member whose they are. */
export async function readDesks(
  tx: Tx,
  ctx: Context,
  watched: readonly Watched[],
  agreed: AgreedResponse | null,
): Promise<Desk[]> {
  const { rows } = await sql<Row>`
    SELECT d.id, d.owner_id AS "ownerId", d.phase_id AS "phaseId", d.phase_since AS "phaseSince",
      p.rotting_days AS "rottingDays",
      (SELECT max(a.at) FROM activity a WHERE a.organisation_id = d.organisation_id AND a.deal_id = d.id
         AND a.status = 'done') AS "doneAt",
      (EXISTS (SELECT FROM activity a WHERE a.organisation_id = d.organisation_id AND a.deal_id = d.id
         AND a.status = 'planned' AND a.on_date >= ${ctx.today})
       OR EXISTS (SELECT FROM task t WHERE t.organisation_id = d.organisation_id AND t.deal_id = d.id
         AND t.status = 'open' AND t.due_on >= ${ctx.today})) AS "isPlanned",
      least(
        (SELECT min(a.on_date) FROM activity a WHERE a.organisation_id = d.organisation_id AND a.deal_id = d.id
           AND a.status = 'planned' AND a.on_date < ${ctx.today}),
        (SELECT min(t.due_on) FROM task t WHERE t.organisation_id = d.organisation_id AND t.deal_id = d.id
           AND t.status = 'open' AND t.due_on < ${ctx.today})) AS "missedOn",
      floor(extract(epoch FROM coalesce(r.at, ${ctx.now}) - o.at) / 60)::float8 AS minutes, r.at IS NULL AS waits
    FROM deal d JOIN phase p ON p.organisation_id = d.organisation_id AND p.id = d.phase_id
    LEFT JOIN LATERAL (
      SELECT coalesce(min(e.at), d.created_at) AS at FROM deal_event e
      WHERE e.organisation_id = d.organisation_id AND e.deal_id = d.id AND e.kind = 'opened') o
      ON ${agreed !== null} AND d.opened_on >= ${addDays(ctx.today, -newFor)}
        AND (${(agreed?.field ?? null) === null} OR coalesce(
          (d.fields -> ${agreed?.field?.key ?? ''}) ?| ${agreed?.field?.values ?? []}::text[], false))
    LEFT JOIN LATERAL (
      SELECT min(a.at) AS at FROM activity a
      WHERE a.organisation_id = d.organisation_id AND a.deal_id = d.id AND a.status = 'done' AND a.at >= o.at) r ON true
    WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'open'`.execute(tx);
  const deals = rows.map((row) => ({ ownerId: row.ownerId, deal: openDealOf(row, ctx, agreed) }));
  return watched.map((one) => ({
    subject: one.subject,
    deals: deals.filter(({ ownerId }) => countsFor(one, ownerId)).map(({ deal }) => deal),
  }));
}

function openDealOf(row: Row, ctx: Context, agreed: AgreedResponse | null): OpenDeal {
  const rotting = isRotting(
    { status: 'open', phaseSince: row.phaseSince, lastActivityAt: row.doneAt, isPlanned: row.isPlanned },
    row.rottingDays,
    ctx.now,
  );
  return {
    id: row.id,
    phaseId: row.phaseId,
    rottingDays: row.rottingDays === null ? null : rotting ? rotting.days - rotting.limitDays : 0,
    overdueDays: row.missedOn === null ? null : daysBetween(row.missedOn, ctx.today),
    hasNext: row.isPlanned || row.missedOn !== null,
    lateMinutes: row.minutes === null || agreed === null ? null : Math.max(0, row.minutes - agreed.minutes),
    waits: row.waits,
  };
}
