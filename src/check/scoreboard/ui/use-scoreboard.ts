import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WeekId } from '#base/kernel/date.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getScoreboard } from '../contract.ts';
import type { BoardFilters } from './board-search.ts';

const everyMinute = 60_000;

/** Asked again every minute, so that a screen on the wall keeps up; the last figures stay until new ones are there. */
export function useScoreboard(week: WeekId | undefined, filters: BoardFilters) {
  const input = { ...filters, ...(week === undefined ? {} : { week }) };
  const board = useQuery({
    queryKey: ['scoreboard', 'figures', input],
    queryFn: ({ signal }) => ask(getScoreboard, input, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMinute,
  });
  useLive('figures', null, () => board.refetch());
  return board;
}
