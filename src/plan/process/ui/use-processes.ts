import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';
import { listProcesses } from '../contract.ts';

const key = ['processes'] as const;

export const processesQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: ({ signal }) => ask(listProcesses, { retired: true }, { signal }),
});

/** The processes that the reader may see; heard anew when one of them changes. */
export function useProcesses() {
  const list = useQuery(processesQuery);
  useLive('process', null, () => list.refetch());
  return list;
}

/** Changes of processes. */
export function useProcessChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries({ queryKey: processesQuery.queryKey }));
}
