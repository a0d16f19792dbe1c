import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import type { ViewList } from '../words.ts';
import { useViews } from './use-views.ts';

type Viewed = { saved?: string; changed?: true };
type State = Readonly<Record<string, unknown>>;

/** What stands in an address for no view at all, where another one would open. */
const noView = 'none';

/**
 * What an address says of a list that has saved views, and a way to say something else; the browser's back button
 * takes a change of view back. An address that only names a saved view says what the view says; an empty one, what
 * the opening view does.
 * @param said what stands in the address
 * @param read the state of a view as a search
 * @param starting the views that come with the program
 * @param look how it is looked at, whichever view it is: those keys of an address go before what a view says
 */
export function useViewedSearch<Search extends Viewed>(given: {
  list: ViewList;
  said: Search;
  read: (state: State) => Search;
  starting: readonly { key: string; state: Search }[];
  look?: readonly (keyof Search)[];
}) {
  const { list, said, read, starting, look = none } = given;
  const navigate = useNavigate();
  const { views, opensWith, ready } = useViews(list);
  const stateOfView = useCallback(
    (id: string): Search | null => {
      const saved = views.find((view) => view.id === id);
      if (saved) return read(saved.state);
      return starting.find(({ key }) => key === id)?.state ?? null;
    },
    [read, starting, views],
  );
  const search = useMemo((): Search => {
    const isEmpty = Object.keys(said).length === 0;
    const id = said.saved ?? (isEmpty ? (opensWith ?? undefined) : undefined);
    if (id === undefined || said.changed) return said;
    const state = stateOfView(id);
    return state === null ? { ...said, saved: noView } : { ...state, ...picked(said, look), saved: id };
  }, [look, opensWith, said, stateOfView]);
  const change = useCallback(
    (next: Search, { replace = true } = {}) => {
      const state = next.saved === undefined ? null : stateOfView(next.saved);
      const isView = state !== null && same(viewState(dropped(state, look)), viewState(dropped(next, look)));
      const address =
        state === null
          ? next
          : isView
            ? { saved: next.saved ?? noView, ...picked(next, look) }
            : { ...next, changed: true };
      void navigate({ to: '.', search: address, replace, resetScroll: false });
    },
    [look, navigate, stateOfView],
  );
  const open = useCallback(
    (view: string | null) =>
      void navigate({ to: '.', search: { saved: view ?? noView, ...picked(search, look) } }),
    [look, navigate, search],
  );
  // A view that somebody opened by its address is waited for; so is the choice of another one to open with.
  const waits =
    !ready || (said.saved !== undefined && said.saved !== noView && stateOfView(said.saved) === null);
  return {
    search,
    change,
    open,
    waits: waits && views.length === 0 && !ready,
    /** The view that is looked at; undefined for none. */
    current: search.saved === noView ? undefined : search.saved,
  };
}

const none: readonly never[] = [];

function picked<Search extends object>(search: Search, keys: readonly (keyof Search)[]): Partial<Search> {
  return Object.fromEntries(
    Object.entries(search).filter(([key, value]) => keys.some((one) => one === key) && value !== undefined),
  ) as Partial<Search>;
}

function dropped<Search extends object>(search: Search, keys: readonly (keyof Search)[]): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([key]) => !keys.some((one) => one === key)),
  ) as Search;
}

/** What of a search a saved view keeps: words alone. */
export function viewState(search: Viewed & State): Record<string, string> {
  const { saved: _, changed: __, ...state } = search;
  return Object.fromEntries(
    Object.entries(state).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  const written = (state: Record<string, string>) =>
    JSON.stringify(Object.entries(state).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return written(a) === written(b);
}
