import { queryOptions, useQuery } from '@tanstack/react-query';
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
