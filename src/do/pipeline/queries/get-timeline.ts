import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { DealId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { Timeline } from '../shapes.ts';
import { readAnswers } from './read-answers.ts';
import { readDealFiles } from './read-deal-files.ts';
import { activitiesQuery, toActivity } from './activity-row.ts';
import { readEvents } from './deal-event-row.ts';
import { before, beside, readMoment, writeMoment, type Moment } from './moment.ts';

type Asked = InputOf<typeof contract.getTimeline>;
const list = 'timeline';

export async function getTimeline(ctx: Context, asked: Asked): Promise<Timeline> {
  const after = asked.cursor === undefined ? null : readMoment(list, asked.cursor);
  return ctx.read(async (tx) => {
    found(await tx.selectFrom('deal').select('id').where('id', '=', asked.dealId).executeTakeFirst());
    return readTimeline(tx, ctx, asked.dealId, { only: asked.only, after, limit: asked.limit ?? 50 });
  });
}

type Part = { only?: Asked['only']; after?: Moment | null; limit: number };
export type Entry = Moment & { row: Timeline['rows'][number] };

/** Everything that a deal’s timeline tells, merged, newest first: of each as many as the page could need. */
export async function readTimeline(
  tx: Tx,
  ctx: Context,
  dealId: DealId,
  { only, after = null, limit }: Part,
): Promise<Timeline> {
  const wants = (part: Asked['only']) => only === undefined || only === part;
  const entries = [
    ...(wants('activities') ? await readActivities(tx, ctx, dealId, after, limit + 1) : []),
    ...(wants('events') ? await readDealEvents(tx, ctx, dealId, after, limit + 1) : []),
    ...(wants('events') ? await readAnswers(tx, ctx, dealId, after, limit + 1) : []),
    ...(wants('notes') ? await readDealNotes(tx, ctx, dealId, after, limit + 1) : []),
    ...(wants('files') ? await readDealFiles(tx, ctx, dealId, after, limit + 1) : []),
  ].toSorted(newestFirst);
  const last = entries.length > limit ? entries[limit - 1] : undefined;
  return {
    rows: entries.slice(0, limit).map(({ row }) => row),
    next: last ? writeMoment(list, last) : null,
  };
}

function newestFirst(a: Moment, b: Moment): number {
  if (a.micros !== b.micros) return b.micros - a.micros;
  return a.id < b.id ? 1 : -1;
}

async function readActivities(tx: Tx, ctx: Context, dealId: DealId, after: Moment | null, limit: number) {
  let query = activitiesQuery(tx, ctx)
    .where('activity.deal_id', '=', dealId)
    .orderBy('activity.at', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit);
  if (after) query = query.where(beside('activity', 'before', after));
  return (await query.execute()).map((raw): Entry => ({
    micros: raw.micros,
    id: raw.id,
    row: { type: 'activity', activity: toActivity(ctx, raw) },
  }));
}

async function readDealEvents(tx: Tx, ctx: Context, id: DealId, after: Moment | null, limit: number) {
  const beyond = after ? beside('deal_event', 'before', after) : sql<SqlBool>`true`;
  const events = await readEvents(tx, { organisationId: ctx.organisationId, id }, beyond, limit);
  return events.map(({ event, ...moment }): Entry => ({ ...moment, row: { type: 'event', event } }));
}

async function readDealNotes(tx: Tx, ctx: Context, id: DealId, after: Moment | null, limit: number) {
  const beyond = after ? before(sql.ref('n.created_at'), sql.ref('n.id'), after) : sql<SqlBool>`true`;
  const notes = await readNotes(tx, ctx, sql<SqlBool>`n.deal_id = ${id} AND ${beyond}`, limit);
  return notes.map(({ note, ...moment }): Entry => ({ ...moment, row: { type: 'note', note } }));
}
