import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';

import type { MergedKind } from '../rules/parts.ts';

/** A column that names an account or contact, in whatever table. */
export type Reference = {
  table: string;
  column: string;
  /** Where the column can name several kinds of thing, the column that says which. */
  kindColumn: string | null;
  primaryKey: string[];
  /** Each unique index that the column is in: its columns. */
  uniques: string[][];
};

/** What happened to an account stays told of that account. */
const staysTold = new Set(['audit_entry']);

/** Derived from the row itself, or from what moves, by triggers. */
const derived = new Set(['likeness_key', 'search_entry', 'account_last_contact']);

/**
 * Every column of the database that names an account, or a contact: by a foreign key, by being called `account_id`, or
 * as `something_id` beside `something_kind`. Read from the catalogue, so that a table that is made tomorrow is not
 * forgotten.
 */
export async function referencesTo(tx: Tx, kind: MergedKind): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    WITH named AS (
      SELECT c.conrelid AS relation, c.conkey[2] AS attribute, NULL::text AS "kindColumn"
      FROM pg_constraint c
      WHERE c.contype = 'f' AND c.confrelid = ${kind}::regclass AND cardinality(c.conkey) = 2
      UNION
      SELECT t.oid, a.attnum, NULL
      FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.atttypid = 'uuid'::regtype
        AND a.attname ~ ${`(^|_)${kind}_id$`}
      UNION
      SELECT i.attrelid, i.attnum, k.attname
      FROM pg_attribute k
      JOIN pg_attribute i ON i.attrelid = k.attrelid AND i.attname = regexp_replace(k.attname, '_kind$', '_id')
      JOIN pg_class t ON t.oid = k.attrelid AND t.relkind = 'r'
      WHERE t.relnamespace = 'public'::regnamespace AND k.attname LIKE '%\_kind' AND i.atttypid = 'uuid'::regtype
        AND NOT k.attisdropped AND NOT i.attisdropped),
    keys AS (
      SELECT x.indrelid AS relation, x.indisprimary, x.indkey,
        (SELECT array_agg(a.attname::text ORDER BY part.place)
         FROM unnest(x.indkey) WITH ORDINALITY part (attnum, place)
         JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = part.attnum) AS columns
      FROM pg_index x WHERE x.indisunique AND x.indrelid IN (SELECT relation FROM named))
    SELECT named.relation::regclass::text AS "table", a.attname AS "column", named."kindColumn",
      (SELECT to_jsonb(keys.columns) FROM keys WHERE keys.relation = named.relation AND keys.indisprimary) AS "primaryKey",
      (SELECT coalesce(jsonb_agg(keys.columns), '[]') FROM keys
       WHERE keys.relation = named.relation AND named.attribute = ANY (keys.indkey)) AS uniques
    FROM named JOIN pg_attribute a ON a.attrelid = named.relation AND a.attnum = named.attribute
    ORDER BY 1, 2`.execute(tx);
  return rows.filter(({ table }) => !staysTold.has(table) && !derived.has(table));
}
