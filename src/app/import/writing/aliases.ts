import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type { ImportId, OrganisationId } from '#base/kernel/id.ts';
import type { Source } from '#app/import/rules/sources.ts';
import type {} from '#app/import/table.ts';

import type { Run } from './run.ts';

type AliasedTable = 'account' | 'contact' | 'member';

/** What this system calls rows that have their first id from another, each with the id of its row. */
export async function readAliases<Id extends string>(
  tx: Tx,
  own: OrganisationId,
  source: Source,
  table: AliasedTable,
): Promise<[externalId: string, id: Id][]> {
  const rows = await tx
    .selectFrom('import_alias')
    .select(['external_id as externalId', 'row_id as id'])
    .where('organisation_id', '=', own)
    .where('table_name', '=', table)
    .where('external_source', '=', source)
    .execute();
  return rows.map(({ externalId, id }) => [externalId, id as Id]);
}

type Standing = { external_source: string | null; external_id: string | null };

/** Has this row an id of another system, so that this one's has to stand beside it? */
export function isAlias(run: Run, row: Standing | undefined, externalId: string | null): boolean {
  if (externalId === null || (row?.external_id ?? null) === null) return false;
  return row?.external_source !== run.source;
}

/** Remembers what this system calls these rows. */
export async function keepAliases(
  { tx, ctx, source, importId }: Run,
  table: AliasedTable,
  aliases: readonly { id: string; externalId: string | null }[],
): Promise<void> {
  if (aliases.length === 0) return;
  await sql`
    insert into import_alias (organisation_id, table_name, external_source, external_id, row_id, import_id)
    select distinct on (c."externalId") ${ctx.organisationId}, ${table}, ${source}, c."externalId", c.id, ${importId}
    from json_to_recordset(${JSON.stringify(aliases)}::json) c (id uuid, "externalId" text)
    on conflict (organisation_id, table_name, external_source, external_id)
    do update set row_id = excluded.row_id, import_id = excluded.import_id
    where import_alias.row_id <> excluded.row_id`.execute(tx);
}

/** Forgets what an import told of ids. */
export async function forgetAliases(tx: Tx, own: OrganisationId, importId: ImportId): Promise<void> {
  await tx
    .deleteFrom('import_alias')
    .where('organisation_id', '=', own)
    .where('import_id', '=', importId)
    .execute();
}
