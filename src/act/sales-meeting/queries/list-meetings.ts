import { sql, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { readCursor, writeCursor, wrongCursor } from '#base/http/cursor.ts';
import { isIsoDate } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';

import type * as contract from '../contract.ts';
import { excerptOf } from '../rules/minutes.ts';
import type {} from '../table.ts';

/** A page of meetings that were held, newest first; with a word, those in whose minutes it stands. */
export async function listMeetings(
  ctx: Context,
  { seriesId, text, cursor, limit = 30 }: InputOf<typeof contract.listMeetings>,
): Promise<OutputOf<typeof contract.listMeetings>> {
  return ctx.read(async (tx) => {
    let query = tx
      .selectFrom('meeting')
      .innerJoin('meeting_series as s', (on) =>
        on.onRef('s.organisation_id', '=', 'meeting.organisation_id').onRef('s.id', '=', 'meeting.series_id'),
      )
      .select([
        'meeting.id',
        's.name as series_name',
        'meeting.on_date',
        'meeting.minutes',
        'meeting.minutes_text',
        'meeting.commitments_due',
        'meeting.commitments_kept',
        'meeting.rating_tenths',
      ])
      .where('meeting.organisation_id', '=', ctx.organisationId)
      .where('meeting.status', '=', sql.lit('closed'))
      .orderBy('meeting.on_date', 'desc')
      .orderBy('meeting.id', 'desc')
      .limit(limit + 1);
    if (seriesId) query = query.where('meeting.series_id', '=', seriesId);
    if (text) {
      const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      query = query.where(sql<SqlBool>`meeting.minutes_text ILIKE ${pattern}`);
    }
    if (cursor !== undefined) {
      const [of, onDate, id] = readCursor(cursor, 3);
      if (of !== 'meetings' || typeof onDate !== 'string' || !isIsoDate(onDate)) throw wrongCursor();
      if (typeof id !== 'string' || !isUuid(id)) throw wrongCursor();
      query = query.where(sql<SqlBool>`(meeting.on_date, meeting.id) < (${onDate}::date, ${id}::uuid)`);
    }
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => ({
        id: row.id,
        seriesName: row.series_name,
        onDate: row.on_date,
        decisions: row.minutes?.decisions.length ?? 0,
        actions: row.minutes?.actions.length ?? 0,
        due: row.commitments_due ?? 0,
        kept: row.commitments_kept ?? 0,
        ratingTenths: row.rating_tenths,
        excerpt: text && row.minutes_text ? excerptOf(row.minutes_text, text) : null,
      })),
      next: last ? writeCursor(['meetings', last.on_date, last.id]) : null,
    };
  });
}
