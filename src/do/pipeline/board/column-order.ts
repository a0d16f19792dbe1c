import { sql, type RawBuilder, type SqlBool } from 'kysely';

import { isInstantText, readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid, type DealId } from '#base/kernel/id.ts';

import type { BoardSort } from '../words.ts';

type Order = {
  /** As the index has it (migration 0037): deals without a value come last. */
  key: RawBuilder<unknown>;
  cast: RawBuilder<unknown>;
  descending: boolean;
  isValue(text: string): boolean;
};

const orders: Record<BoardSort, Order> = {
  'expected-close': {
    key: sql.raw(
      `CASE WHEN deal.expected_close_on IS NULL THEN '9999-12-31'::date ELSE deal.expected_close_on END`,
    ),
    cast: sql.raw('date'),
    descending: false,
    isValue: isIsoDate,
  },
  amount: {
    key: sql.raw('CASE WHEN deal.amount_cents IS NULL THEN -9000000000001 ELSE deal.amount_cents END'),
    cast: sql.raw('bigint'),
    descending: true,
    isValue: (text) => /^-?\d{1,15}$/.test(text),
  },
  stay: {
    key: sql.raw(`CASE WHEN deal.phase_since IS NULL THEN 'infinity'::timestamptz ELSE deal.phase_since END`),
    cast: sql.raw('timestamptz'),
    descending: false,
    isValue: (text) => text === 'infinity' || isInstantText(text),
  },
  updated: {
    key: sql.raw('deal.updated_at'),
    cast: sql.raw('timestamptz'),
    descending: true,
    isValue: isInstantText,
  },
};

/** Where a card stands in the order of its column: the value as the database writes it, and its id. */
export type Place = { value: string; id: DealId };

export function placeText(sort: BoardSort): RawBuilder<string> {
  return sql<string>`(${orders[sort].key})::text`;
}

export function byOrder(sort: BoardSort): RawBuilder<unknown> {
  const { key, descending } = orders[sort];
  const way = sql.raw(descending ? 'DESC' : 'ASC');
  return sql`${key} ${way}, deal.id ${way}`;
}

/** The condition that a deal stands behind this place. */
export function behind(sort: BoardSort, { value, id }: Place): RawBuilder<SqlBool> {
  const { key, cast, descending } = orders[sort];
  return sql`(${key}, deal.id) ${sql.raw(descending ? '<' : '>')} (${value}::${cast}, ${id}::uuid)`;
}

/** The condition that a deal stands before another one, which is named `here`. */
export function before(sort: BoardSort): RawBuilder<SqlBool> {
  const { key, descending } = orders[sort];
  return sql`(${key}, deal.id) ${sql.raw(descending ? '>' : '<')} (here.key, here.id)`;
}

export function keyOf(sort: BoardSort): RawBuilder<unknown> {
  return orders[sort].key;
}

export function writePlace(sort: BoardSort, { value, id }: Place): string {
  return writeCursor(['board', sort, value, id]);
}

/** Refuses a cursor of another order, or one that somebody made. */
export function readPlace(cursor: string, sort: BoardSort): Place {
  const [of, ofSort, value, id] = readCursor(cursor, 4);
  const known =
    of === 'board' &&
    ofSort === sort &&
    typeof value === 'string' &&
    orders[sort].isValue(value) &&
    typeof id === 'string' &&
    isUuid(id);
  if (!known) throw wrongCursor();
  return { value, id: id as DealId };
}
