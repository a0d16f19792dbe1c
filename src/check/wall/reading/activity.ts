import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { addDays, startOfWeek, weekOf, type IsoDate } from '#base/kernel/date.ts';
import { activityKinds, type ActivityKind } from '#do/pipeline/words.ts';

import type { ShownWall } from '../contract.ts';
import { ownersOf } from './owners.ts';
import type { Asked } from './wins.ts';

/** What was done in the week of today, day by day and by its kind, beside the week before up to the same day. */
export async function readActivity(
  tx: Tx,
  ctx: Context,
  { wall, people, scopes }: Asked,
): Promise<NonNullable<ShownWall['activity']>> {
  const monday = startOfWeek(weekOf(ctx.today));
  const { rows } = await sql<{ day: IsoDate; kind: ActivityKind; count: number }>`
    SELECT a.on_date AS day, a.kind, count(*)::int AS count FROM activity a
    WHERE a.organisation_id = ${ctx.organisationId} AND a.status = 'done'
      AND a.on_date BETWEEN ${addDays(monday, -7)}::date AND ${ctx.today}::date
      AND ${ownersOf(sql`a.member_id`, scopes, people, wall.withOwner)}
    GROUP BY a.on_date, a.kind`.execute(tx);
  const added = (within: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(within).reduce((sum, { count }) => sum + count, 0);
  const weekAgo = addDays(ctx.today, -7);
  return {
    days: Array.from({ length: 7 }, (_, n) => addDays(monday, n))
      .map((day) => ({ day, count: added((row) => row.day === day) }))
      // Nobody works in the weekend, unless somebody did.
      .filter(({ count }, n) => n < 5 || count > 0),
    kinds: activityKinds
      .map((kind) => ({
        kind,
        count: added((row) => row.kind === kind && row.day >= monday),
        before: added((row) => row.kind === kind && row.day < monday && row.day <= weekAgo),
      }))
      .filter(({ count, before }) => count + before > 0),
  };
}
