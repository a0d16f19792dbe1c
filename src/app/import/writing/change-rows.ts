import { sql } from 'kysely';

import type { Tx } from '#base/db/database.ts';
import type {} from '#app/import/table.ts';

import type { Run } from './run.ts';

/** The columns that an import can change, and an undo puts back. */
export const changeable = {
  member: ['email', 'external_source', 'external_id', 'team_id', 'reports_to_id', 'version'],
  product: ['family', 'code', 'price_cents', 'currency', 'version'],
  account: [
    'name',
    'kind',
    'parent_id',
    'owner_id',
    'industry',
    'employees',
    'annual_revenue_cents',
    'chamber_of_commerce_number',
    'legal_form',
    'vat_number',
    'website',
    'phone',
    'email',
    'address',
    'postcode',
    'city',
    'region',
    'country',
    'details',
    'fields',
    'external_source',
    'external_id',
    'version',
    'updated_at',
  ],
  contact: [
    'account_id',
    'name',
    'job_title',
    'email',
    'phone',
    'details',
    'fields',
    'external_source',
    'external_id',
    'version',
    'updated_at',
  ],
  deal: [
    'title',
    'account_id',
    'contact_id',
    'owner_id',
    'product_id',
    'amount_cents',
    'currency',
    'expected_close_on',
    'cycle_id',
    'phase_id',
    'phase_since',
    'status',
    'opened_on',
    'closed_on',
    'order_confirmation',
    'loss_reason_id',
    'loss_note',
    'lost_to_id',
    'details',
    'fields',
    'version',
    'updated_at',
  ],
  activity: [
    'kind',
    'status',
    'member_id',
    'deal_id',
    'account_id',
    'contact_id',
    'at',
    'on_date',
    'minutes',
    'outcome',
    'note',
    'version',
    'updated_at',
  ],
} as const;
export type ChangeableTable = keyof typeof changeable;

const rowsAtOnce = 500;

/**
 * Changes rows, each by its own columns. What a row was before is kept for undoing, once for each import, and its
 * version rises once; a row that this same import made is simply made better.
 */
export async function changeRows(
  { tx, ctx, importId }: Pick<Run, 'tx' | 'ctx' | 'importId'>,
  table: ChangeableTable,
  changes: readonly { id: string; set: object }[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += rowsAtOnce)
    await changeSome({ tx, ctx, importId }, table, changes.slice(start, start + rowsAtOnce));
}

/** Names the rows by their ids as well, so that they are found by their key and not by going over the organisation. */
async function changeSome(
  { tx, ctx, importId }: Pick<Run, 'tx' | 'ctx' | 'importId'>,
  table: ChangeableTable,
  changes: readonly { id: string; set: object }[],
): Promise<void> {
  const own = ctx.organisationId;
  const target = sql.table(table);
  const given = JSON.stringify(changes);
  const ids = sql`${changes.map(({ id }) => id)}::uuid[]`;
  await sql`
    insert into import_change (organisation_id, import_id, table_name, row_id, before)
    select t.organisation_id, ${importId}, ${table}, t.id,
      to_jsonb(t) || jsonb_build_object('mark', m.mark, 'markedBy', m.import_id)
    from ${target} t left join import_mark m on m.organisation_id = t.organisation_id and m.row_id = t.id
    where t.organisation_id = ${own} and t.import_id is distinct from ${importId}
      and t.id = any(${ids})
    on conflict do nothing`.execute(tx);
  const columns = changeable[table];
  const rises = sql`case when t.import_id is distinct from ${importId} then ${versionBefore(table, importId)} + 1 else t.version end`;
  const touched = columns.some((name) => name === 'updated_at')
    ? sql`, updated_at = case when t.import_id is distinct from ${importId} then ${ctx.now} else t.updated_at end`
    : sql``;
  const settable = columns.filter((name) => name !== 'version' && name !== 'updated_at');
  await sql`
    update ${target} t set (${sql.join(settable.map((name) => sql.ref(name)))}) = (
      select ${sql.join(settable.map((name) => sql.ref(`r.${name}`)))} from jsonb_populate_record(t, c.set) r),
      version = ${rises}${touched}
    from jsonb_to_recordset(${given}::jsonb) c (id uuid, set jsonb)
    where t.organisation_id = ${own} and t.id = any(${ids}) and t.id = c.id`.execute(tx);
}

function versionBefore(table: string, importId: string) {
  return sql`(select (b.before->>'version')::integer from import_change b where b.organisation_id = t.organisation_id
    and b.import_id = ${importId} and b.table_name = ${table} and b.row_id = t.id)`;
}

/** What the file said of these rows, to know it again. */
export async function markRows(
  { tx, ctx, importId }: Pick<Run, 'tx' | 'ctx' | 'importId'>,
  marks: readonly { id: string; mark: string }[],
): Promise<void> {
  if (marks.length === 0) return;
  await sql`
    insert into import_mark (organisation_id, row_id, import_id, mark)
    select ${ctx.organisationId}, c.id, ${importId}, c.mark
    from json_to_recordset(${JSON.stringify(marks)}::json) c (id uuid, mark text)
    on conflict (organisation_id, row_id) do update set mark = excluded.mark, import_id = excluded.import_id
    where import_mark.mark <> excluded.mark`.execute(tx);
}

/** The marks of these rows. */
export async function readMarks(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ row_id: string; mark: string }>`
    select row_id, mark from import_mark
    where organisation_id = ${organisationId} and row_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ row_id, mark }) => [row_id, mark]));
}
