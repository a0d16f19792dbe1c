import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { addDays, instantAt, weekday, type IsoDate } from '#base/kernel/date.ts';
import type { FocusId } from '#plan/rhythm/focus/focus.ts';
import type {} from '#plan/rhythm/focus/table.ts';
import { dutchHolidays } from '#plan/rhythm/rules/dutch-holidays.ts';

import { clockTime } from './calendar.ts';
import type { DemoActivity, DemoCompany } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { randomStream, type Random } from './random.ts';

const behindDays = 26 * 7;
const lengths = [60, 90, 90, 120] as const;
/** Who calls all day sits longer at it. */
const callersLengths = [90, 120, 120, 150] as const;
const callsOfABlock = 3;
const noon = 12 * 60 + 15;

const texts = {
  nl: {
    what: ['Bellen voor afspraken', 'Offertes nabellen', 'Belblok bestaande klanten', null],
    between: ['Collega met een vraag', 'Storing bij een klant', 'Bezoek aan de balie'],
    ahead: ['Offertes nabellen', 'Slapende klanten bellen'],
  },
  en: {
    what: ['Calling for appointments', 'Following up quotes', 'Calling customers', null],
    between: ['A colleague with a question', 'A breakdown at a customer', 'Somebody at the desk'],
    ahead: ['Following up quotes', 'Calling sleeping customers'],
  },
} as const;

type Texts = (typeof texts)['nl' | 'en'];
type Row = NonNullable<ReturnType<typeof overRow>> | ReturnType<typeof plannedRow>;

/**
 * Focus blocks around the calls that were logged: whoever called for an hour or more had often set the timer. The
 * owner, who looks at it all, has two ahead as well.
 */
export async function loadFocusBlocks(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
): Promise<void> {
  const random = randomStream(1, 'focus');
  const said = texts[ctx.language];
  const owner = company.members.find(({ isOwner }) => isOwner)?.key;
  const calls = company.activities.filter(
    ({ kind, direction, date }) =>
      kind === 'call' && direction === 'out' && date >= addDays(company.today, -behindDays),
  );
  const rows: Row[] = [];
  const callers = new Set(company.members.flatMap(({ key, roles }) => (roles.some(isCalling) ? [key] : [])));
  const inHalfDays = Map.groupBy(
    calls,
    ({ member, date, time }) => `${member} ${date} ${minutesOf(time) < noon ? 'am' : 'pm'}`,
  );
  for (const own of inHalfDays.values()) {
    const key = own[0]?.member ?? '';
    const habit = callers.has(key) ? 0.9 : key === owner ? 0.8 : 0.45;
    if (!random.chance(habit)) continue;
    const row = overRow(ctx, ids, own, random, said, {
      fewest: key === owner ? 1 : callsOfABlock,
      minutes: random.pick(callers.has(key) ? callersLengths : lengths),
    });
    if (row) rows.push(row);
  }
  for (const [n, what] of said.ahead.entries())
    if (owner !== undefined) rows.push(plannedRow(ctx, ids, owner, workdayAfter(company.today, n + 1), what));
  await insertMany(tx, 'focus_session', rows, ['interruptions']);
}

const isCalling = ({ role, to }: DemoCompany['members'][number]['roles'][number]) =>
  to === null && (role === 'outbound' || role === 'inbound');

/** The block of half a day, from just before its first call; null where there were too few calls for one. */
function overRow(
  ctx: Context,
  ids: DemoIds,
  calls: readonly DemoActivity[],
  random: Random,
  said: Texts,
  { fewest, minutes }: { fewest: number; minutes: number },
) {
  const [first] = calls;
  const began = minutesOf(first?.time ?? '09:00') - random.int(1, 4);
  const inside = calls.filter(({ time }) => minutesOf(time) < began + minutes);
  if (!first || inside.length < fewest) return null;
  const at = (minute: number) => instantAt(ctx.organisation.timeZone, first.date, clockTime(minute));
  const cutIn = began + random.int(15, minutes - 20);
  const back = cutIn + random.int(3, 8);
  const interruptions = random.chance(0.3)
    ? [{ from: at(cutIn).toISOString(), to: at(back).toISOString(), what: random.pick(said.between) }]
    : [];
  return {
    organisation_id: ctx.organisationId,
    id: newId<FocusId>(),
    member_id: required(ids.members, first.member),
    kind: 'call' as const,
    what: random.pick(said.what),
    minutes,
    target: random.chance(0.7) ? Math.max(2, inside.length + random.int(-1, 2)) : null,
    planned_at: null,
    started_at: at(began),
    interruptions: JSON.stringify(interruptions),
    ended_at: at(began + minutes + (interruptions.length > 0 ? back - cutIn : 0) - random.int(0, 6)),
  };
}

function plannedRow(ctx: Context, ids: DemoIds, member: string, day: IsoDate, what: string) {
  return {
    organisation_id: ctx.organisationId,
    id: newId<FocusId>(),
    member_id: required(ids.members, member),
    kind: 'call' as const,
    what,
    minutes: 90,
    target: 8,
    planned_at: instantAt(ctx.organisation.timeZone, day, '10:30'),
    started_at: null,
    interruptions: '[]',
    ended_at: null,
  };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function workdayAfter(today: IsoDate, nth: number): IsoDate {
  let day = today;
  for (let left = nth; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5 && !dutchHolidays(Number(day.slice(0, 4))).includes(day)) left -= 1;
  }
  return day;
}
