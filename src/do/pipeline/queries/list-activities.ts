import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import { sql } from 'kysely';

import type * as contract from '../activity-contract.ts';
import type { Activity } from '../shapes.ts';
import { activitiesQuery, toActivity } from './activity-row.ts';
import { beside, readMoment, writeMoment } from './moment.ts';

/** A page of activities: what is planned in the order in which it comes, what was done newest first. */
export async function listActivities(
  ctx: Context,
  asked: InputOf<typeof contract.listActivities>,
): Promise<{ rows: Activity[]; next: string | null }> {
  const limit = asked.limit ?? 50;
  const list = `activities-${asked.status}`;
  const after = asked.cursor === undefined ? null : readMoment(list, asked.cursor);
  const [way, side] =
    asked.status === 'planned' ? (['asc', 'behind'] as const) : (['desc', 'before'] as const);
  const me = eyesOf(ctx.actor);
  return ctx.read(async (tx) => {
    let query = activitiesQuery(tx, ctx)
      // Written out, so that the index of what is planned can be used.
      .where('activity.status', '=', sql.lit(asked.status))
      .orderBy('activity.at', way)
      .orderBy('activity.id', way)
      .limit(limit + 1);
    if (asked.dealId) query = query.where('activity.deal_id', '=', asked.dealId);
    if (asked.accountId) query = query.where('activity.account_id', '=', asked.accountId);
    if (asked.contactId) query = query.where('activity.contact_id', '=', asked.contactId);
    if (asked.kinds?.length) query = query.where('activity.kind', 'in', asked.kinds);
    if (asked.from) query = query.where('activity.on_date', '>=', asked.from);
    if (asked.to) query = query.where('activity.on_date', '<=', asked.to);
    if (asked.members?.length) {
      const ids = asked.members.flatMap((member) => (member === 'me' ? (me ?? []) : member));
      query = query.where(sql<boolean>`activity.member_id = ANY (${ids}::uuid[])`);
    }
    if (after) query = query.where(beside('activity', side, after));
    const rows = await query.execute();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map((row) => toActivity(ctx, row)),
      next: last ? writeMoment(list, last) : null,
    };
  });
}
