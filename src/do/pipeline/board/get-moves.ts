import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';

import type {} from '../table.ts';
import type { getBoardMoves as contract } from './contract.ts';

type Move = OutputOf<typeof contract>['moves'][number];
type Raw = Omit<Move, 'by'> & { byId: NonNullable<Move['by']>['id'] | null; byName: string | null };

/** A move is news for a minute. */
const freshMinutes = 1;

/** The newest move of each of these deals that somebody else made within the last minute, newest first. */
export async function getBoardMoves(ctx: Context, { dealIds }: InputOf<typeof contract>) {
  return ctx.read(async (tx) => {
    const { rows } = await sql<Raw>`
      SELECT deal.id AS "dealId", deal.title, e.kind, e.to_phase_id AS "toPhaseId", m.id AS "byId", m.name AS "byName"
      FROM deal
      CROSS JOIN LATERAL (
        SELECT * FROM deal_event
        WHERE organisation_id = deal.organisation_id AND deal_id = deal.id
        ORDER BY at DESC LIMIT 1) e
      LEFT JOIN member m ON m.organisation_id = deal.organisation_id AND m.id = e.by_member_id
      WHERE deal.organisation_id = ${ctx.organisationId} AND deal.id = ANY (${dealIds}::uuid[])
        AND e.kind IN ('moved', 'won', 'lost', 'reopened')
        AND e.recorded_at > now() - ${sql.lit(freshMinutes)} * interval '1 minute'
        AND e.by_member_id IS DISTINCT FROM ${memberOf(ctx.actor)}::uuid
      ORDER BY e.at DESC`.execute(tx);
    const moves = rows.map(({ byId, byName, ...move }) => ({
      ...move,
      by: byId === null || byName === null ? null : { id: byId, name: byName },
    }));
    return { moves };
  });
}
