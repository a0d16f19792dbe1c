import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import { fiscalUntil } from '../rules/person.ts';
import type { AutomaticKind, KeptKind } from '../words.ts';
import type { WholePerson } from './whole-person.ts';

/** Columns in which a person may stand beside what is decided on one by one; names are replaced there by themselves. */
export const replacedColumns = [
  { table: 'account', column: 'details', json: true, counts: 'fields' },
  { table: 'account', column: 'fields', json: true, counts: 'fields' },
  { table: 'deal', column: 'details', json: true, counts: 'fields' },
  { table: 'deal', column: 'fields', json: true, counts: 'fields' },
  { table: 'deal_result', column: 'value', json: true, counts: 'fields' },
  { table: 'deal_approval', column: 'note', json: false, counts: 'fields' },
  { table: 'deal_approval', column: 'answer', json: false, counts: 'fields' },
  { table: 'meeting', column: 'minutes', json: true, counts: 'fields' },
  { table: 'meeting', column: 'minutes_text', json: false, counts: 'fields' },
  { table: 'saved_view', column: 'state', json: true, counts: 'fields' },
  { table: 'bulk_change_row', column: 'title', json: false, counts: 'bulk-changes' },
  { table: 'bulk_change_row', column: 'before', json: true, counts: 'bulk-changes' },
  { table: 'import_change', column: 'before', json: true, counts: 'import-rows' },
  { table: 'import', column: 'survey', json: true, counts: 'import-rows' },
  { table: 'import', column: 'report', json: true, counts: 'import-rows' },
] as const;

