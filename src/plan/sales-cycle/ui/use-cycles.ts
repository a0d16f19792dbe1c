import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { listCycles } from '../contract.ts';

/** The sales cycles and reasons for loss, and whether the reader may design them. */
export const cyclesQuery = queryOptions({
  queryKey: ['sales-cycles'],
  queryFn: ({ signal }) => ask(listCycles, {}, { signal }),
});

export function useCycles() {
  return useQuery(cyclesQuery);
}

/** Deals stand in phases and are judged by them: what is known of anything but the cycles is asked for anew. */
export function refreshAllElse(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== cyclesQuery.queryKey[0] });
}
