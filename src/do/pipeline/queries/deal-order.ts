import { sql, type RawBuilder, type SelectQueryBuilder, type Selectable } from 'kysely';

import { isInstantText, readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import type { Database } from '#base/db/database.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid, type DealId } from '#base/kernel/id.ts';

import type { DealTable } from '../table.ts';
import type { DealOrder } from '../words.ts';
import type { OwnOrdering } from './own-order.ts';

export type Direction = 'asc' | 'desc';
type Column = 'title' | 'amount_cents' | 'expected_close_on' | 'opened_on' | 'closed_on' | 'updated_at';

const columnOf: Record<DealOrder, Column> = {
  title: 'title',
  amount: 'amount_cents',
  'expected-close': 'expected_close_on',
  opened: 'opened_on',
  closed: 'closed_on',
  updated: 'updated_at',
};

/** An order by a column, or by a field of one's own. */
export type Sorting = DealOrder | OwnOrdering;

const nameOf = (sort: Sorting): string => (typeof sort === 'object' ? sort.name : sort);
const valueIn = (sort: Sorting): RawBuilder<unknown> =>
  typeof sort === 'object' ? sort.value : sql.ref(`deal.${columnOf[sort]}`);
const isValueIn = (sort: Sorting, value: string | number): boolean =>
  typeof sort === 'object' ? sort.isValue(value) : isValueOf[columnOf[sort]](value);

/** A place in an order: the value and id of the deal that was last; `value` null among those without a value. */
export type Place = { value: string | number | null; id: DealId };

type Picking = SelectQueryBuilder<Database, 'deal', Selectable<DealTable>>;

/**
 * A list is read in two stretches, first the deals that have a value, then those that have none, so that a missing
 * value is last in both directions while one plain index carries them.
 */
export function stretchWithValue(
  query: Picking,
  sort: Sorting,
  direction: Direction,
  after: Place | null,
): Picking {
  const column = valueIn(sort);
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  let stretch = query.orderBy(column, direction).orderBy('deal.id', direction);
  if (!alwaysThere(sort)) stretch = stretch.where(sql<boolean>`${column} IS NOT NULL`);
  if (after)
    stretch = stretch.where(sql<boolean>`(${column}, deal.id) ${beyond} (${after.value}, ${after.id})`);
  return stretch;
}

export function stretchWithout(
  query: Picking,
  sort: Sorting,
  direction: Direction,
  after: Place | null,
): Picking {
  const column = valueIn(sort);
  let stretch = query
    .where(sql<boolean>`${column} IS NULL`)
    // The column is null throughout; named, it lets the index give the order.
    .orderBy(column, direction)
    .orderBy('deal.id', direction);
  if (after) stretch = stretch.where('deal.id', direction === 'asc' ? '>' : '<', after.id);
  return stretch;
}

/** The order of rows that were picked: a join does not promise to keep it. */
export function inOrder(sort: Sorting, direction: Direction): RawBuilder<unknown> {
  const way = sql.raw(direction);
  return sql`${valueIn(sort)} ${way}, deal.id ${way}`;
}

export const alwaysThere = (sort: Sorting): boolean => sort === 'title' || sort === 'updated';

type Placed = Pick<Selectable<DealTable>, 'id' | 'fields' | Exclude<Column, 'updated_at'>> & {
  /** What `placeText` gave. */
  place: string;
};

/**
 * When a deal was changed, as the database writes it: a JavaScript date would lose its microseconds, and so the place.
 * Empty in every other order, where a column of the row says it.
 */
export const placeText = (sort: Sorting): RawBuilder<string> =>
  sort === 'updated' ? sql`deal.updated_at::text` : sql`''`;

export function placeOf(deal: Placed, sort: Sorting): Place {
  if (typeof sort === 'object') return { value: sort.valueOf(deal.fields), id: deal.id };
  const column = columnOf[sort];
  return { value: column === 'updated_at' ? deal.place : deal[column], id: deal.id };
}

export function writePlace(sort: Sorting, direction: Direction, { value, id }: Place): string {
  return writeCursor([nameOf(sort), direction, value, id]);
}

/** Refuses a cursor of another order, or one that somebody made. */
export function readPlace(cursor: string, sort: Sorting, direction: Direction): Place {
  const [ofSort, ofDirection, value = null, id] = readCursor(cursor, 4);
  const known =
    ofSort === nameOf(sort) &&
    ofDirection === direction &&
    typeof id === 'string' &&
    isUuid(id) &&
    (value === null ? !alwaysThere(sort) : isValueIn(sort, value));
  if (!known) throw wrongCursor();
  return { value, id: id as DealId };
}

const isDay = (value: string | number) => typeof value === 'string' && isIsoDate(value);
const isValueOf: Record<Column, (value: string | number) => boolean> = {
  title: (value) => typeof value === 'string',
  amount_cents: (value) => Number.isSafeInteger(value),
  expected_close_on: isDay,
  opened_on: isDay,
  closed_on: isDay,
  updated_at: isInstantText,
};
