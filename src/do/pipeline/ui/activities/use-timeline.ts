import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { getTimeline } from '../../contract.ts';
import type { Deal } from '../../shapes.ts';

export type TimelineShows = 'everything' | 'activities' | 'notes' | 'files' | 'events';

/** A deal's timeline, newest first, fetched on as one reads on. Its newest part came with the deal. */
export function useTimeline(deal: Deal, shows: TimelineShows) {
  const only = shows === 'everything' ? undefined : shows;
  return useInfiniteQuery({
    queryKey: ['deals', 'one', deal.id, 'timeline', shows],
    queryFn: ({ pageParam, signal }) =>
      ask(
        getTimeline,
        { dealId: deal.id, only, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    ...(shows === 'everything' ? { initialData: { pages: [deal.timeline], pageParams: [''] } } : {}),
  });
}
