import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import { listViews } from '../contract.ts';
import type { ViewList } from '../words.ts';

type Views = OutputOf<typeof listViews>;

const none: Views = {
  views: [],
  opensWith: null,
  teams: [],
  may: { save: false, shareTeam: false, shareEveryone: false },
};

/** The saved views of a list; none until they are there. */
export function useViews(list: ViewList): Views & { ready: boolean; fresh: () => Promise<void> } {
  const queries = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['saved-views', list],
    queryFn: ({ signal }) => ask(listViews, { list }, { signal }),
    staleTime: 60_000,
  });
  useEffect(() => {
    if (data) remember(list, data.opensWith !== null);
  }, [data, list]);
  return {
    ...(data ?? none),
    // Only who chose an opening view waits for it.
    ready: data !== undefined || isError || !mayOpenOtherwise(list),
    fresh: () => queries.invalidateQueries({ queryKey: ['saved-views', list] }),
  };
}

const keyOf = (list: ViewList) => `opens-otherwise-${list}`;

function remember(list: ViewList, otherwise: boolean): void {
  if (otherwise) localStorage.setItem(keyOf(list), '1');
  else localStorage.removeItem(keyOf(list));
}

function mayOpenOtherwise(list: ViewList): boolean {
  return localStorage.getItem(keyOf(list)) !== null;
}
