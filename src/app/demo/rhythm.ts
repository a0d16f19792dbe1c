import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { addDays, instantAt, mondayOf, weekday, type IsoDate } from '#base/kernel/date.ts';
import { beginChecklist } from '#plan/rhythm/commands.ts';
import type { RhythmItem, RhythmMarkId, Verdict } from '#plan/rhythm/item.ts';
import { itemsOf } from '#plan/rhythm/queries.ts';
import { dutchHolidays } from '#plan/rhythm/rules/dutch-holidays.ts';
import { fromLog } from '#plan/rhythm/rules/from-log.ts';
import { periodAround } from '#plan/rhythm/rules/year.ts';
import type {} from '#plan/rhythm/table.ts';

import type { DemoCompany } from './demo-company.ts';
import type { DemoIds } from './ids.ts';

/** What this team thought superfluous, and what it has not talked about yet. */
const struck = new Set(['order-desk', 'bonus']);
const open = new Set(['satisfaction', 'training']);
/** What it lets slip, and what it left out on purpose the last time. */
const forgotten = new Set(['coaching-day', 'lost-deals']);
const leftOut = new Set(['campaigns']);

const decidedDaysAgo = 430;
/** How many periods back the marks go. */
const remembered = { day: 20, week: 12, 'two-weeks': 8, month: 8, quarter: 5, year: 2 } as const;

/** A team that walked through the checklist a year ago and has kept it up since, but for a few things. */
export async function loadRhythm(tx: Tx, ctx: Context, company: DemoCompany, ids: DemoIds): Promise<void> {
  await beginChecklist(ctx);
  const decidedOn = addDays(ctx.today, -decidedDaysAgo);
  const decidedAt = instantAt(ctx.organisation.timeZone, decidedOn, '14:00');
  const items = await itemsOf(tx, ctx.organisationId);
  const director = company.members.find(({ accessLevel }) => accessLevel === 'administrator');
  const by = (role: string) => {
    const member = company.members.find(({ roles }) =>
      roles.some((hat) => hat.role === role && hat.to === null),
    );
    return ids.members.get(member?.key ?? '') ?? null;
  };
  const verdicts = new Map(items.map((item) => [item.id, verdictOn(item)] as const));
  for (const verdict of ['kept', 'struck'] as const)
    await sql`UPDATE rhythm_item SET verdict = ${verdict}, decided_at = ${decidedAt},
        decided_by_id = ${ids.members.get(director?.key ?? '') ?? null}
      WHERE organisation_id = ${ctx.organisationId}
        AND id = ANY(${items.filter(({ id }) => verdicts.get(id) === verdict).map(({ id }) => id)})`.execute(
      tx,
    );
  const marks = items
    .filter(({ id, code }) => verdicts.get(id) === 'kept' && fromLog(code) === null)
    .flatMap((item) => daysOf(item, ctx.today).map((told) => ({ item, ...told })));
  await insertMany(
    tx,
    'rhythm_mark',
    marks.map(({ item, day, what }) => ({
      organisation_id: ctx.organisationId,
      id: newId<RhythmMarkId>(),
      item_id: item.id,
      day,
      what,
      member_id: by(item.responsible),
    })),
  );
}

function verdictOn({ code }: RhythmItem): Verdict {
  if (code !== null && struck.has(code)) return 'struck';
  return code !== null && open.has(code) ? 'open' : 'kept';
}

type Told = { day: IsoDate; what: 'done' | 'skipped' };

/** On which days it was done: in each period spread over its working days, up to and including yesterday. */
function daysOf(item: Pick<RhythmItem, 'code' | 'times' | 'per'>, today: IsoDate): Told[] {
  const told: Told[] = [];
  let period = periodOn(item.per, today);
  for (let ago = 0; ago < remembered[item.per]; ago++) {
    const days = workingDays(period);
    const isLast = ago <= 1;
    const forgets = isLast && item.code !== null && forgotten.has(item.code);
    const skips = isLast && item.code !== null && leftOut.has(item.code);
    const times = forgets || days.length === 0 ? 0 : item.times;
    for (let n = 0; n < times; n++) {
      const day = days[Math.min(days.length - 1, Math.floor(((n + 0.35) * days.length) / item.times))];
      if (day && day < today) told.push({ day, what: skips ? 'skipped' : 'done' });
    }
    period = periodOn(item.per, addDays(period.from, -1));
  }
  return told;
}

function periodOn(per: RhythmItem['per'], day: IsoDate): { from: IsoDate; to: IsoDate } {
  if (per === 'day') return { from: day, to: day };
  if (per === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  return periodAround(per, day);
}

function workingDays({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekday(day) <= 5 && !dutchHolidays(Number(day.slice(0, 4))).includes(day)) days.push(day);
  return days;
}
