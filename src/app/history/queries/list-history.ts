import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { isInstantText, readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import type { InputOf } from '#base/http/contract.ts';
import { isUuid } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { HistoryEntry, HistoryFilter } from '../contract.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { subjectGroups } from '../words.ts';
import { aboutRecord, type AboutRecord } from './about-record.ts';
import { entriesInWords, type Raw } from './in-words.ts';

/** A page of the history, newest first. Of one record for whoever may see it; of everything for administrators. */
export async function listHistory(ctx: Context, asked: InputOf<typeof contract.listHistory>) {
  const { record, recordId } = asked;
  if ((record === undefined) !== (recordId === undefined)) {
    const message = refusals['record-and-id'];
    throw new Refusal('invalid', {
      because: 'record-and-id',
      says: message,
      errors: [{ pointer: recordId === undefined ? '/recordId' : '/record', message }],
    });
  }
  allow(record ? may.seeRecord(ctx.actor, record) : may.seeAll(ctx.actor));
  return ctx.read(async (tx) => {
    const about = record && recordId ? await aboutRecord(tx, ctx, record, recordId) : null;
    const limit = asked.limit ?? 50;
    const rows = await readRaw(tx, ctx, asked, about, afterCursor(asked.cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      entries: await entriesInWords(tx, ctx, page),
      next: last ? writeCursor(['history', last.at_text, last.id]) : null,
      record: about ? { name: about.name, path: about.path } : null,
    };
  });
}

/** All of the history that a filter leaves, page by page, for a file. */
export async function* historyPages(ctx: Context, filter: HistoryFilter): AsyncGenerator<HistoryEntry[]> {
  allow(filter.record ? may.seeRecord(ctx.actor, filter.record) : may.seeAll(ctx.actor));
  let after: Place | null = null;
  for (;;) {
    const from: Place | null = after;
    const { raw, said } = await ctx.read(async (tx) => {
      const about =
        filter.record && filter.recordId ? await aboutRecord(tx, ctx, filter.record, filter.recordId) : null;
      const page = await readRaw(tx, ctx, filter, about, from, 500);
      return { raw: page, said: await entriesInWords(tx, ctx, page) };
    });
    yield said;
    const last = raw.at(-1);
    if (raw.length < 500 || last === undefined) return;
    after = { at: last.at_text, id: last.id };
  }
}

type Place = { at: string; id: string };

async function readRaw(
  tx: Tx,
  ctx: Context,
  filter: HistoryFilter,
  about: AboutRecord | null,
  after: Place | null,
  limit: number,
): Promise<Raw[]> {
  const conditions = conditionsOf(ctx, filter, about);
  if (after) conditions.push(sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const { rows } = await sql<Raw>`
    SELECT e.id, e.at, e.at::text AS at_text, e.actor_kind, e.actor_member_id, e.actor_key_id, e.action,
      e.subject_kind, e.subject_id, e.before, e.after, e.via, e.via_id, e.job
    FROM audit_entry e
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${sql.lit(limit)}`.execute(tx);
  return rows;
}

function conditionsOf(ctx: Context, filter: HistoryFilter, about: AboutRecord | null): RawBuilder<SqlBool>[] {
  const { member, group, from, to, text } = filter;
  const zone = ctx.organisation.timeZone;
  const conditions: RawBuilder<SqlBool>[] = [sql`e.organisation_id = ${ctx.organisationId}`];
  if (about) {
    const { kinds, ids } = about.subjects;
    const made = about.importId
      ? sql`OR (e.subject_kind = 'import' AND e.subject_id = ${about.importId} AND e.action IN ('import.done', 'import.undone'))`
      : sql``;
    conditions.push(
      sql`((e.subject_kind = ANY(${kinds}::text[]) AND e.subject_id = ANY(${ids}::uuid[])) ${made})`,
    );
  }
  if (member) conditions.push(sql`e.actor_member_id = ${member}`);
  if (group) conditions.push(sql`e.subject_kind = ANY(${[...subjectGroups[group]]}::text[])`);
  if (from) conditions.push(sql`e.at >= (${from}::date)::timestamp AT TIME ZONE ${zone}`);
  if (to) conditions.push(sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`);
  if (text) {
    const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    conditions.push(sql`(e.before::text ILIKE ${pattern} OR e.after::text ILIKE ${pattern}
      OR e.subject_id IN (
        SELECT id FROM account WHERE organisation_id = ${ctx.organisationId} AND name ILIKE ${pattern} COLLATE "default"
        UNION ALL SELECT id FROM contact WHERE organisation_id = ${ctx.organisationId} AND name ILIKE ${pattern} COLLATE "default"
        UNION ALL SELECT id FROM deal WHERE organisation_id = ${ctx.organisationId} AND title ILIKE ${pattern} COLLATE "default"))`);
  }
  return conditions;
}

function afterCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [list, at, id] = readCursor(cursor, 3);
  if (list !== 'history' || !isInstantText(at) || typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
  return { at, id };
}
