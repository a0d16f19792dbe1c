import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { listHistory } from '../contract.ts';
import type { RecordKind } from '../words.ts';
import type { HistorySearch } from './history-search.ts';

/** The history, page by page; of one record where one is named. */
export function useHistory(search: HistorySearch, record: { kind: RecordKind; id: string } | null) {
  return useInfiniteQuery({
    queryKey: ['history', record, search],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listHistory,
        {
          ...search,
          ...(record ? { record: record.kind, recordId: record.id } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}