/** What goes by itself when this person is erased, and how much of each there is. */
export async function automaticCounts(
  tx: Tx,
  ctx: Context,
  who: WholePerson,
): Promise<{ what: AutomaticKind; count: number }[]> {
  const counts: { what: AutomaticKind; count: number }[] = [];
  for (const [what, query] of Object.entries(automaticQueries(ctx, who))) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM (${query}) counted`.execute(
      tx,
    );
    counts.push({ what: what as AutomaticKind, count: rows[0]?.count ?? 0 });
  }
  if (who.memberId !== null) counts.push({ what: 'sign-in', count: 1 });
  return counts.filter(({ count }) => count > 0);
}

function automaticQueries(
  ctx: Context,
  { pattern, nearPattern, contactIds, memberId }: WholePerson,
): Partial<Record<AutomaticKind, RawBuilder<unknown>>> {
  const own = sql`organisation_id = ${ctx.organisationId}`;
  const contacts = sql`${contactIds}::uuid[]`;
  const p = sql`${pattern}::text`;
  const subjects = sql`${memberId === null ? contactIds : [...contactIds, memberId]}::uuid[]`;
  const inColumns = (counts: string) => {
    const some = replacedColumns.filter((column) => column.counts === counts);
    return sql.join(
      some.map(
        ({ table, column }) =>
          sql`SELECT 1 FROM ${sql.table(table)} WHERE ${own} AND ${sql.ref(column)}::text ~* ${p}`,
      ),
      sql` UNION ALL `,
    );
  };
  return {
    person: sql`SELECT 1 FROM contact WHERE ${own} AND id = ANY(${contacts})
      UNION ALL SELECT 1 FROM member WHERE ${own} AND id = ${memberId}::uuid`,
    fields: inColumns('fields'),
    consents: sql`SELECT 1 FROM consent WHERE ${own} AND contact_id = ANY(${contacts})`,
    history: sql`SELECT 1 FROM audit_entry WHERE ${own} AND ((subject_kind IN ('contact', 'member')
        AND subject_id = ANY(${subjects})) OR before::text ~* ${p} OR after::text ~* ${p})
      UNION ALL SELECT 1 FROM deal_event WHERE ${own}
        AND (before::text ~* ${p} OR after::text ~* ${p} OR reason ~* ${p})`,
    'import-rows': sql`SELECT 1 FROM import_problem WHERE ${own} AND (row::text ~* ${p} OR value ~* ${p})
      UNION ALL SELECT 1 FROM import_change WHERE ${own} AND row_id = ANY(${subjects})
      UNION ALL ${inColumns('import-rows')}`,
    exports: sql`SELECT 1 FROM export WHERE ${own}`,
    notices: sql`SELECT 1 FROM notice WHERE ${own}
      AND (says::text ~* ${p} OR quote ~* ${p} OR quote ~ ${nearPattern}::text OR subject_id = ANY(${subjects}) OR member_id = ${memberId}::uuid)`,
    webhooks: sql`SELECT 1 FROM webhook_message WHERE ${own}
      AND (body ~* ${p} OR body ~ ANY(SELECT unnest(${subjects})::text))`,
    'answers-kept': sql`SELECT 1 FROM idempotency_key WHERE ${own} AND body::text ~* ${p}`,
    'bulk-changes': inColumns('bulk-changes'),
    mentions: sql`SELECT 1 FROM note_mention WHERE ${own} AND member_id = ${memberId}::uuid`,
  };
}

/** What stays when this person is erased, until when, and how much of it there is. */
export async function keptOf(
  tx: Tx,
  ctx: Context,
  { contactIds, memberId, pattern }: WholePerson,
): Promise<{ what: KeptKind; count: number; until: IsoDate | null }[]> {
  const own = sql`organisation_id = ${ctx.organisationId}`;
  const contacts = sql`${contactIds}::uuid[]`;
  const since = sql`make_date(extract(year FROM ${ctx.now}::timestamptz)::int - 7, 1, 1)`;
  const { rows } = await sql<Record<string, number | string | null>>`SELECT
    (SELECT count(*) FROM quote WHERE ${own} AND status <> 'draft' AND sent_at >= ${since}
      AND (contact_id = ANY(${contacts}) OR content::text ~* ${pattern}::text)) AS quotes,
    (SELECT max(sent_at)::date::text FROM quote WHERE ${own} AND status <> 'draft'
      AND (contact_id = ANY(${contacts}) OR content::text ~* ${pattern}::text)) AS quotes_on,
    (SELECT count(*) FROM deal WHERE ${own} AND status = 'won' AND closed_on >= ${since}
      AND contact_id = ANY(${contacts}) AND (order_confirmation IS NOT NULL OR order_confirmation_file_id IS NOT NULL)) AS orders,
    (SELECT max(closed_on)::text FROM deal WHERE ${own} AND status = 'won' AND contact_id = ANY(${contacts})) AS orders_on,
    (SELECT count(*) FROM activity WHERE ${own} AND (contact_id = ANY(${contacts}) OR member_id = ${memberId}::uuid)) AS figures,
    (SELECT count(DISTINCT import_id) FROM import_file f WHERE ${own} AND EXISTS (
      SELECT FROM import_chunk c WHERE (c.organisation_id, c.file_id) = (f.organisation_id, f.id))) AS drafts,
    (SELECT count(*) FROM account WHERE ${own} AND legal_form IN ('private-person', 'sole-trader') AND id IN (
      SELECT account_id FROM contact WHERE ${own} AND id = ANY(${contacts}))) AS private`.execute(tx);
  const row = rows[0] ?? {};
  const until = (day: unknown) => (typeof day === 'string' ? fiscalUntil(day as IsoDate) : null);
  const all: { what: KeptKind; count: number; until: IsoDate | null }[] = [
    { what: 'quotes', count: Number(row['quotes'] ?? 0), until: until(row['quotes_on']) },
    { what: 'order-confirmations', count: Number(row['orders'] ?? 0), until: until(row['orders_on']) },
    { what: 'figures', count: Number(row['figures'] ?? 0), until: null },
    { what: 'import-drafts', count: Number(row['drafts'] ?? 0), until: null },
    { what: 'private-account', count: Number(row['private'] ?? 0), until: null },
  ];
  return [
    ...all.filter(({ count }) => count > 0),
    { what: 'mail', count: 1, until: null },
    { what: 'backups', count: 1, until: null },
  ];
}
