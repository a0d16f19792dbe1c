import { isWeekId, type WeekId } from '#base/kernel/date.ts';

/**
 * A week as people write it: `52`, `wk 52`, `52-2017`, `52 2017`, `2017-52`, `2017-W52`, `2017W52`. Without a year it is
 * that week of the year of `near`. Null where it is no week that exists.
 */
export function readWeek(text: string, near: WeekId): WeekId | null {
  const bare = text.trim().toLowerCase();
  const yearFirst = /^(\d{4})[\s,/-]*(?:week|wk|w)?\.?\s*(\d{1,2})$/.exec(bare);
  const weekFirst = /^(?:week|wk|w)?\.?\s*(\d{1,2})(?:[\s,/-]+(\d{4}))?$/.exec(bare);
  const [year, week] = yearFirst
    ? [yearFirst[1], yearFirst[2]]
    : [weekFirst?.[2] ?? near.slice(0, 4), weekFirst?.[1]];
  if (year === undefined || week === undefined) return null;
  const id = `${year}-W${week.padStart(2, '0')}`;
  return isWeekId(id) ? id : null;
}
