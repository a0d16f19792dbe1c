import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';

export type Table = {
  name: string;
  /** Without the organisation's: in an archive there is one organisation, and it may come in under another id. */
  columns: { name: string; type: string }[];
  /** The rest of the primary key, by which rows are read in order; empty where an organisation has one row. */
  key: string[];
  /** Tables that must be there before: foreign keys, without those to itself. */
  needs: string[];
};

/** What an organisation has in tables that do not go along, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  weekly_sum: 'kept up to date by triggers',
  phase_sum: 'kept up to date by triggers',
  kpi_sum: 'kept up to date by triggers',
  activity_minutes: 'kept up to date by triggers',
  search_entry: 'kept up to date by triggers',
  search_word: 'kept up to date by triggers',
  likeness_key: 'kept up to date by triggers',
  account_last_contact: 'kept up to date by triggers',
  idempotency_key: 'of requests of the last day',
  job_progress: 'of jobs that run here',
  api_key: 'a secret of this installation',
  public_link: 'a secret of this installation',
  webhook: 'holds a secret of this installation',
  own_calendar: 'holds a secret of this installation',
  own_appointment: 'of a calendar that this installation reads',
  webhook_message: 'waits for an address of this installation',
  webhook_delivery: 'waits for an address of this installation',
  webhook_attempt: 'of an address of this installation',
  import_chunk: 'what an import read; gone once it was dealt with',
  bring_back: 'an archive that is read back here',
  bring_back_chunk: 'an archive that is read back here',
  entrance: 'what this installation asks at its door',
  single_sign_on: 'holds a secret of this installation',
  export: 'holds this archive itself',
  organisation: 'becomes the organisation that it comes into',
};

/** The tables of an organisation, each behind those that it needs. */
export async function tablesOf(tx: Tx): Promise<Table[]> {
  const { rows } = await sql<Table>`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
         FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attgenerated = '' AND a.attname <> 'organisation_id') AS columns,
      coalesce((SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
         FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
         WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname <> 'organisation_id'), '[]') AS key,
      coalesce((SELECT json_agg(DISTINCT f.confrelid::regclass::text) FROM pg_constraint f
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '[]') AS needs
    FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id')
    ORDER BY c.relname`.execute(tx);
  return inOrder(rows.filter(({ name }) => leftOut[name] === undefined));
}

function inOrder(tables: readonly Table[]): Table[] {
  const names = new Set(tables.map(({ name }) => name));
  const placed: Table[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ needs }) =>
      needs.every((need) => !names.has(need) || placed.some(({ name }) => name === need)),
    );
    const [table] = waiting.splice(ready, 1);
    if (ready < 0 || !table)
      throw new Error(`tables need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    placed.push(table);
  }
  return placed;
}
