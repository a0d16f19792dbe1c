import type { RunDay } from './run.ts';
import type { IsoDate } from '#base/kernel/date.ts';

/** The kinds of activities that the log of a sales team knows. */
type LoggedKind = 'call' | 'email' | 'visit' | 'demonstration' | 'quote' | 'other';

export type FromLog = {
  kinds: readonly LoggedKind[];
  /** Each activity is one time (a visit), or all of a day together (a block of calls). */
  each: 'activity' | 'day';
};

const anything: readonly LoggedKind[] = ['call', 'email', 'visit', 'demonstration', 'quote', 'other'];

const byCode: Readonly<Record<string, FromLog>> = {
  'cold-calls': { kinds: ['call'], each: 'day' },
  inbound: { kinds: ['call', 'email'], each: 'day' },
  'first-visit': { kinds: ['visit'], each: 'activity' },
  demonstration: { kinds: ['demonstration'], each: 'activity' },
  quotes: { kinds: ['quote'], each: 'activity' },
  'follow-up': { kinds: ['call', 'email'], each: 'day' },
  'customer-visit': { kinds: ['visit'], each: 'activity' },
  logging: { kinds: anything, each: 'day' },
};

/** What of the log shows that an item was done; null where only people can say so. */
export function fromLog(code: string | null): FromLog | null {
  return (code !== null && byCode[code]) || null;
}

/** What a day's log holds of those who do an item: how many activities, by how many people. */
export type LoggedDay = { day: IsoDate; activities: number; people: number };

/** The average over the people who do it, per day: an item is on rhythm when the team is. */
export function runDaysFromLog(days: readonly LoggedDay[], { each }: FromLog, headcount: number): RunDay[] {
  return days.map(({ day, activities, people }) => ({
    day,
    done: (each === 'day' ? people : activities) / Math.max(1, headcount),
    skipped: 0,
  }));
}
