import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AskedOf } from '#base/http/contract.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getBoard, getBoardColumn } from '../../contract.ts';
import { findCard, withPage, type Board } from './board-state.ts';

type Asked = AskedOf<typeof getBoard>;

export const boardKey = (asked: Asked) => ['deals', 'board', asked] as const;

/** The board; what was loaded further down its columns stays when it is fetched anew. */
export function useBoard(asked: Asked) {
  const queries = useQueryClient();
  useLive('deal', null, (changes) => {
    const board = queries.getQueryData<Board>(boardKey(asked));
    const known = (id: string | null) => (board && findCard(board, id as DealId)?.version) ?? 0;
    if (changes === 'all' || changes.some(({ id, version }) => version === null || version > known(id)))
      void queries.invalidateQueries({ queryKey: ['deals', 'board'] });
  });
  return useQuery({
    queryKey: boardKey(asked),
    queryFn: ({ signal }) => fetchBoard(queries, asked, signal),
    placeholderData: keepPreviousData,
  });
}

async function fetchBoard(queries: QueryClient, asked: Asked, signal: AbortSignal): Promise<Board> {
  const before = queries.getQueryData<Board>(boardKey(asked));
  let board = await ask(getBoard, asked, { signal });
  for (const { phase, cards } of before?.columns ?? []) {
    let column = board.columns.find((fresh) => fresh.phase.id === phase.id);
    while (column && column.next !== null && column.cards.length < cards.length) {
      board = withPage(board, phase.id, await fetchColumn(asked, phase.id, column.next, signal));
      column = board.columns.find((fresh) => fresh.phase.id === phase.id);
    }
  }
  return board;
}

function fetchColumn({ owners, teamId }: Asked, phaseId: PhaseId, cursor: string, signal?: AbortSignal) {
  return ask(getBoardColumn, { phaseId, owners, teamId, cursor }, signal ? { signal } : {});
}

/** Fetches the next cards of a column when its end comes near. */
export function useMoreOfColumn(asked: Asked, phaseId: PhaseId, next: string | null) {
  const queries = useQueryClient();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const onMore = useCallback(() => {
    if (next === null) return;
    setState('loading');
    const load = async () => {
      try {
        const page = await fetchColumn(asked, phaseId, next);
        queries.setQueryData<Board>(boardKey(asked), (board) => board && withPage(board, phaseId, page));
        setState('idle');
      } catch {
        setState('failed');
      }
    };
    void load();
  }, [asked, phaseId, next, queries]);
  return { loading: state === 'loading', failed: state === 'failed', onMore };
}
