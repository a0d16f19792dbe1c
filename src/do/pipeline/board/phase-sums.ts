import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

import type {} from '../table.ts';
import type { WantedOwners } from '../queries/deal-filters.ts';

export type PhaseSum = {
  phaseId: PhaseId;
  currency: Currency;
  count: number;
  amountCents: Cents;
  /** Each deal's amount times the phase's probability, rounded to a cent per deal. */
  weightedCents: Cents;
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** What stands in each phase, by currency, the largest sum of a phase first; read from what triggers keep. */
export async function phaseSums(
  tx: Tx,
  ctx: Context,
  phaseIds: readonly PhaseId[],
  wanted: WantedOwners,
): Promise<PhaseSum[]> {
  const owners = wanted && (wanted.nobody ? [...wanted.ids, nobody] : wanted.ids);
  const { rows } = await sql<PhaseSum>`
    SELECT phase_id AS "phaseId", currency, sum(count)::int AS count,
           sum(amount_cents)::bigint AS "amountCents", sum(weighted_cents)::bigint AS "weightedCents"
    FROM phase_sum
    WHERE organisation_id = ${ctx.organisationId} AND phase_id = ANY (${phaseIds}::uuid[])
      AND ${owners === null ? sql`true` : sql`owner_id = ANY (${owners}::uuid[])`}
    GROUP BY phase_id, currency
    HAVING sum(count) > 0
    ORDER BY 4 DESC, currency`.execute(tx);
  return rows;
}

/** The same, counted: of the deals for which a condition on `deal` holds. */
export async function countedSums(
  tx: Tx,
  ctx: Context,
  phaseIds: readonly PhaseId[],
  where: RawBuilder<SqlBool>,
): Promise<PhaseSum[]> {
  const { rows } = await sql<PhaseSum>`
    SELECT deal.phase_id AS "phaseId", deal.currency, count(*)::int AS count,
           coalesce(sum(deal.amount_cents), 0)::bigint AS "amountCents",
           coalesce(sum(round(deal.amount_cents * phase.probability_percent / 100.0)), 0)::bigint AS "weightedCents"
    FROM deal
    JOIN phase ON phase.organisation_id = deal.organisation_id AND phase.id = deal.phase_id
    WHERE deal.organisation_id = ${ctx.organisationId} AND deal.phase_id = ANY (${phaseIds}::uuid[])
      AND deal.status = 'open' AND ${where}
    GROUP BY deal.phase_id, deal.currency
    ORDER BY 4 DESC, deal.currency`.execute(tx);
  return rows;
}
