import { addDays, type IsoDate } from '#base/kernel/date.ts';

type Agreed = { madeOn: IsoDate; endedOn: IsoDate | null; dueOn: IsoDate };

/** How many actions were open at the end of a day, and how many should have been by their due days. */
export type BurnDay = { day: IsoDate; open: number; planned: number };

const mostDays = 400;

/** Day by day from the first that was agreed to today or the last due day, whichever is later. */
export function burnDown(actions: readonly Agreed[], today: IsoDate): BurnDay[] {
  const first = actions.map(({ madeOn }) => madeOn).toSorted()[0];
  if (first === undefined) return [];
  const last = [today, ...actions.map(({ dueOn }) => dueOn)].toSorted().at(-1) ?? today;
  const days: BurnDay[] = [];
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1))
    days.push({
      day,
      open: actions.filter(({ madeOn, endedOn }) => madeOn <= day && (endedOn === null || endedOn > day))
        .length,
      planned: actions.filter(({ dueOn }) => dueOn > day).length,
    });
  return days;
}
