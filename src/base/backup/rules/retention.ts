import { momentOfName } from './file-name.ts';

/** Of so many days, weeks and months the newest backup each is kept. */
export type Keep = { days: number; weeks: number; months: number };

const form = /^(?:(\d{1,3})d)?\s*(?:(\d{1,3})w)?\s*(?:(\d{1,3})m)?$/;

/** `7d 4w 6m` as what is kept; null where it says something else, or nothing. */
export function readKeep(text: string): Keep | null {
  const [whole, days, weeks, months] = form.exec(text.trim().toLowerCase()) ?? [];
  if (!whole) return null;
  const keep = { days: Number(days ?? 0), weeks: Number(weeks ?? 0), months: Number(months ?? 0) };
  return keep.days + keep.weeks + keep.months > 0 ? keep : null;
}

const dayMillis = 86_400_000;
// Weeks begin on Monday; day 0 of 1970 was a Thursday.
const dayOf = (moment: Date) => Math.floor(moment.getTime() / dayMillis);
const weekOf = (moment: Date) => Math.floor((dayOf(moment) + 3) / 7);
const monthOf = (moment: Date) => moment.getUTCFullYear() * 12 + moment.getUTCMonth();

/**
 * Which files of a folder have served their time: backups that are the newest of none of the days, weeks and months
 * that are kept. Counted are days, weeks and months that have a backup, so that nothing goes while none is made. The
 * newest stays, and so does every file that is no backup.
 */
export function servedTheirTime(names: readonly string[], keep: Keep): string[] {
  const backups = names
    .flatMap((name) => {
      const moment = momentOfName(name);
      return moment ? [{ name, moment }] : [];
    })
    .sort((a, b) => b.moment.getTime() - a.moment.getTime() || b.name.localeCompare(a.name));
  const kept = new Set(backups.slice(0, 1));
  const rounds: [(moment: Date) => number, number][] = [
    [dayOf, keep.days],
    [weekOf, keep.weeks],
    [monthOf, keep.months],
  ];
  for (const [periodOf, most] of rounds) {
    const seen = new Set<number>();
    for (const backup of backups) {
      const period = periodOf(backup.moment);
      if (seen.has(period)) continue;
      if (seen.size === most) break;
      seen.add(period);
      kept.add(backup);
    }
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}
