import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { beyondSight } from '#base/db/sight.ts';
import { addDays, dateIn, type IsoDate } from '#base/kernel/date.ts';
import type {} from '#do/pipeline/table.ts';
import type { RhythmItem, RhythmItemId } from '#plan/rhythm/item.ts';
import { may } from '#plan/rhythm/policy.ts';
import { rhythmSettings } from '#plan/rhythm/hours/queries.ts';
import { itemsOf } from '#plan/rhythm/queries.ts';
import { walkProgress } from '#plan/rhythm/rules/checklist.ts';
import { fromLog, runDaysFromLog, type LoggedDay } from '#plan/rhythm/rules/from-log.ts';
import { closedDays } from '#plan/rhythm/rules/closed-days.ts';
import { runOf, type RunDay } from '#plan/rhythm/rules/run.ts';
import type {} from '#plan/rhythm/table.ts';
import type { Role } from '#plan/roles/role.ts';
import type {} from '#plan/roles/table.ts';

import type { Loop, LoopStop } from './contract.ts';
import { nextTimes } from './next-times.ts';

/** Two periods of the longest kind, a year, and some days that are closed before them. */
const markedDays = 760;
/** What the log shows comes back weekly at least; two months are judged also where a team made that monthly. */
const loggedDays = 70;

/** The rhythm as it runs today. */
export async function getLoop(ctx: Context): Promise<Loop> {
  return ctx.read(async (tx) => {
    const all = await itemsOf(tx, ctx.organisationId);
    const items = all.filter(({ verdict }) => verdict !== 'struck');
    const marks = await readMarks(tx, ctx);
    const keptOn = await readKeptOn(tx, ctx);
    const logged = await readLog(tx, ctx, items);
    const { settings } = await rhythmSettings(tx, ctx);
    const year = Number(ctx.today.slice(0, 4));
    // A public holiday, the construction break, the days between: what belongs to those days is not late.
    const closed = closedDays(settings, {
      from: `${year - 2}-01-01` as IsoDate,
      to: `${year + 1}-12-31` as IsoDate,
    });
    const isClosed = (day: IsoDate) => closed.has(day);
    const next = await nextTimes(tx, ctx, closed);
    const { decided, total } = walkProgress(all);
    return {
      items: items.map((item): LoopStop => {
        const days = [...(marks.get(item.id) ?? []), ...(logged.get(item.id) ?? [])];
        const since = keptOn.get(item.id) ?? ctx.today;
        const { id, code, part, name, verdict, times, per, minutes, responsible, who, sells } = item;
        return {
          id,
          code,
          part,
          name,
          verdict,
          times,
          per,
          minutes,
          responsible,
          who,
          sells,
          ...runOf({ ...item, keptOn: since }, days, ctx.today, isClosed),
          byLog: logged.has(item.id),
          next: next.get(item.id) ?? null,
        };
      }),
      walk: { decided, total },
      may: {
        mark: may.markItems(ctx.actor),
        judge: may.judgeItems(ctx.actor),
        design: may.designRhythm(ctx.actor),
      },
    };
  });
}

async function readMarks(tx: Tx, ctx: Context): Promise<Map<RhythmItemId, RunDay[]>> {
  const rows = await tx
    .selectFrom('rhythm_mark')
    .where('organisation_id', '=', ctx.organisationId)
    .where('day', '>=', addDays(ctx.today, -markedDays))
    .select(['item_id as itemId', 'day', 'what'])
    .execute();
  const days = new Map<RhythmItemId, RunDay[]>();
  for (const { itemId, day, what } of rows) {
    const own = days.get(itemId) ?? [];
    own.push({ day, done: what === 'done' ? 1 : 0, skipped: what === 'skipped' ? 1 : 0 });
    days.set(itemId, own);
  }
  return days;
}

async function readKeptOn(tx: Tx, ctx: Context): Promise<Map<RhythmItemId, IsoDate>> {
  const rows = await tx
    .selectFrom('rhythm_item')
    .where('organisation_id', '=', ctx.organisationId)
    .where('decided_at', 'is not', null)
    .select(['id', 'decided_at as at'])
    .execute();
  return new Map(
    rows.flatMap(({ id, at }) => (at ? [[id, dateIn(ctx.organisation.timeZone, at)] as const] : [])),
  );
}

type Counted = { day: IsoDate; kind: string; memberId: string; count: number };

/**
 * What the log shows of the items that it can show. It counts everybody's activities, also those of colleagues whose
 * deals the reader does not see: only how many in all comes out, never whose.
 */
async function readLog(
  tx: Tx,
  ctx: Context,
  items: readonly RhythmItem[],
): Promise<Map<RhythmItemId, RunDay[]>> {
  const shown = items.filter(({ code, verdict }) => verdict === 'kept' && fromLog(code) !== null);
  const wearers = await readWearers(tx, ctx);
  const doers = (item: RhythmItem) => new Set(item.who.flatMap((role) => wearers.get(role) ?? []));
  const withPeople = shown.filter((item) => doers(item).size > 0);
  if (withPeople.length === 0) return new Map();
  const counted = await beyondSight(tx, async () => {
    const { rows } = await sql<Counted>`
      SELECT on_date AS day, kind, member_id AS "memberId", count(*)::integer AS count
      FROM activity
      WHERE organisation_id = ${ctx.organisationId} AND status = 'done' AND member_id IS NOT NULL
        AND on_date BETWEEN ${addDays(ctx.today, -loggedDays)} AND ${ctx.today}
      GROUP BY on_date, kind, member_id`.execute(tx);
    return rows;
  });
  return new Map(
    withPeople.flatMap((item) => {
      const wanted = fromLog(item.code);
      if (!wanted) return [];
      const people = doers(item);
      const days = new Map<IsoDate, { activities: number; who: Set<string> }>();
      for (const { day, kind, memberId, count } of counted) {
        if (!people.has(memberId) || !wanted.kinds.some((known) => known === kind)) continue;
        const own = days.get(day) ?? { activities: 0, who: new Set() };
        own.activities += count;
        own.who.add(memberId);
        days.set(day, own);
      }
      const logged = [...days].map(([day, { activities, who }]): LoggedDay => {
        return { day, activities, people: who.size };
      });
      return [[item.id, runDaysFromLog(logged, wanted, people.size)] as const];
    }),
  );
}

async function readWearers(tx: Tx, ctx: Context): Promise<Map<Role, string[]>> {
  const rows = await tx
    .selectFrom('role_assignment')
    .where('organisation_id', '=', ctx.organisationId)
    .where('from_date', '<=', ctx.today)
    .where((row) => row.or([row('to_date', 'is', null), row('to_date', '>=', ctx.today)]))
    .select(['role', 'member_id as memberId'])
    .execute();
  const wearers = new Map<Role, string[]>();
  for (const { role, memberId } of rows) wearers.set(role, [...(wearers.get(role) ?? []), memberId]);
  return wearers;
}
