import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { InputOf } from '#base/http/contract.ts';

import type * as contract from '../contract.ts';
import type { DealRow } from '../shapes.ts';
import { isDealOrder, type DealOrder, type OwnOrder } from '../words.ts';
import { dealConditions, type DealCondition } from './deal-filters.ts';
import {
  alwaysThere,
  inOrder,
  placeOf,
  placeText,
  readPlace,
  stretchWithout,
  stretchWithValue,
  writePlace,
  type Direction,
  type Place,
  type Sorting,
} from './deal-order.ts';
import { ownOrdering } from './own-order.ts';
import { toDealRow } from './deal-row.ts';
import { readDealRows, type PickedDeals } from './deal-rows.ts';

type Asked = Omit<InputOf<typeof contract.listDeals>, 'text'> & { text?: string | undefined };
type Page = { rows: DealRow[]; next: string | null };

/** Newest first where it is about time or money, alphabetical and soonest first otherwise. */
const usualDirection: Record<DealOrder, Direction> = {
  title: 'asc',
  amount: 'desc',
  'expected-close': 'asc',
  opened: 'desc',
  closed: 'desc',
  updated: 'desc',
};

/** A page of deals; its cost follows the page, not the number of deals. */
export async function listDeals(ctx: Context, asked: Asked): Promise<Page> {
  const limit = asked.limit ?? 50;
  return ctx.read(async (tx) => {
    const sort = await sortingOf(tx, asked.sort ?? 'updated');
    const direction = asked.direction ?? (typeof sort === 'object' ? 'asc' : usualDirection[sort]);
    const after = asked.cursor === undefined ? null : readPlace(asked.cursor, sort, direction);
    const conditions = await dealConditions(tx, ctx, asked);
    const noValues = sort === 'closed' && asked.statuses?.length === 1 && asked.statuses[0] === 'open';
    // One more than is shown tells whether there is a next page.
    const rows = await pickRows(tx, { conditions, sort, direction, after, limit: limit + 1, noValues });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => toDealRow(ctx, row)),
      next: last ? writePlace(sort, direction, placeOf(last, sort)) : null,
    };
  });
}

/** Refuses an order by a field that there is not, or that has none. */
async function sortingOf(tx: Tx, sort: DealOrder | OwnOrder): Promise<Sorting> {
  if (isDealOrder(sort)) return sort;
  const own = ownOrdering(sort, await readFields(tx, 'deal'));
  if (own === null)
    throw new Refusal('invalid', {
      because: 'sort',
      errors: [
        {
          pointer: '/sort',
          message: { nl: 'Op dit veld valt niet te sorteren.', en: 'There is no order by this field.' },
        },
      ],
    });
  return own;
}

type Pick = {
  conditions: DealCondition[];
  sort: Sorting;
  direction: Direction;
  after: Place | null;
  limit: number;
  /** None of these deals has a value for this order, so that the first stretch need not be looked through. */
  noValues: boolean;
};

async function pickRows(tx: Tx, { conditions, sort, direction, after, limit, noValues }: Pick) {
  const all = tx
    .selectFrom('deal')
    .selectAll('deal')
    .where((deal) => deal.and(conditions.map((of) => of(deal))));
  const amongMissing = noValues || (after !== null && after.value === null);
  // The limit stands in the text: a plan that is kept for any limit would not be one for a page.
  const withValue = amongMissing
    ? []
    : await rowsOf(tx, stretchWithValue(all, sort, direction, after).limit(sql.lit(limit)));
  if (alwaysThere(sort) || withValue.length === limit) return withValue;
  const rest = stretchWithout(all, sort, direction, after?.value === null ? after : null).limit(
    sql.lit(limit - withValue.length),
  );
  return [...withValue, ...(await rowsOf(tx, rest))];

  async function rowsOf(tx: Tx, picked: PickedDeals) {
    return readDealRows(tx, { picked, place: placeText(sort), order: inOrder(sort, direction) });
  }
}

const mostCounted = 1000;

/** How many deals there are, counted no further than a thousand: beyond that the number helps nobody. */
export async function countDeals(
  ctx: Context,
  asked: InputOf<typeof contract.countDeals>,
): Promise<{ count: number; more: boolean }> {
  return ctx.read(async (tx) => {
    const conditions = await dealConditions(tx, ctx, asked);
    const some = tx
      .selectFrom('deal')
      .select('deal.id')
      .where((deal) => deal.and(conditions.map((of) => of(deal))))
      .limit(mostCounted + 1);
    const { count } = await tx
      .selectFrom(some.as('some'))
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { count: Math.min(count, mostCounted), more: count > mostCounted };
  });
}
