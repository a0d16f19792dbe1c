import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { ImportId, OrganisationId } from '#base/kernel/id.ts';
import type { ImportedKind, UndoReport } from '#app/import/rules/report.ts';

import { forgetAliases } from './aliases.ts';
import { forgetOwnFields } from './own-fields.ts';
import { takePartsOff } from './write-parts.ts';
import { changeable, type ChangeableTable } from './change-rows.ts';

type MadeTable = ChangeableTable | 'competitor' | 'team';

const kindOf: Record<MadeTable, ImportedKind> = {
  activity: 'activities',
  deal: 'deals',
  contact: 'contacts',
  account: 'accounts',
  product: 'products',
  competitor: 'competitors',
  member: 'members',
  team: 'teams',
};

/** What hangs on another goes first. */
const order: readonly MadeTable[] = [
  'activity',
  'deal',
  'contact',
  'account',
  'product',
  'competitor',
  'member',
  'team',
];
const listed = 200;

/**
 * Puts back what an import changed and removes what it made. A row whose version moved on since was edited by
 * somebody; a row that any other row of the database points at is in use: both stay as they are.
 */
export async function undoRows(tx: Tx, ctx: Context, importId: ImportId): Promise<UndoReport> {
  const own = ctx.organisationId;
  const kept: UndoReport['kept'] = [];
  let keptCount = 0;
  let restored = 0;
  let removed = 0;
  await takePartsOff(tx, own, importId);
  for (const table of order)
    if (table in changeable) {
      const { ids, edited } = await restoreRows(tx, own, importId, table as ChangeableTable);
      restored += ids.length;
      keptCount += edited.length;
      for (const name of edited.slice(0, listed)) kept.push({ kind: kindOf[table], name, because: 'edited' });
    }
  for (const table of order) removed += await removeRows(tx, own, importId, table);
  for (const table of order) {
    const { rows: stays } = await sql<{ name: string; version: number }>`
      select ${nameOf(table)} as name, t.version from ${sql.table(table)} t
      where t.organisation_id = ${own} and t.import_id = ${importId}`.execute(tx);
    keptCount += stays.length;
    for (const { name, version } of stays.slice(0, listed))
      kept.push({ kind: kindOf[table], name, because: version > 1 ? 'edited' : 'in-use' });
  }
  await forgetMarks(tx, own, importId);
  await forgetAliases(tx, own, importId);
  await forgetOwnFields(tx, ctx, importId);
  await tx
    .deleteFrom('import_change')
    .where('organisation_id', '=', own)
    .where('import_id', '=', importId)
    .execute();
  return { removed, restored, kept: kept.slice(0, listed), keptCount };
}

async function restoreRows(
  tx: Tx,
  own: OrganisationId,
  importId: ImportId,
  table: ChangeableTable,
): Promise<{ ids: string[]; edited: string[] }> {
  const columns = changeable[table];
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const { rows } = await sql<{ id: string; mark: string | null; markedBy: string | null }>`
    update ${sql.table(table)} t set (${names}) = (
      select ${sql.join(columns.map((name) => sql.ref(`r.${name}`)))}
      from jsonb_populate_record(null::${sql.table(table)}, c.before) r)
    from import_change c
    where t.organisation_id = ${own} and c.organisation_id = ${own} and c.import_id = ${importId}
      and c.table_name = ${table} and c.row_id = t.id and t.version = (c.before->>'version')::integer + 1
    returning t.id, c.before->>'mark' as mark, c.before->>'markedBy' as "markedBy"`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (table === 'deal' && ids.length > 0)
    await sql`select forget_imported_events(${importId}, ${ids}::uuid[])`.execute(tx);
  const marks = JSON.stringify(rows.filter(({ mark }) => mark !== null));
  await sql`
    update import_mark m set mark = c.mark, import_id = c."markedBy"
    from json_to_recordset(${marks}::json) c (id uuid, mark text, "markedBy" uuid)
    where m.organisation_id = ${own} and m.row_id = c.id`.execute(tx);
  const unmarked = rows.flatMap(({ id, mark }) => (mark === null ? [id] : []));
  await sql`
    delete from import_mark
    where organisation_id = ${own} and import_id = ${importId} and row_id = any(${unmarked}::uuid[])`.execute(
    tx,
  );
  const edited = await sql<{ name: string }>`
    select ${nameOf(table)} as name from import_change c join ${sql.table(table)} t
      on t.organisation_id = c.organisation_id and t.id = c.row_id
    where c.organisation_id = ${own} and c.import_id = ${importId} and c.table_name = ${table}
      and not (t.id = any(${ids}::uuid[]))`.execute(tx);
  return { ids, edited: edited.rows.map((row) => row.name) };
}

function nameOf(table: MadeTable) {
  if (table === 'activity') return sql`coalesce(left(t.note, 80), t.kind)`;
  return sql.ref(table === 'deal' ? 't.title' : 't.name');
}

/** Removes rows until none can go any more: a manager after who reports to him, a parent after its child. */
async function removeRows(
  tx: Tx,
  own: OrganisationId,
  importId: ImportId,
  table: MadeTable,
): Promise<number> {
  const free = sql.join(await pointersAt(tx, table), sql` and `);
  let removed = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} t
      where t.organisation_id = ${own} and t.import_id = ${importId} and t.version = 1
        ${table === 'member' ? sql`and not t.can_sign_in` : sql``} and ${free}`.execute(tx);
    if (numAffectedRows === 0n) return removed;
    removed += Number(numAffectedRows);
  }
}

/** For every foreign key of the database that points at a table: that no row points at `t` by it. */
async function pointersAt(tx: Tx, table: MadeTable): Promise<RawBuilder<boolean>[]> {
  const { rows } = await sql<{ from: string; column: string }>`
    select c.conrelid::regclass::text as from, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = ${table}::regclass and cardinality(c.conkey) = 2
    order by 1, 2`.execute(tx);
  const conditions = rows.map(
    ({ from, column }) => sql<boolean>`not exists (select from ${sql.table(from)} p
      where p.organisation_id = t.organisation_id and p.${sql.ref(column)} = t.id
      ${from === 'deal_event' ? sql`and p.source <> 'import'` : sql``})`,
  );
  return [sql<boolean>`true`, ...conditions];
}

/** What the file said of rows that are gone, or were there before it, is forgotten; of rows that are kept it holds. */
async function forgetMarks(tx: Tx, own: OrganisationId, importId: ImportId): Promise<void> {
  await sql`
    delete from import_mark m where m.organisation_id = ${own} and m.import_id = ${importId}
      and not exists (select from deal r where r.organisation_id = ${own} and r.id = m.row_id and r.import_id = ${importId})
      and not exists (select from account r where r.organisation_id = ${own} and r.id = m.row_id and r.import_id = ${importId})
      and not exists (select from contact r where r.organisation_id = ${own} and r.id = m.row_id and r.import_id = ${importId})
      and not exists (select from activity r where r.organisation_id = ${own} and r.id = m.row_id and r.import_id = ${importId})
      and not exists (select from import_change c where c.organisation_id = ${own} and c.import_id = ${importId}
        and c.row_id = m.row_id)`.execute(tx);
}
