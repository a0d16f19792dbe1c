import { useInfiniteQuery } from '@tanstack/react-query';
import type { WeekId } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getScoreboardDetail } from '../contract.ts';
import type { Measure } from '../rules/measures.ts';
import type { BoardFilters } from './board-search.ts';

export type Asked = { measure: Measure; week: WeekId; weeks: number };

/** What is behind a figure, page by page. */
export function useDetail(asked: Asked, filters: BoardFilters) {
  const input = { ...filters, ...asked };
  return useInfiniteQuery({
    queryKey: ['scoreboard', 'detail', input],
    queryFn: ({ signal, pageParam }) =>
      ask(
        getScoreboardDetail,
        { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
