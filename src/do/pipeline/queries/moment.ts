import { sql, type RawBuilder, type SqlBool } from 'kysely';

import { readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { isUuid } from '#base/kernel/id.ts';

/** A place in an order of time: whole microseconds since 1970, and the id among those of the same microsecond. */
export type Moment = { micros: number; id: string };

export function writeMoment(kind: string, { micros, id }: Moment): string {
  return writeCursor([kind, micros, id]);
}

/** Refuses a cursor of another list, or one that somebody made. */
export function readMoment(kind: string, cursor: string): Moment {
  const [of, micros, id] = readCursor(cursor, 3);
  const known = of === kind && typeof micros === 'number' && typeof id === 'string' && isUuid(id);
  if (!known || !Number.isSafeInteger(micros)) throw wrongCursor();
  return { micros, id };
}

/** The condition that a row of this table stands before (earlier than) or behind a moment. */
export function beside(table: 'activity' | 'deal_event', side: 'before' | 'behind', { micros, id }: Moment) {
  const sign = sql.raw(side === 'before' ? '<' : '>');
  return sql<SqlBool>`(${sql.ref(`${table}.at`)}, ${sql.ref(`${table}.id`)})
    ${sign} (timestamptz 'epoch' + ${micros} * interval '1 microsecond', ${id}::uuid)`;
}

/** The condition that a row stands before (earlier than) a moment, by these columns. */
export function before(
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  moment: Moment,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${at}, ${id})
    < (timestamptz 'epoch' + ${moment.micros} * interval '1 microsecond', ${moment.id}::uuid)`;
}
