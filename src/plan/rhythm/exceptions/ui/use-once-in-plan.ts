import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { weekOf, type IsoDate } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';

import type { Plan } from '../../planner/contract.ts';
import { exceptionsOf, timesOfWeek } from '../../rules/exceptions.ts';
import { listRhythmExceptions, type ExceptionLine } from '../contract.ts';

/** What lies elsewhere for once in a published rhythm, from a day on; nothing in a draft. */
export function useExceptions(plan: Plan, from: IsoDate): readonly ExceptionLine[] {
  const week = weekOf(from);
  const { data } = useQuery({
    queryKey: ['rhythm-exceptions', week],
    queryFn: ({ signal }) => ask(listRhythmExceptions, { from: week }, { signal }),
    enabled: plan.number !== null,
  });
  return data?.exceptions ?? none;
}

const none: readonly ExceptionLine[] = [];

/** A weekly time that lies elsewhere or is left out for once, on the day on which it is seen. */
export type WeeklyOnce = {
  id: string;
  itemId: string;
  day: IsoDate;
  from: number | null;
  isDropped: boolean;
};

/** Those of the weekly times of a plan. */
export function useWeeklyOnce(plan: Plan, exceptions: readonly ExceptionLine[]): WeeklyOnce[] {
  return useMemo(() => {
    const weeks = new Set(exceptions.map(({ was }) => weekOf(was.day)));
    return [...weeks].flatMap((week) => {
      const times = timesOfWeek(plan.placements, week);
      const own = exceptions.filter(({ was }) => weekOf(was.day) === week);
      return [...exceptionsOf(times, plan.ground.items, own)].flatMap(([index, { id, itemId, to }]) => {
        const time = times[index];
        if (!time) return [];
        return [{ id, itemId, ...(to ?? { day: time.day, from: time.from }), isDropped: to === null }];
      });
    });
  }, [exceptions, plan.placements, plan.ground.items]);
}
