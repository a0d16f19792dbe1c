import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import { readDealSearch, type DealSearch } from './deal-search.ts';

/** What the address says, and a way to say something else; the browser's back button takes a change of view back. */
export function useDealSearch(): [DealSearch, (search: DealSearch, options?: { replace?: boolean }) => void] {
  const given: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => readDealSearch(given), [given]);
  const change = useCallback(
    (next: DealSearch, { replace = true } = {}) => void navigate({ to: '.', search: next, replace }),
    [navigate],
  );
  return [search, change];
}
