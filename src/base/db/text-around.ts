import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Compilable,
  type Expression,
  type RawBuilder,
} from 'kysely';

import type { Database, Tx } from './database.ts';

// Compiles, and is connected to nothing.
const onPaper: Tx = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/**
 * A query of which only some places differ from one time to the next. It is put together and compiled once, at the
 * first use: for a list with many columns and joins that was a fifth of what a page cost. `build` gets an expression
 * for each named place and may pass no values of its own (`sql.lit` writes one out); throws where it does.
 */
export function textAround<Row, Name extends string>(
  names: readonly Name[],
  build: (db: Tx, places: Record<Name, RawBuilder<never>>) => Compilable<Row>,
): (fillings: Record<Name, Expression<unknown>>) => RawBuilder<Row> {
  let pieces: { before: RawBuilder<unknown>; place: Name | null }[] | null = null;
  return (fillings) => {
    pieces ??= piecesOf(names, build);
    return sql<Row>`${sql.join(
      pieces.map(({ before, place }) => (place === null ? before : sql`${before}${fillings[place]}`)),
      sql.raw(''),
    )}`;
  };
}

function piecesOf<Row, Name extends string>(
  names: readonly Name[],
  build: (db: Tx, places: Record<Name, RawBuilder<never>>) => Compilable<Row>,
): { before: RawBuilder<unknown>; place: Name | null }[] {
  const markOf = (name: Name) => `/*${name}*/`;
  const marks = Object.fromEntries(names.map((name) => [name, sql.raw<never>(markOf(name))]));
  const compiled = build(onPaper, marks as Record<Name, RawBuilder<never>>).compile();
  if (compiled.parameters.length > 0) throw new Error('a text around places has no values of its own');
  const found = names
    .map((name) => ({ name, at: compiled.sql.indexOf(markOf(name)) }))
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  const pieces: { before: RawBuilder<unknown>; place: Name | null }[] = [];
  for (const { name, at } of found) {
    if (at === -1 || at !== compiled.sql.lastIndexOf(markOf(name)))
      throw new Error(`the place ${name} stands there once`);
    pieces.push({ before: sql.raw(compiled.sql.slice(from, at)), place: name });
    from = at + markOf(name).length;
  }
  return [...pieces, { before: sql.raw(compiled.sql.slice(from)), place: null }];
}
