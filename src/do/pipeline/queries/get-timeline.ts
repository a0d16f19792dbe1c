import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { found } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { readNotes } from '../notes/read-notes.ts';
import type { Timeline } from '../shapes.ts';
import { readAnswers } from './read-answers.ts';
import { readAddedFiles } from './read-added-files.ts';
import { activitiesQuery, toActivity } from './activity-row.ts';
import { readEvents } from './deal-event-row.ts';
import { before, beside, readMoment, writeMoment, type Moment } from './moment.ts';
import { belongingTo, type Belonging, type TimelineOf } from './timeline-of.ts';

type Only = InputOf<typeof contract.getTimeline>['only'];
type Asked = { only?: Only; cursor?: string | undefined; limit?: number | undefined };
const list = 'timeline';

/** A page of what was done for a deal, an account or a contact; not found where there is none such. */
export async function getTimeline(ctx: Context, of: TimelineOf, asked: Asked): Promise<Timeline> {
  const after = asked.cursor === undefined ? null : readMoment(list, asked.cursor);
  return ctx.read(async (tx) => {
    found(await tx.selectFrom(of.kind).select('id').where('id', '=', of.id).executeTakeFirst());
    return readTimeline(tx, ctx, of, { only: asked.only, after, limit: asked.limit ?? 50 });
  });
}

type Part = { only?: Only; after?: Moment | null; limit: number };
export type Entry = Moment & { row: Timeline['rows'][number] };

/** Everything that a timeline tells, merged, newest first: of each as many as the page could need. */
export async function readTimeline(
  tx: Tx,
  ctx: Context,
  of: TimelineOf,
  { only, after = null, limit }: Part,
): Promise<Timeline> {
  const wants = (part: Only) => only === undefined || only === part;
  const belonging = belongingTo(ctx, of);
  const most = limit + 1;
  const entries = [
    ...(wants('activities') ? await readActivities(tx, ctx, belonging, after, most) : []),
    ...(wants('events') ? await readDealEvents(tx, ctx, belonging, after, most) : []),
    ...(wants('events') ? await readAnswers(tx, ctx, belonging, after, most) : []),
    ...(wants('notes') ? await readNotesOf(tx, ctx, belonging.note, after, most) : []),
    ...(only === 'pinned' ? await readNotesOf(tx, ctx, pinned(belonging), after, most) : []),
    ...(wants('files') ? await readAddedFiles(tx, ctx, belonging, after, most) : []),
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

async function readActivities(tx: Tx, ctx: Context, of: Belonging, after: Moment | null, limit: number) {
  let query = activitiesQuery(tx, ctx)
    .where(of.activity)
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

async function readDealEvents(tx: Tx, ctx: Context, of: Belonging, after: Moment | null, limit: number) {
  const beyond = after ? beside('deal_event', 'before', after) : sql<SqlBool>`true`;
  const which = sql<SqlBool>`${of.ofDeal(sql.ref('deal_event.deal_id'))} AND ${beyond}`;
  const events = await readEvents(tx, ctx, which, limit);
  return events.map(({ event, ...moment }): Entry => ({ ...moment, row: { type: 'event', event } }));
}

const pinned = ({ ownNote }: Belonging) => sql<SqlBool>`${ownNote} AND n.is_pinned`;

async function readNotesOf(
  tx: Tx,
  ctx: Context,
  which: RawBuilder<SqlBool>,
  after: Moment | null,
  limit: number,
) {
  const beyond = after ? before(sql.ref('n.created_at'), sql.ref('n.id'), after) : sql<SqlBool>`true`;
  const notes = await readNotes(tx, ctx, sql<SqlBool>`${which} AND ${beyond}`, limit);
  return notes.map(({ note, ...moment }): Entry => ({ ...moment, row: { type: 'note', note } }));
}
