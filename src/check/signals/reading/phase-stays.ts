import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, daysBetween, instantAt, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';

import type { PhaseHistory, PhaseStay } from '../rules/find-stuck-phase.ts';
import { countsFor, type Watched } from './subjects.ts';

/** Three quarters, and as long again for deals that came in before. */
const lookBackDays = 273;
const longestStay = 182;

type Row = {
  dealId: DealId;
  ownerId: MemberId | null;
  phaseId: PhaseId;
  from: Date;
  until: Date | null;
  end: 'moved' | 'lost' | null;
};

/**
 * Every stay of a deal in a phase of the last three quarters, for the organisation and its teams. It reads the events of
 * that time alone; a stay ends with the next event that moves, wins or loses the deal.
 */
export async function readPhaseHistories(
  tx: Tx,
  ctx: Context,
  watched: readonly Watched[],
): Promise<PhaseHistory[]> {
  const { timeZone } = ctx.organisation;
  const since = instantAt(timeZone, addDays(ctx.today, -lookBackDays - longestStay), '00:00');
  const { rows } = await sql<Row>`
    SELECT e.deal_id AS "dealId", d.owner_id AS "ownerId", e.phase_id AS "phaseId", e.at AS "from",
      CASE WHEN e.next_at IS NULL AND d.status = 'open' THEN NULL ELSE coalesce(e.next_at, e.at) END AS until,
      CASE WHEN e.next_kind IS NULL THEN NULL WHEN e.next_kind = 'lost' THEN 'lost' ELSE 'moved' END AS "end"
    FROM (
      SELECT v.deal_id, v.kind, v.at, v.to_phase_id AS phase_id,
        lead(v.at) OVER each AS next_at, lead(v.kind) OVER each AS next_kind
      FROM deal_event v
      WHERE v.organisation_id = ${ctx.organisationId} AND v.at >= ${since}
        AND v.kind IN ('opened', 'moved', 'won', 'lost', 'reopened')
      WINDOW each AS (PARTITION BY v.deal_id ORDER BY v.at, v.id)) e
    JOIN deal d ON d.organisation_id = ${ctx.organisationId} AND d.id = e.deal_id
    JOIN phase p ON p.organisation_id = ${ctx.organisationId} AND p.id = e.phase_id AND p.retired_at IS NULL
    WHERE e.kind IN ('opened', 'moved', 'reopened')`.execute(tx);
  const today = daysBetween(epoch, ctx.today);
  const groups = watched.filter(({ subject }) => subject.kind !== 'member');
  return groups.flatMap((one) => {
    const own = rows.filter(({ ownerId }) => countsFor(one, ownerId));
    return [...Map.groupBy(own, ({ phaseId }) => phaseId)].map(([phaseId, stays]) => ({
      phaseId,
      subject: one.subject,
      today,
      stays: stays.map(({ dealId, from, until, end }): PhaseStay => ({
        dealId,
        from: from.getTime() / dayMillis,
        until: until === null ? null : until.getTime() / dayMillis,
        end,
      })),
    }));
  });
}

const dayMillis = 86_400_000;
const epoch = '1970-01-01' as IsoDate;
