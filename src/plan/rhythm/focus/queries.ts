import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import { rhythmSettings } from '../hours/queries.ts';
import type { LoggedKind } from '../rules/settings.ts';
import type * as contract from './contract.ts';
import type { FocusId } from './focus.ts';
import { may } from './policy.ts';
import type {} from './table.ts';

export type FocusShown = NonNullable<OutputOf<typeof contract.getFocus>['running']>;

const shownDays = 14;

/** One's own focus blocks. */
export async function getFocus(ctx: Context): Promise<OutputOf<typeof contract.getFocus>> {
  const me = memberOf(ctx.actor);
  const now = ctx.now.toISOString();
  const allowed = { focus: may.focus(ctx.actor) };
  if (me === null) return { running: null, planned: [], over: [], now, may: allowed };
  return ctx.read(async (tx) => {
    const since = new Date(ctx.now.getTime() - shownDays * 86_400_000);
    const rows = await focusRows(tx, ctx)
      .where('member_id', '=', me)
      .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>=', since)]))
      .orderBy(sql`coalesce(started_at, planned_at)`)
      .limit(400)
      .execute();
    const all = await shownAs(tx, ctx, me, rows);
    return {
      running: all.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) ?? null,
      planned: all.filter(({ startedAt }) => startedAt === null),
      over: all.filter(({ endedAt }) => endedAt !== null).toReversed(),
      now,
      may: allowed,
    };
  });
}

/** One of a member's blocks, held until the transaction ends. */
export async function lockFocus(tx: Tx, ctx: Context, id: FocusId) {
  const row = found(
    await focusRows(tx, ctx)
      .select('member_id as memberId')
      .where('id', '=', id)
      .where('member_id', '=', memberOf(ctx.actor))
      .forUpdate()
      .executeTakeFirst(),
  );
  return row;
}

export async function shownFocus(tx: Tx, ctx: Context, me: MemberId, id: FocusId): Promise<FocusShown> {
  const rows = await focusRows(tx, ctx).where('id', '=', id).execute();
  return found((await shownAs(tx, ctx, me, rows))[0]);
}

function focusRows(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('focus_session')
    .where('organisation_id', '=', ctx.organisationId)
    .select([
      'id',
      'kind',
      'what',
      'minutes',
      'target',
      'planned_at as plannedAt',
      'started_at as startedAt',
      'interruptions',
      'ended_at as endedAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof focusRows>['execute']>>[number];
type Counted = { id: FocusId; kind: LoggedKind; count: number };

async function shownAs(tx: Tx, ctx: Context, me: MemberId, rows: readonly Row[]): Promise<FocusShown[]> {
  const { settings } = await rhythmSettings(tx, ctx);
  const started = rows.flatMap(({ id, startedAt }) => (startedAt === null ? [] : [id]));
  // One's own, of which the deal may have gone to somebody else meanwhile.
  const counted =
    started.length === 0
      ? []
      : await beyondSight(tx, async () => {
          const answer = await sql<Counted>`
            SELECT f.id, a.kind, count(*)::int AS count
            FROM focus_session f JOIN activity a
              ON a.organisation_id = f.organisation_id AND a.member_id = f.member_id AND a.status = 'done'
                AND a.at >= f.started_at AND a.at <= coalesce(f.ended_at, ${ctx.now})
            WHERE f.organisation_id = ${ctx.organisationId} AND f.member_id = ${me} AND f.id = ANY (${started})
            GROUP BY f.id, a.kind ORDER BY f.id, a.kind`.execute(tx);
          return answer.rows;
        });
  return rows.map((row) => ({
    ...row,
    plannedAt: row.plannedAt?.toISOString() ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    logged: counted.filter(({ id }) => id === row.id).map(({ kind, count }) => ({ kind, count })),
    sells: settings.counts.includes(row.kind),
  }));
}
