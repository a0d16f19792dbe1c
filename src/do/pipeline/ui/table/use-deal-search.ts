import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useViews } from '#base/saved-views/ui/use-views.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { readDealSearch, stateOf, type DealSearch } from './deal-search.ts';
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

/**
 * What the address says, and a way to say something else; the browser's back button takes a change of view back. An
 * address that only names a saved view says what the view says; an empty one, what the opening view does.
 */
export function useDealSearch() {
  const given: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const words = useWords(tableMessages);
  const { views, opensWith, ready } = useViews('deals');
  const said = useMemo(() => readDealSearch(given), [given]);
  const stateOfView = useCallback(
    (id: string): DealSearch | null => {
      const saved = views.find((view) => view.id === id);
      if (saved) return readDealSearch(saved.state);
      return startingViews(words).find(({ key }) => key === id)?.state ?? null;
    },
    [views, words],
  );
  const search = useMemo(() => {
    const isEmpty = Object.keys(said).length === 0;
    const id = said.saved ?? (isEmpty ? (opensWith ?? undefined) : undefined);
    if (id === undefined || said.changed) return said;
    const state = stateOfView(id);
    return state === null ? { ...said, saved: noView } : { ...state, saved: id };
  }, [opensWith, said, stateOfView]);
  useEffect(() => sessionStorage.setItem(lastKey, JSON.stringify(said)), [said]);

  const change = useCallback(
    (next: DealSearch, { replace = true } = {}) => {
      const state = next.saved === undefined ? null : stateOfView(next.saved);
      const isView = state !== null && same(stateOf(state), stateOf(next));
      const address: DealSearch =
        state === null ? next : isView ? { saved: next.saved ?? noView } : { ...next, changed: true };
      void navigate({ to: '.', search: address, replace });
    },
    [navigate, stateOfView],
  );
  const open = useCallback(
    (view: string | null) =>
      void navigate({ to: '.', search: { saved: view ?? noView, ...(view ? {} : lookOf(search)) } }),
    [navigate, search],
  );
  // A view that somebody opened by its address is waited for; so is the choice of another one to open with.
  const waits =
    !ready || (said.saved !== undefined && said.saved !== noView && stateOfView(said.saved) === null);
  return { search, change, open, waits: waits && views.length === 0 && !ready };
}

/** What stands in an address for no view at all, where another one would open. */
const noView = 'none';
const lookOf = ({ view }: DealSearch) => (view === undefined ? {} : { view });

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  const written = (state: Record<string, string>) =>
    JSON.stringify(Object.entries(state).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return written(a) === written(b);
}
