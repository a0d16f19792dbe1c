import { addDays, daysBetween, startOfWeek, weekday, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';

import { freeStretches } from '../../rules/check-plan.ts';
import { clockText, drawnHours, lengthText } from '../../rules/move-time.ts';
import { isAway, type Away, type RhythmDays } from '../../rules/rhythm-days.ts';
import type { SellingBlock } from '../../rules/selling-blocks.ts';
import type { Plan } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import { printMessages } from './messages.ts';

export type PrintedKind = 'plan' | 'do' | 'check' | 'act' | 'selling' | 'busy' | 'away';

/** A stretch of a day as it is printed. */
export type PrintedTime = {
  /** Monday 0. */
  day: number;
  from: number;
  to: number;
  kind: PrintedKind;
  name: string;
  clock: string;
  note: string;
  /** It lies elsewhere than the rhythm has it. */
  changed: boolean;
};

/** One week of the calendar: what lies elsewhere or is left out in it, and who is not there. */
export type PrintedWeek = {
  week: WeekId;
  days: RhythmDays;
  selling: readonly SellingBlock[];
  closed: ReadonlySet<IsoDate>;
  absences: readonly Away[];
};

type Ground = Pick<Plan, 'ground' | 'placements'>;
type Laid = { itemId: string; members: readonly string[]; day: number; from: number; to: number };

/** A member's week in the order of time: as it is every week, or as it falls in one. */
export function printedTimes(
  plan: Ground,
  week: PrintedWeek | null,
  memberId: string,
  language: Language,
): PrintedTime[] {
  const times = week ? timesInWeek(plan, week, memberId, language) : everyWeek(plan, memberId, language);
  return times.toSorted((a, b) => a.day - b.day || a.from - b.from);
}

function everyWeek({ ground, placements }: Ground, memberId: string, language: Language): PrintedTime[] {
  const { problem } = ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member) return [];
  const own = placements
    .filter(({ members }) => members.includes(memberId))
    .map((one) => ofItem(ground, one, memberId, language));
  const busy = member.busy.map((one) => ({ ...plain(one), ...appointment(language) }));
  const selling = member.sells
    ? Array.from({ length: problem.days }, (_, day) => day).flatMap((day) =>
        freeStretches(problem, { placements }, member, day)
          .filter(({ from, to }) => to - from >= problem.blocks.minimumMinutes)
          .map((one) => sellingTime({ day, ...one }, language)),
      )
    : [];
  return [...own, ...busy, ...selling];
}

function timesInWeek(
  { ground }: Ground,
  { week, days, selling, closed, absences }: PrintedWeek,
  memberId: string,
  language: Language,
): PrintedTime[] {
  const { problem } = ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member) return [];
  const monday = startOfWeek(week);
  const dayOf = (day: IsoDate) => daysBetween(monday, day);
  const own = days.occurrences
    .filter(({ members }) => members.includes(memberId))
    .map((one): PrintedTime => {
      const time = ofItem(ground, { ...one, day: dayOf(one.day) }, memberId, language);
      const mark = one.once ? printMessages.once : one.movedFrom === null ? null : printMessages.moved;
      if (mark === null) return time;
      return {
        ...time,
        changed: true,
        note: [mark[language], time.note].filter((text) => text !== '').join(' · '),
      };
    });
  const whole = drawnHours(problem);
  const gone = Array.from({ length: problem.days }, (_, day) => day).flatMap((day): PrintedTime[] => {
    const date = addDays(monday, day);
    const why = closed.has(date)
      ? printMessages.closed
      : isAway(absences, memberId, date)
        ? printMessages.away
        : null;
    if (why === null) return [];
    return [{ ...plain({ day, ...whole }), kind: 'away', name: why[language], clock: '' }];
  });
  const goneOn = new Set(gone.map(({ day }) => day));
  const busy = member.busy
    .filter(({ day }) => !goneOn.has(day))
    .map((one) => ({ ...plain(one), ...appointment(language) }));
  const toSell = selling
    .filter((one) => one.memberId === memberId)
    .map(({ day, from, to }) => sellingTime({ day: weekday(day) - 1, from, to }, language));
  return [...gone, ...own, ...busy, ...toSell];
}

function ofItem(
  { items, team }: Plan['ground'],
  one: Laid,
  memberId: string,
  language: Language,
): PrintedTime {
  const item = items.find(({ id }) => id === one.itemId);
  const others = one.members
    .filter((id) => id !== memberId)
    .map((id) => team.find((person) => person.id === id)?.name ?? '');
  return {
    ...plain(one),
    kind: item?.part ?? 'plan',
    name: inLanguage(item?.name ?? {}, language),
    note: others.length > 4 ? `${others.slice(0, 3).join(', ')} +${others.length - 3}` : others.join(', '),
  };
}

const sellingTime = (one: { day: number; from: number; to: number }, language: Language): PrintedTime => ({
  ...plain(one),
  kind: 'selling',
  name: plannerMessages.selling[language],
  note: lengthText(one.to - one.from, language),
});

const appointment = (language: Language) => ({
  kind: 'busy' as const,
  name: plannerMessages.appointment[language],
});

function plain({ day, from, to }: Pick<Laid, 'day' | 'from' | 'to'>): PrintedTime {
  return {
    day,
    from,
    to,
    kind: 'busy',
    name: '',
    clock: `${clockText(from)}–${clockText(to)}`,
    note: '',
    changed: false,
  };
}
