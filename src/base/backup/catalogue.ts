import type pg from 'pg';

import { jobsName } from './archive/contents.ts';
import { withColumns } from './names.ts';
import { copyJobs, jobColumns, jobTable } from './waiting-jobs.ts';

export type BackedUp = {
  /** `public.account`; what it is called in a backup. */
  name: string;
  /** The table in the database. */
  place: string;
  columns: string[];
  /** The statement that gives its rows. */
  copy: string;
  /** On the disk, to say how far a backup is. */
  size: number;
  /** Does its wall stand for whoever reads here too? Then it is read in one organisation after another. */
  walled: boolean;
};

/** The schemas whose tables go along. pg-boss's own is made anew, and its waiting jobs go along by themselves. */
const schemas = ['public', 'identity'];

/** What does not go along, and why. */
export const leftBehind: Readonly<Record<string, string>> = {
  'public.schema_migration': 'stands in the head, and is written by the migrations themselves',
  'identity.session': 'whoever was signed out since must not be signed in again: everybody signs in anew',
  'identity.step': 'a sign-in that was half done is begun anew',
  'identity.attempt': 'tries of the last minutes',
  'identity.verification': 'a link that was used since must not work again',
};

/** Every table that goes into a backup, as it is now. */
export async function listBackedUp(client: pg.ClientBase): Promise<BackedUp[]> {
  const { rows } = await client.query<Omit<BackedUp, 'copy' | 'place'>>(
    `SELECT n.nspname || '.' || c.relname AS name, pg_table_size(c.oid)::bigint AS size,
       row_security_active(c.oid) AS walled,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relpersistence = 'p'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY 1`,
    [schemas],
  );
  const tables = rows
    .filter(({ name }) => leftBehind[name] === undefined)
    .map((table) => ({
      ...table,
      place: table.name,
      copy: `COPY ${withColumns(table.name, table.columns)} TO STDOUT`,
    }));
  const jobs = { place: jobTable, columns: jobColumns, copy: copyJobs, size: 0, walled: false };
  return (await isThere(client, jobTable)) ? [...tables, { name: jobsName, ...jobs }] : tables;
}

async function isThere(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    table,
  ]);
  return rows[0]?.there ?? false;
}

/** How far every sequence of those tables has come. */
export async function listSequences(
  client: pg.ClientBase,
): Promise<{ name: string; value: string; isCalled: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE schemaname = ANY ($1) ORDER BY 1`,
    [schemas],
  );
  const found = [];
  for (const { name } of rows) {
    const one = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${name}`,
    );
    if (one.rows[0]) found.push({ name, ...one.rows[0] });
  }
  return found;
}
