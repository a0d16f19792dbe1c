import type pg from 'pg';

import { quoted } from '../names.ts';

type Set = { table: string; name: string; definition: string };

export type Bared = { dress(onStep: (what: string, part: number) => void): Promise<void> };

/**
 * Takes from tables what would slow down or twist the coming in of rows that were right already: triggers, the wall,
 * foreign keys and indexes but those of keys. `dress` gives all of it back and checks every foreign key, in the same
 * transaction; as pg_restore does.
 */
export async function bareTables(client: pg.Client, tables: readonly string[]): Promise<Bared> {
  const given = [tables];
  const keys = await client.query<Set>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(f.conname) AS name,
       pg_get_constraintdef(f.oid) AS definition
     FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE f.contype = 'f' AND n.nspname || '.' || c.relname = ANY ($1) ORDER BY 1, 2`,
    given,
  );
  const indexes = await client.query<Set>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS "table", format('%I.%I', n.nspname, x.relname) AS name,
       pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_class x ON x.oid = i.indexrelid
     WHERE n.nspname || '.' || c.relname = ANY ($1)
       AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype <> 'f')
     ORDER BY 1, 2`,
    given,
  );
  const walls = await client.query<{ table: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS "table"
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relforcerowsecurity AND n.nspname || '.' || c.relname = ANY ($1) ORDER BY 1`,
    given,
  );
  const each = (rows: readonly Set[], sql: (row: Set) => string) => rows.map(sql).join(';');
  await client.query(each(keys.rows, ({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`));
  await client.query(each(indexes.rows, ({ name }) => `DROP INDEX ${name}`));
  await client.query(
    walls.rows.map(({ table }) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`).join(';'),
  );
  await client.query(tables.map((name) => `ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`).join(';'));
  return {
    async dress(onStep) {
      const steps = indexes.rows.length + keys.rows.length || 1;
      let done = 0;
      for (const { definition } of indexes.rows) {
        onStep('Building the indexes', done++ / steps);
        await client.query(definition);
      }
      for (const { table, name, definition } of keys.rows) {
        onStep('Checking what points where', done++ / steps);
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
      }
      await client.query(tables.map((name) => `ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`).join(';'));
      await client.query(
        walls.rows.map(({ table }) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`).join(';'),
      );
    },
  };
}
