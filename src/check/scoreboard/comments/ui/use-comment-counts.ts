import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { countFigureComments } from '../contract.ts';

type Whose = Omit<AskedOf<typeof countFigureComments>, 'weeks'>;

/** How often something was said of a figure in these weeks: `countOf(kpiId, weeks)`. */
export function useCommentCounts(weeks: readonly WeekId[], whose: Whose) {
  const { data, refetch } = useQuery({
    queryKey: ['figure-comments', 'counts', weeks, whose],
    queryFn: ({ signal }) => ask(countFigureComments, { weeks: [...weeks], ...whose }, { signal }),
    enabled: weeks.length > 0,
    placeholderData: keepPreviousData,
  });
  useLive('figure-comment', null, () => refetch());
  const counts = new Map(data?.cells.map(({ kpiId, week, count }) => [`${kpiId} ${week}`, count]));
  return (kpiId: string, of: readonly WeekId[]) =>
    of.reduce((sum, week) => sum + (counts.get(`${kpiId} ${week}`) ?? 0), 0);
}
