import { addDays, startOfWeek, weekday, type IsoDate } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';

import { clockText, drawnHours, lengthText } from '../../rules/move-time.ts';
import type { DroppedTime } from '../../rules/weekly-days.ts';
import type { Plan } from '../contract.ts';
import { dayNames, plannerMessages, shortDayNames } from '../messages.ts';
import { printMessages } from './messages.ts';
import { printedTimes, type PrintedKind, type PrintedTime, type PrintedWeek } from './printed-times.ts';

/** Everything that stands on a printed week, as texts and numbers. */
export type RhythmPage = {
  kind: 'card' | 'poster';
  language: Language;
  title: string;
  says: string;
  foot: string;
  organisation: string;
  days: string[];
  from: number;
  to: number;
  clocks: { at: number; text: string; hour: string }[];
  times: PrintedTime[];
  people: { name: string; times: PrintedTime[] }[];
  legend: { kind: PrintedKind | 'changed'; name: string }[];
  /** What is left out in this week alone; empty where nothing is. */
  leftOut: string;
};

type Printed = Pick<Plan, 'name' | 'number' | 'fromWeek' | 'ground' | 'placements'>;

/** One person's week: what lies when and with whom, and the hours in which to sell. */
export function cardPage(
  plan: Printed,
  week: PrintedWeek | null,
  memberId: string,
  language: Language,
  organisation: string,
): RhythmPage {
  const times = printedTimes(plan, week, memberId, language);
  return {
    ...pageOf(plan, week, language, organisation),
    ...saidOf(plan, week, times, ({ members }) => members.includes(memberId), language),
    kind: 'card',
    title: plan.ground.team.find(({ id }) => id === memberId)?.name ?? '',
    times,
    people: [],
  };
}

/** Everybody's week under each other. */
export function posterPage(
  plan: Printed,
  week: PrintedWeek | null,
  language: Language,
  organisation: string,
): RhythmPage {
  const people = plan.ground.team.map(({ id, name }) => ({
    name,
    times: printedTimes(plan, week, id, language),
  }));
  return {
    ...pageOf(plan, week, language, organisation),
    ...saidOf(
      plan,
      week,
      people.flatMap(({ times }) => times),
      () => true,
      language,
    ),
    kind: 'poster',
    title: plan.name,
    times: [],
    people,
  };
}

/** How much there is to sell, which week it is, how many times lie elsewhere in it, and what is left out. */
function saidOf(
  { ground }: Printed,
  week: PrintedWeek | null,
  times: readonly PrintedTime[],
  isShown: (time: { members: readonly string[] }) => boolean,
  language: Language,
): Pick<RhythmPage, 'says' | 'leftOut'> {
  const minutes = times
    .filter(({ kind }) => kind === 'selling')
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const selling = plannerMessages.hoursOf[language](lengthText(minutes, language));
  if (week === null) return { says: selling, leftOut: '' };
  const elsewhere = week.days.occurrences.filter(
    (one) => (one.once !== undefined || one.movedFrom !== null) && isShown(one),
  );
  const leftOut = week.days.dropped.filter(({ once }) => once !== undefined && isShown(once));
  const named = leftOut.map(({ itemId, once, day }) => {
    const name = inLanguage(ground.items.find(({ id }) => id === itemId)?.name ?? {}, language);
    return `${name} (${momentOf(once, day, language)})`;
  });
  return {
    says: [
      printMessages.week[language](Number(week.week.slice(6)), daysOf(week, ground.problem.days, language)),
      printMessages.changes[language](elsewhere.length + leftOut.length),
      selling,
    ].join(' · '),
    leftOut: named.length === 0 ? '' : printMessages.leftOut[language]([...new Set(named)].join(', ')),
  };
}

function pageOf(plan: Printed, week: PrintedWeek | null, language: Language, organisation: string) {
  const { from, to } = hoursOf(plan, week);
  const version =
    plan.number === null
      ? plannerMessages.draft[language]
      : [
          plannerMessages.version[language](plan.number),
          ...(plan.fromWeek ? [plannerMessages.holdsFrom[language](Number(plan.fromWeek.slice(6)))] : []),
        ].join(', ');
  return {
    language,
    foot: `${plan.name}, ${version}`,
    organisation,
    days: dayNames[language].slice(0, plan.ground.problem.days).map((name, n) => {
      const day = name.charAt(0).toUpperCase() + name.slice(1);
      return week ? `${day} ${Number(addDays(startOfWeek(week.week), n).slice(8))}` : day;
    }),
    from,
    to,
    clocks: Array.from({ length: (to - from) / 60 + 1 }, (_, n) => ({
      at: from + n * 60,
      text: clockText(from + n * 60),
      hour: String(from / 60 + n),
    })),
    legend: [
      { kind: 'selling' as const, name: plannerMessages.selling[language] },
      ...(['plan', 'do', 'check', 'act'] as const).map((kind) => ({
        kind,
        name: kind.charAt(0).toUpperCase() + kind.slice(1),
      })),
      { kind: 'busy' as const, name: plannerMessages.appointment[language] },
      ...(week ? [{ kind: 'changed' as const, name: printMessages.once[language] }] : []),
    ],
  };
}

/** Whole hours around everybody's hours, and around what lies outside of them this once. */
function hoursOf({ ground }: Printed, week: PrintedWeek | null): { from: number; to: number } {
  const usual = drawnHours(ground.problem);
  const times = week?.days.occurrences ?? [];
  return {
    from: Math.floor(Math.min(usual.from, ...times.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(usual.to, ...times.map(({ to }) => to)) / 60) * 60,
  };
}

const dayFormats = {
  nl: new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const noon = (day: IsoDate) => new Date(`${day}T12:00:00Z`);

/** `28 december 2026 – 1 januari 2027`. */
function daysOf({ week }: PrintedWeek, days: number, language: Language): string {
  const monday = startOfWeek(week);
  return dayFormats[language].formatRange(noon(monday), noon(addDays(monday, days - 1)));
}

/** `ma 09:00`. */
function momentOf(once: DroppedTime['once'], day: IsoDate, language: Language): string {
  const name = shortDayNames[language][weekday(once?.day ?? day) - 1] ?? '';
  const from = once?.from ?? null;
  return from === null ? name : `${name} ${clockText(from)}`;
}
