import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { daysBetween, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import { isRotting } from '#do/pipeline/rules/is-rotting.ts';

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
};

/** The open deals as they are looked after, by the organisation, team or member whose they are. */
export async function readDesks(tx: Tx, ctx: Context, watched: readonly Watched[]): Promise<Desk[]> {
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
           AND t.status = 'open' AND t.due_on < ${ctx.today})) AS "missedOn"
    FROM deal d JOIN phase p ON p.organisation_id = d.organisation_id AND p.id = d.phase_id
    WHERE d.organisation_id = ${ctx.organisationId} AND d.status = 'open'`.execute(tx);
  const deals = rows.map((row) => ({ ownerId: row.ownerId, deal: openDealOf(row, ctx) }));
  return watched.map((one) => ({
    subject: one.subject,
    deals: deals.filter(({ ownerId }) => countsFor(one, ownerId)).map(({ deal }) => deal),
  }));
}

function openDealOf(row: Row, ctx: Context): OpenDeal {
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
  };
}
