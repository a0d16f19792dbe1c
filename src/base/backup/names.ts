import pg from 'pg';

/** `public.user` as SQL: "public"."user". */
export const quoted = (name: string) => name.split('.').map(pg.escapeIdentifier).join('.');

/** `"public"."user" ("id", "name")`, for COPY. */
export const withColumns = (name: string, columns: readonly string[]) =>
  `${quoted(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`;
