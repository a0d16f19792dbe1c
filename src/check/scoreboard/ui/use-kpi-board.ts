import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WeekId } from '#base/kernel/date.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getKpiBoard } from '../kpi-contract.ts';
import type { BoardSpan } from '../rules/periods.ts';
import type { BoardFilters } from './board-search.ts';

/** The KPIs of a scope; asked anew when figures were counted anew. */
export function useKpiBoard(span: BoardSpan, week: WeekId | undefined, filters: BoardFilters) {
  const input = { ...filters, span, ...(week === undefined ? {} : { week }) };
  const board = useQuery({
    queryKey: ['scoreboard', 'kpis', input],
    queryFn: ({ signal }) => ask(getKpiBoard, input, { signal }),
    placeholderData: keepPreviousData,
  });
  useLive('figures', null, () => board.refetch());
  return board;
}
