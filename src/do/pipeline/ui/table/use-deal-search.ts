import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';

import { readDealSearch, type DealSearch } from './deal-search.ts';

const lastKey = 'deals-looked-at';

/** How the deals were last looked at in this window, for the way back to them. */
export function lastDealSearch(): DealSearch {
  try {
    return readDealSearch(JSON.parse(sessionStorage.getItem(lastKey) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** What the address says, and a way to say something else; the browser's back button takes a change of view back. */
export function useDealSearch(): [DealSearch, (search: DealSearch, options?: { replace?: boolean }) => void] {
  const given: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => readDealSearch(given), [given]);
  useEffect(() => sessionStorage.setItem(lastKey, JSON.stringify(search)), [search]);
  const change = useCallback(
    (next: DealSearch, { replace = true } = {}) => void navigate({ to: '.', search: next, replace }),
    [navigate],
  );
  return [search, change];
}
