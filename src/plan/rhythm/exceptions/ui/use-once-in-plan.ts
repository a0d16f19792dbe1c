import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { weekOf, type IsoDate } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';

import type { Plan } from '../../planner/contract.ts';
import { exceptionsOf, timesOfWeek, type OwnTime } from '../../rules/exceptions.ts';
import { onceOf, type Once } from '../../rules/weekly-days.ts';
import { listRhythmExceptions, type ExceptionLine } from '../contract.ts';
import type { OnceTime } from './week-time.ts';

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

/** The weekly times of a plan that lie elsewhere or are left out for once, on the day on which they are seen. */
export function useWeeklyOnce(plan: Plan, exceptions: readonly ExceptionLine[]): OnceTime[] {
  return useMemo(() => {
    const weeks = new Set(exceptions.map(({ was }) => weekOf(was.day)));
    return [...weeks].flatMap((week) => {
      const times = timesOfWeek(plan.placements, week);
      const own = exceptions.filter(({ was }) => weekOf(was.day) === week);
      return [...exceptionsOf(times, plan.ground.items, own)].flatMap(([index, exception]) => {
        const time = times[index];
        if (!time) return [];
        return [
          onceTimeOf({
            ...time,
            ...exception.to,
            isDropped: exception.to === null,
            once: onceOf(exception, time),
          }),
        ];
      });
    });
  }, [exceptions, plan.placements, plan.ground.items]);
}

/** A time of the month or year as a form opens it. */
export function onceTimeOf({ itemId, members, day, from, to, isDropped, once }: OwnTime & Seen): OnceTime {
  return {
    itemId,
    members: [...members],
    day,
    from,
    to,
    movedFrom: null,
    isDropped,
    once: once ? { ...once, members: [...once.members] } : null,
  };
}

type Seen = { isDropped: boolean; once?: Once };
