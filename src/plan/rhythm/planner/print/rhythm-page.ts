import { inLanguage, type Language } from '#base/kernel/language.ts';

import { freeStretches } from '../../rules/check-plan.ts';
import { clockText, drawnHours, lengthText } from '../../rules/move-time.ts';
import type { Plan } from '../contract.ts';
import { dayNames, plannerMessages } from '../messages.ts';

type Kind = 'plan' | 'do' | 'check' | 'act' | 'selling' | 'busy';
type Time = { day: number; from: number; to: number; kind: Kind; name: string; clock: string; note: string };

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
  clocks: { at: number; text: string }[];
  times: Time[];
  people: { name: string; times: Time[] }[];
  legend: { kind: Kind; name: string }[];
};

type Printed = Pick<Plan, 'name' | 'number' | 'fromWeek' | 'ground' | 'placements'>;

/** One person's week: what lies when and with whom, and the hours in which to sell. */
export function cardPage(
  plan: Printed,
  memberId: string,
  language: Language,
  organisation: string,
): RhythmPage {
  const times = timesOf(plan, memberId, language);
  const selling = times
    .filter(({ kind }) => kind === 'selling')
    .reduce((sum, { from, to }) => sum + to - from, 0);
  const name = plan.ground.team.find(({ id }) => id === memberId)?.name ?? '';
  return {
    ...pageOf(plan, language, organisation),
    kind: 'card',
    title: name,
    says: plannerMessages.hoursOf[language](lengthText(selling, language)),
    times,
    people: [],
  };
}

/** Everybody's week under each other. */
export function posterPage(plan: Printed, language: Language, organisation: string): RhythmPage {
  const people = plan.ground.team.map(({ id, name }) => ({ name, times: timesOf(plan, id, language) }));
  const selling = people
    .flatMap(({ times }) => times)
    .filter(({ kind }) => kind === 'selling')
    .reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    ...pageOf(plan, language, organisation),
    kind: 'poster',
    title: plan.name,
    says: plannerMessages.hoursOf[language](lengthText(selling, language)),
    times: [],
    people,
  };
}

function pageOf(plan: Printed, language: Language, organisation: string) {
  const { from, to } = drawnHours(plan.ground.problem);
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
    days: dayNames[language]
      .slice(0, plan.ground.problem.days)
      .map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
    from,
    to,
    clocks: Array.from({ length: (to - from) / 60 + 1 }, (_, n) => ({
      at: from + n * 60,
      text: clockText(from + n * 60),
    })),
    legend: [
      { kind: 'selling' as const, name: plannerMessages.selling[language] },
      ...(['plan', 'do', 'check', 'act'] as const).map((kind) => ({
        kind,
        name: kind.charAt(0).toUpperCase() + kind.slice(1),
      })),
    ],
  };
}

function timesOf({ ground, placements }: Printed, memberId: string, language: Language): Time[] {
  const { problem, items, team } = ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member) return [];
  const clock = (from: number, to: number) => `${clockText(from)}–${clockText(to)}`;
  const own = placements
    .filter(({ members }) => members.includes(memberId))
    .map(({ itemId, members, day, from, to }): Time => {
      const item = items.find(({ id }) => id === itemId);
      const others = members
        .filter((id) => id !== memberId)
        .map((id) => team.find((one) => one.id === id)?.name ?? '');
      return {
        day,
        from,
        to,
        kind: item?.part ?? 'plan',
        name: inLanguage(item?.name ?? {}, language),
        clock: clock(from, to),
        note:
          others.length > 4 ? `${others.slice(0, 3).join(', ')} +${others.length - 3}` : others.join(', '),
      };
    });
  const busy = member.busy.map(({ day, from, to }): Time => ({
    day,
    from,
    to,
    kind: 'busy',
    name: plannerMessages.appointment[language],
    clock: clock(from, to),
    note: '',
  }));
  const selling = member.sells
    ? Array.from({ length: problem.days }, (_, day) => day).flatMap((day) =>
        freeStretches(problem, { placements }, member, day)
          .filter(({ from, to }) => to - from >= problem.blocks.minimumMinutes)
          .map(({ from, to }): Time => ({
            day,
            from,
            to,
            kind: 'selling',
            name: plannerMessages.selling[language],
            clock: clock(from, to),
            note: lengthText(to - from, language),
          })),
      )
    : [];
  return [...own, ...busy, ...selling].toSorted((a, b) => a.day - b.day || a.from - b.from);
}
