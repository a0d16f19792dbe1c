import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useViewedSearch } from '#base/saved-views/ui/use-viewed-search.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { readDealSearch, type DealSearch } from './deal-search.ts';
import { startingViews } from './starting-views.ts';
import { tableMessages } from './table-messages.ts';

const lastKey = 'deals-looked-at';

/** How the deals were last looked at in this window, for the way back to them. */
export function lastDealSearch(): DealSearch {
  try {
    return readDealSearch(JSON.parse(sessionStorage.getItem(lastKey) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** What the address says of the deals, and a way to say something else. */
export function useDealSearch() {
  const given: Record<string, unknown> = useSearch({ strict: false });
  const words = useWords(tableMessages);
  const said = useMemo(() => readDealSearch(given), [given]);
  const starting = useMemo(() => startingViews(words), [words]);
  useEffect(() => sessionStorage.setItem(lastKey, JSON.stringify(said)), [said]);
  return useViewedSearch({ list: 'deals', said, read: readDealSearch, starting, look });
}

/** Board or table: a view works on both. */
const look = ['view'] as const;
