import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { BoardSort } from '../words.ts';
import { pageOf, readCards } from './board-cards.ts';
import { boardCondition } from './board-condition.ts';
import { before, keyOf, readPlace } from './column-order.ts';
import { cardsAtOnce, type getBoardColumn as contract } from './contract.ts';

/** More cards of one column. Refuses a deal that does not stand in it (any more) as not found. */
export async function getBoardColumn(ctx: Context, asked: InputOf<typeof contract>) {
  const sort = asked.sort ?? 'expected-close';
  const after = asked.cursor === undefined ? null : readPlace(asked.cursor, sort);
  return ctx.read(async (tx) => {
    found(await tx.selectFrom('phase').select('id').where('id', '=', asked.phaseId).executeTakeFirst());
    const { where: owned } = await boardCondition(tx, ctx, asked);
    const from =
      asked.around === undefined
        ? (asked.from ?? 0)
        : await pageWith(tx, ctx, { dealId: asked.around, phaseId: asked.phaseId, sort, owned });
    const cards = await readCards(tx, ctx, {
      phaseIds: [asked.phaseId],
      sort,
      owned,
      after,
      from: after ? 0 : from,
    });
    return { ...pageOf(cards, sort), from: after ? null : from };
  });
}

type Sought = { dealId: DealId; phaseId: PhaseId; sort: BoardSort; owned: RawBuilder<SqlBool> };

/** Where the page begins in which a deal stands: counted along the index. */
async function pageWith(tx: Tx, ctx: Context, { dealId, phaseId, sort, owned }: Sought): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`
    SELECT (
      SELECT count(*)::int FROM deal
      WHERE deal.organisation_id = ${ctx.organisationId} AND deal.phase_id = ${phaseId} AND deal.status = 'open'
        AND ${owned} AND ${before(sort)}) AS ahead
    FROM (
      SELECT ${keyOf(sort)} AS key, deal.id FROM deal
      WHERE deal.organisation_id = ${ctx.organisationId} AND deal.id = ${dealId} AND deal.phase_id = ${phaseId}
        AND deal.status = 'open' AND ${owned}) here`.execute(tx);
  const { ahead } = found(rows[0]);
  return ahead - (ahead % cardsAtOnce);
}
