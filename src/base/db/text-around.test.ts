import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type RawBuilder,
} from 'kysely';
import { describe, expect, test } from 'vitest';

import { textAround } from './text-around.ts';

const nowhere = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const compiled = (text: RawBuilder<unknown>) => text.compile(nowhere);

describe('a query that is put together once', () => {
  test('takes other rows and another order each time, with their values in the order of the text', () => {
    let built = 0;
    const text = textAround<unknown, 'rows' | 'order'>(['order', 'rows'], (db, at) => {
      built++;
      return db
        .selectFrom(sql<{ id: string }>`${at.rows}`.as('row'))
        .select('row.id')
        .orderBy(sql`${at.order}`);
    });
    const first = compiled(text({ rows: sql`(SELECT ${1} AS id)`, order: sql`row.id + ${2}` }));
    expect(first.sql).toBe('select "row"."id" from (SELECT $1 AS id) as "row" order by row.id + $2');
    expect(first.parameters).toEqual([1, 2]);
    const second = compiled(text({ rows: sql`other`, order: sql`1` }));
    expect(second.sql).toBe('select "row"."id" from other as "row" order by 1');
    expect(built).toBe(1);
  });

  test('refuses a value of its own, which the next asker would get', () => {
    const text = textAround<unknown, 'rows' | 'order'>(['rows', 'order'], (db, at) =>
      db
        .selectFrom(sql<{ id: string }>`${at.rows}`.as('row'))
        .selectAll()
        .where('row.id', '=', 'mine'),
    );
    expect(() => text({ rows: sql`a`, order: sql`b` })).toThrow('no values of its own');
  });

  test('refuses a place that the query does not have', () => {
    const text = textAround<unknown, 'rows' | 'order'>(['rows', 'order'], (db, at) =>
      db.selectFrom(sql<{ id: string }>`${at.rows}`.as('row')).selectAll(),
    );
    expect(() => text({ rows: sql`a`, order: sql`b` })).toThrow('order');
  });
});
