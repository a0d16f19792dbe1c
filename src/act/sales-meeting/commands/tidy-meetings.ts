import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';

import type {} from '../table.ts';
import { auditMeeting } from './audit-meeting.ts';
import { closeIt } from './close-meeting.ts';
import { change } from './hold-meeting.ts';
import { lockSeries } from './lock-meeting.ts';
import { planNext } from './plan-next.ts';

/** A meeting of which nothing was heard for so long is over. */
const quietHours = 2;

/**
 * Tidies up after yesterday: closes what was left open, at the moment at which something was last done in it; leaves out
 * what was never held; and sees that every series has its next meeting.
 */
export async function tidyMeetings(ctx: Context): Promise<{ closed: number; skipped: number }> {
  return ctx.transaction(async (tx) => {
    const own = tx
      .selectFrom('meeting')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .forUpdate();
    let closed = 0;
    for (const row of await own.where('status', '=', 'open').execute()) {
      const { last } = await tx
        .selectFrom('meeting_item')
        .select(sql<Date | null>`max(updated_at)`.as('last'))
        .where('organisation_id', '=', ctx.organisationId)
        .where('meeting_id', '=', row.id)
        .executeTakeFirstOrThrow();
      const signs = [row.began_at, row.part_since, row.updated_at, last].filter((at) => at !== null);
      const at = new Date(Math.max(...signs.map((sign) => sign.getTime())));
      if (ctx.now.getTime() - at.getTime() < quietHours * 3_600_000) continue;
      await closeIt(tx, ctx, row, { at, byItself: true });
      await auditMeeting(tx, ctx, row.between_ids, {
        kind: 'meeting',
        verb: 'closed',
        id: row.id,
        before: { status: 'open' },
        after: { status: 'closed' },
      });
      closed += 1;
    }
    const missed = await own.where('status', '=', 'planned').where('on_date', '<', ctx.today).execute();
    for (const row of missed) {
      const series = await lockSeries(tx, ctx, row.series_id);
      await change(tx, ctx, row, { status: 'skipped' });
      if (series.archived_at === null) await planNext(tx, ctx, series);
    }
    return { closed, skipped: missed.length };
  });
}
