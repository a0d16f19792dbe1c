import { useInfiniteQuery } from '@tanstack/react-query';
import type { AccountId, ContactId, DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getAccountTimeline, getContactTimeline, getTimeline } from '../../contract.ts';
import type { Timeline } from '../../shapes.ts';

export type TimelineShows = 'everything' | 'activities' | 'notes' | 'files' | 'events' | 'pinned';

/** Whose timeline. */
export type TimelineOf = { dealId: DealId } | { accountId: AccountId } | { contactId: ContactId };

/**
 * A timeline, newest first, fetched on as one reads on.
 * @param first its newest part, where that is here already
 */
export function useTimeline(of: TimelineOf, shows: TimelineShows, first?: Timeline) {
  const key = 'dealId' in of ? ['deals', 'one', of.dealId] : ['activities', 'of', of];
  return useInfiniteQuery({
    queryKey: [...key, 'timeline', shows],
    queryFn: ({ pageParam, signal }) => {
      const part = {
        only: shows === 'everything' ? undefined : shows,
        limit: 50,
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      if ('dealId' in of) return ask(getTimeline, { ...of, ...part }, { signal });
      if ('accountId' in of) return ask(getAccountTimeline, { ...of, ...part }, { signal });
      return ask(getContactTimeline, { ...of, ...part }, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    ...(first && shows === 'everything' ? { initialData: { pages: [first], pageParams: [''] } } : {}),
  });
}
