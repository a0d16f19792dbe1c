import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { PhaseId } from '#base/kernel/id.ts';

import { toDealCard } from '../queries/deal-row.ts';
import { readDealCards, type PickedDeals } from '../queries/deal-rows.ts';
import type { DealCard } from '../shapes.ts';
import type { DealTable } from '../table.ts';
import type { BoardSort } from '../words.ts';
import { behind, byOrder, placeText, writePlace, type Place } from './column-order.ts';
import { cardsAtOnce } from './contract.ts';

type Wanted = {
  phaseIds: readonly PhaseId[];
  sort: BoardSort;
  /** The condition on `deal` whose they are. */
  owned: RawBuilder<SqlBool>;
  after?: Place | null;
  /** How many to pass by. */
  from?: number;
};

export type PlacedCard = { card: DealCard; place: string };

/** The first open deals of each phase in this order; one more of each than a page shows. */
export async function readCards(tx: Tx, ctx: Context, wanted: Wanted): Promise<PlacedCard[]> {
  const rows = await readDealCards(tx, {
    picked: picked(ctx, wanted),
    place: placeText(wanted.sort),
    order: byOrder(wanted.sort),
  });
  return rows.map((row) => ({ card: toDealCard(ctx, row), place: row.place }));
}

// Which they are is read from the index alone, however many are passed by.
function picked(ctx: Context, { phaseIds, sort, owned, after, from = 0 }: Wanted): PickedDeals {
  return sql<Selectable<DealTable>>`(
    SELECT whole.* FROM unnest(${phaseIds}::uuid[]) AS wanted (phase_id)
    CROSS JOIN LATERAL (
      SELECT deal.id FROM deal
      WHERE deal.organisation_id = ${ctx.organisationId} AND deal.phase_id = wanted.phase_id AND deal.status = 'open'
        AND ${owned} AND ${after ? behind(sort, after) : sql`true`}
      ORDER BY ${byOrder(sort)}
      LIMIT ${sql.lit(cardsAtOnce + 1)} ${from > 0 ? sql`OFFSET ${from}` : sql``}) picked
    JOIN deal whole ON whole.organisation_id = ${ctx.organisationId} AND whole.id = picked.id
  )`;
}

/** A page of cards, and the cursor of the next one. */
export function pageOf(
  cards: readonly PlacedCard[],
  sort: BoardSort,
): { cards: DealCard[]; next: string | null } {
  const last = cards.length > cardsAtOnce ? cards[cardsAtOnce - 1] : undefined;
  return {
    cards: cards.slice(0, cardsAtOnce).map(({ card }) => card),
    next: last ? writePlace(sort, { value: last.place, id: last.card.id }) : null,
  };
}
