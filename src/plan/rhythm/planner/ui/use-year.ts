import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import { getRhythmSettings } from '../../hours/contract.ts';
import { useExceptions } from '../../exceptions/ui/use-once-in-plan.ts';
import { closedDays } from '../../rules/closed-days.ts';
import { yearTimesOnce } from '../../rules/rhythm-days.ts';
import { yearTimes } from '../../rules/year-times.ts';
import type { Placement } from '../../rules/week.ts';
import type { Plan } from '../contract.ts';

/** What the rhythm reckons with. */
export function useRhythmSettings() {
  return useQuery({
    queryKey: ['rhythm-settings'],
    queryFn: ({ signal }) => ask(getRhythmSettings, {}, { signal }),
  });
}

/** The days of a year on which something lies that comes less than weekly: as published, or as they would be. */
export function useYear(plan: Plan, placements: readonly Placement[], year: number) {
  const { data } = useRhythmSettings();
  const exceptions = useExceptions(plan, `${year}-01-01` as IsoDate);
  return useMemo(() => {
    if (!data) return null;
    const { settings } = data;
    const times = yearTimesOnce({
      ground: plan.ground,
      year: plan.year ?? yearTimes(plan.ground, placements, settings, year),
      exceptions,
    });
    const span = { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate };
    return {
      times: times
        .filter(({ day }) => day >= span.from && day <= span.to)
        .toSorted((a, b) => a.day.localeCompare(b.day) || (a.from ?? 0) - (b.from ?? 0)),
      closed: closedDays(settings, span),
      quiet: settings.periods.filter(({ effect }) => effect === 'quiet'),
    };
  }, [data, plan.year, plan.ground, placements, year, exceptions]);
}
