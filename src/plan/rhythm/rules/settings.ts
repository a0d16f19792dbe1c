import type { IsoDate } from '#base/kernel/date.ts';

import type { BlockRules, Span } from './week.ts';

/** The kinds of activities that a log knows. */
export const loggedKinds = ['call', 'email', 'visit', 'demonstration', 'quote', 'other'] as const;
export type LoggedKind = (typeof loggedKinds)[number];

/** Half-hours of a week and what each is worth with one kind of customers. */
export type ValueProfile = { id: string; name: string; points: number[][] };

/** Days on which the office is closed, or on which it is better not to plan: both ends included. */
export type NamedPeriod = { name: string; from: IsoDate; to: IsoDate; effect: 'closed' | 'quiet' };

export type RhythmSettings = {
  /** Hours of whoever has no own. */
  working: Span[];
  profiles: ValueProfile[];
  blocks: BlockRules;
  /** Part of the goal that is the seller who comes off worst, in percent. */
  fairnessPercent: number;
  dutchHolidays: boolean;
  periods: NamedPeriod[];
  /** Kinds of activities that count as net selling time. */
  counts: LoggedKind[];
  /** What an activity takes where nobody wrote down how long, in minutes. */
  usualMinutes: Record<LoggedKind, number>;
};

const weekdays = [0, 1, 2, 3, 4];

/** Customers answer best before lunch and at the end of the afternoon, and Friday afternoon worst. */
const usualByHour: Readonly<Record<number, number>> = {
  8: 60,
  9: 90,
  10: 140,
  11: 150,
  12: 70,
  13: 80,
  14: 90,
  15: 110,
  16: 150,
  17: 120,
};

const usualProfile: number[][] = weekdays.map((day) =>
  Array.from({ length: 48 }, (_, half) => {
    const worth = usualByHour[Math.floor(half / 2)] ?? 30;
    return Math.round(worth * (day === 4 && half >= 28 ? 0.6 : 1));
  }),
);

/** How an organisation begins; everything can be changed. */
export function usualSettings(profileName: string): RhythmSettings {
  return {
    working: weekdays.flatMap((day) => [
      { day, from: 510, to: 720 },
      { day, from: 750, to: 1020 },
    ]),
    profiles: [{ id: 'usual', name: profileName, points: usualProfile }],
    blocks: { minimumMinutes: 90, limitMinutes: 180, switchPoints: 60 },
    fairnessPercent: 10,
    dutchHolidays: true,
    periods: [],
    counts: ['call', 'visit', 'demonstration', 'quote'],
    usualMinutes: { call: 8, email: 5, visit: 75, demonstration: 75, quote: 45, other: 15 },
  };
}

export type SettingsFault = {
  because: 'no-profile' | 'profile-twice' | 'limit-below-minimum' | 'period-turned' | 'hours-turned';
};

/** What is wrong with settings, or null. */
export function settingsFault(settings: RhythmSettings): SettingsFault | null {
  const { profiles, blocks, periods, working } = settings;
  const no = (because: SettingsFault['because']): SettingsFault => ({ because });
  if (profiles.length === 0) return no('no-profile');
  if (new Set(profiles.map(({ id }) => id)).size < profiles.length) return no('profile-twice');
  if (blocks.limitMinutes <= blocks.minimumMinutes) return no('limit-below-minimum');
  if (periods.some(({ from, to }) => to < from)) return no('period-turned');
  if (working.some(({ from, to }) => to <= from)) return no('hours-turned');
  return null;
}

/** Hours that overlap or turn round are no hours. */
export function hoursFault(spans: readonly Span[]): 'hours-turned' | 'hours-overlap' | null {
  if (spans.some(({ from, to }) => to <= from)) return 'hours-turned';
  const overlaps = spans.some((a, i) =>
    spans.slice(i + 1).some((b) => a.day === b.day && a.from < b.to && b.from < a.to),
  );
  return overlaps ? 'hours-overlap' : null;
}
