import type { QueryClient } from '@tanstack/react-query';
import type { AskedOf, OutputOf } from '#base/http/contract.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { cardsAtOnce, getBoardColumn, type getBoard } from '../../board/contract.ts';
import type { DealCard } from '../../shapes.ts';
import type { BoardSort } from '../../words.ts';
import { pendingMoves } from './pending-moves.ts';
import type { Board } from './shown-column.ts';

export type Asked = AskedOf<typeof getBoard>;
type Page = OutputOf<typeof getBoardColumn>;

/** A column: which deals, in which order. */
export type Column = { phaseId: PhaseId; asked: Asked; sort: BoardSort };

const boards = ['deals', 'board'] as const;
const columns = ['deals', 'column'] as const;

export const boardKey = (asked: Asked) => [...boards, asked] as const;
export const pageKey = ({ phaseId, asked, sort }: Column, page: number) =>
  [...columns, phaseId, { ...asked, sort }, page] as const;

/** The cards of a page, the one behind the first being 1. Behind a page that is fresh, its cursor tells where it begins. */
export function pageQuery(queries: QueryClient, column: Column, page: number) {
  const { phaseId, asked, sort } = column;
  const { cycleId: _, ...filters } = asked;
  return {
    queryKey: pageKey(column, page),
    staleTime: 60_000,
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const cursor = cursorBehind(queries, column, page - 1);
      return ask(
        getBoardColumn,
        {
          phaseId,
          ...filters,
          sort,
          ...(cursor === null ? { from: page * cardsAtOnce } : { cursor }),
        },
        { signal },
      );
    },
  };
}

function cursorBehind(queries: QueryClient, column: Column, page: number): string | null {
  const key = page === 0 ? boardKey(column.asked) : pageKey(column, page);
  const state = queries.getQueryState<Board | Page>(key);
  if (!state?.data || state.isInvalidated || state.fetchStatus === 'fetching') return null;
  if (!('columns' in state.data)) return state.data.next;
  return state.data.columns.find(({ phase }) => phase.id === column.phaseId)?.next ?? null;
}

/** Has every board fetched anew: what is shown of it at once, the rest when it is scrolled to. Resolves when it is there. */
export async function refreshBoards(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: boards }),
    queries.invalidateQueries({ queryKey: columns }),
  ]);
  // Where another change had them fetched once more, this one waits for that.
  while (queries.isFetching({ queryKey: boards }) > 0)
    await queries.refetchQueries({ queryKey: boards, type: 'active' }, { cancelRefetch: false });
}

/** A card as any board shows it. */
export function findCard(queries: QueryClient, dealId: DealId): DealCard | undefined {
  const pending = pendingMoves().find(({ card }) => card.id === dealId);
  if (pending) return pending.card;
  const lists = [
    ...queries.getQueriesData<Board>({ queryKey: boards }).flatMap(([, board]) => board?.columns ?? []),
    ...queries.getQueriesData<Page>({ queryKey: columns }).flatMap(([, page]) => page ?? []),
  ];
  for (const { cards } of lists) {
    const card = cards.find(({ id }) => id === dealId);
    if (card) return card;
  }
  return undefined;
}

/** Loads the page in which a deal stands; answers with its place in the column, null where it does not stand there. */
export async function locate(queries: QueryClient, column: Column, dealId: DealId): Promise<number | null> {
  const { phaseId, asked, sort } = column;
  const { cycleId: _, ...filters } = asked;
  const page = await ask(getBoardColumn, {
    phaseId,
    ...filters,
    sort,
    around: dealId,
  }).catch(() => null);
  if (page === null || page.from === null) return null;
  if (page.from > 0) queries.setQueryData(pageKey(column, page.from / cardsAtOnce), page);
  return page.from + page.cards.findIndex(({ id }) => id === dealId);
}
