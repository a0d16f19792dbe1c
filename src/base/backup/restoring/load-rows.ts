import { once } from 'node:events';

import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import type { Head } from '../archive/contents.ts';
import type { Part } from '../archive/read-file.ts';
import { damaged } from '../errors.ts';
import { quoted, withColumns } from '../names.ts';

/**
 * Copies the parts of a backup into the tables that wait for them, and holds the number of rows of each against what the
 * backup says.
 * @param into what COPY says for a table that is not there under its own name
 * @returns how many rows came in
 */
export async function loadRows(
  client: pg.Client,
  head: Head,
  parts: AsyncIterable<Part>,
  into: ReadonlyMap<string, string>,
  onBytes: (table: string, bytes: number) => void,
): Promise<number> {
  const columns = new Map(head.tables.map((table) => [table.name, table.columns]));
  const came = new Map<string, number>();
  let table = '';
  let incoming: Incoming | null = null;
  const finish = async () => {
    if (incoming) came.set(table, (came.get(table) ?? 0) + (await incoming.finish()));
    incoming = null;
  };
  for await (const part of parts) {
    if (part.kind === 'rows') {
      if (!incoming || table !== part.table) {
        await finish();
        table = part.table;
        const known = columns.get(table);
        if (!known) throw damaged(`${table} is not one of its tables`);
        incoming = takeIn(client, into.get(table) ?? `COPY ${withColumns(table, known)} FROM STDIN`);
      }
      await incoming.write(part.bytes);
      onBytes(table, part.bytes.length);
    } else if (part.kind === 'contents') {
      await finish();
      for (const { name, rows } of part.contents.tables)
        if ((came.get(name) ?? 0) !== rows)
          throw damaged(`of ${name} ${came.get(name) ?? 0} rows came instead of ${rows}`);
      for (const { name, value, isCalled } of part.contents.sequences)
        await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, isCalled]);
    }
  }
  return [...came.values()].reduce((sum, rows) => sum + rows, 0);
}

type Incoming = { write(bytes: Buffer): Promise<void>; finish(): Promise<number> };

/** A COPY into a table, no faster than the database takes it. */
function takeIn(client: pg.Client, sql: string): Incoming {
  const stream = client.query(copyFrom(sql));
  const failed = new Promise<never>((_never, fail) => stream.on('error', fail));
  failed.catch(() => {}); // heard by whoever writes or finishes
  return {
    async write(bytes) {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed]);
    },
    async finish() {
      const finished = once(stream, 'finish');
      stream.end();
      await Promise.race([finished, failed]);
      return stream.rowCount;
    },
  };
}

/** Nobody looks at tables that are being filled. */
export const lockAll = (client: pg.Client, tables: readonly string[]) =>
  client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
