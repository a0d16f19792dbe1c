import { seeded } from '#plan/rhythm/rules/random.ts';
import type { Profile, Span, WeekItem, WeekMember, WeekProblem } from '#plan/rhythm/rules/week.ts';

const weekdays = [0, 1, 2, 3, 4];
const everyDay = (from: number, to: number): Span[] => weekdays.map((day) => ({ day, from, to }));

/** Customers answer best before lunch and at the end of the afternoon; a profile shifts that a little. */
function profile(shift: number): Profile {
  const byHour = [60, 90, 140, 150, 80, 70, 90, 110, 150, 140];
  return weekdays.map((day) =>
    Array.from({ length: 48 }, (_, half) => {
      const hour = Math.floor((half - shift) / 2) - 8;
      const friday = day === 4 && half >= 28 ? 0.6 : 1;
      return Math.round((byHour[hour] ?? 40) * friday);
    }),
  );
}

export type RhythmTeam = {
  people: number;
  items: number;
  slotMinutes: 15 | 30;
  /** Whoever meets besides with the own team: people of so many teams beside each other; of all teams when it is left out. */
  teamsThatMeet?: number;
  seed?: number;
};

/**
 * An invented sales team: sellers in teams of eight with a leader who does not sell, part-timers, people on the road,
 * appointments that stand; per two items a meeting of some kind, and per two work that each does alone.
 */
export function rhythmTeam({
  people,
  items: itemCount,
  slotMinutes,
  teamsThatMeet,
  seed = 7,
}: RhythmTeam): WeekProblem {
  const random = seeded(seed);
  const int = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const teams = Math.max(1, Math.round(people / 8));
  const members = Array.from({ length: people }, (_, m): WeekMember => {
    const isLeader = m < teams;
    const dayOff = !isLeader && random() < 0.2 ? int(1, 4) : -1;
    const busy = Array.from({ length: random() < 0.4 ? 1 : 0 }, () => {
      const from = 540 + 60 * int(0, 6);
      return { day: int(1, 4), from, to: from + 60 };
    });
    return {
      id: `m${m}`,
      sells: !isLeader,
      profile: `p${m % 3}`,
      working: everyDay(510, 720)
        .concat(everyDay(750, 1050))
        .filter(({ day }) => day !== dayOff),
      busy,
      travelDays: !isLeader && random() < 0.25 ? [int(1, 3)] : [],
    };
  });
  const teamOf = (t: number) => members.filter((_, m) => m % teams === t).map(({ id }) => id);
  const together = teamsThatMeet ?? teams;
  const department = (m: number) => Math.floor((m % teams) / together);
  const oneWhoMeets = (first: number): number => {
    const m = int(0, people - 1);
    return department(m) === department(first) ? m : oneWhoMeets(first);
  };
  const item = (n: number, wish: Partial<WeekItem>): WeekItem => ({
    id: `i${n}`,
    minutes: 60,
    frequency: { times: 1, per: 'week' },
    who: [],
    gathering: 'together',
    responsible: null,
    piece: null,
    windows: [],
    fixedAt: [],
    daysApart: 0,
    follows: null,
    anywhere: false,
    ...wish,
  });
  const items = Array.from({ length: itemCount }, (_, n): WeekItem => {
    if (n === 0)
      return item(n, { who: members.map(({ id }) => id), minutes: 60, windows: everyDay(510, 720) });
    const team = teamOf(n % teams);
    if (n <= teams) return item(n, { who: team, minutes: 60 });
    if (n <= 2 * teams)
      return item(n, {
        who: team,
        minutes: slotMinutes === 15 ? 15 : 30,
        frequency: { times: 1, per: 'day' },
        windows: everyDay(510, 630),
        anywhere: true,
      });
    if (n <= 3 * teams)
      return item(n, { who: team, minutes: 30, gathering: 'one-to-one', responsible: team[0] ?? null });
    const some = (count: number) => {
      const first = int(0, people - 1);
      return Array.from({ length: count }, (_, i) => (i === 0 ? first : oneWhoMeets(first))).map(
        (m) => `m${m}`,
      );
    };
    if (n % 2 === 0)
      return item(n, {
        who: [...new Set(some(int(2, 6)))],
        minutes: slotMinutes * int(1, slotMinutes === 15 ? 8 : 4),
      });
    return item(n, { who: some(1), gathering: 'alone', minutes: 30 * int(2, 6), anywhere: true });
  });
  return {
    days: 5,
    slotMinutes,
    members,
    items,
    profiles: { p0: profile(0), p1: profile(1), p2: profile(-1) },
    blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 30 },
    fairnessPercent: 10,
  };
}
