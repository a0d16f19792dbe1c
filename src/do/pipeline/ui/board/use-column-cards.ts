import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';

import { cardsAtOnce, type getBoardColumn } from '../../board/contract.ts';
import type { BoardColumn } from '../../shapes.ts';
import { pageQuery, type Column } from './board-queries.ts';
import { usePendingMoves } from './pending-moves.ts';
import { shownColumn } from './shown-column.ts';

/** Whoever drags the scrollbar passes by pages that nobody needs. */
const settleMillis = 50;

type Result = UseQueryResult<OutputOf<typeof getBoardColumn>>;
const combine = (results: Result[]) => ({
  pages: results.map(({ data }) => data?.cards),
  failed: results.some(({ isError }) => isError),
  retry: () => {
    for (const result of results) if (result.isError) void result.refetch();
  },
});

/** The cards of a column around what is in sight; `onSight` tells which places that are. */
export function useColumnCards(column: BoardColumn, which: Column) {
  const queries = useQueryClient();
  const moves = usePendingMoves();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const lastPage = Math.ceil(column.count / cardsAtOnce) - 1;
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const first = Math.max(1, Math.floor(sight.first / cardsAtOnce) - 1);
      const last = Math.min(lastPage, Math.floor((sight.last + cardsAtOnce / 2) / cardsAtOnce));
      const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      setWanted((before) => (before.join() === pages.join() ? before : pages));
    }, settleMillis);
    return () => window.clearTimeout(timer);
  }, [sight, lastPage]);
  const { pages, failed, retry } = useQueries({
    queries: wanted.map((page) => pageQuery(queries, which, page)),
    combine,
  });
  const shown = useMemo(() => {
    const loaded = wanted.map((page, i) => [page * cardsAtOnce, pages[i] ?? []] as const);
    return shownColumn(column, new Map(loaded), moves, which.sort);
  }, [column, wanted, pages, moves, which.sort]);
  const onSight = useCallback(
    (first: number, last: number) =>
      setSight((before) => (before.first === first && before.last === last ? before : { first, last })),
    [],
  );
  return { shown, failed, retry, onSight };
}
