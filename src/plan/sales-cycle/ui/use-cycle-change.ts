import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CycleId } from '#base/kernel/id.ts';
import type { SalesCycle } from '../cycle.ts';
import { cyclesQuery, refreshAllElse } from './use-cycles.ts';

export type CycleChange = {
  cycleId: CycleId;
  /** Sends it, from the version that is there when its turn comes. */
  send: (at: { cycleId: CycleId; version: number }) => Promise<SalesCycle>;
  /** What it will look like, shown before the answer is there. */
  foresee?: (cycle: SalesCycle) => SalesCycle;
};

/** Changes inside a cycle, one after the other, so that a quick hand does not stumble over its own versions. */
export function useCycleChange() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'sales-cycles' },
    mutationFn: ({ cycleId, send }: CycleChange) => send({ cycleId, version: versionOf(queries, cycleId) }),
    onMutate: ({ cycleId, foresee }) => {
      if (foresee) replace(queries, cycleId, foresee);
    },
    onSuccess: (cycle) => {
      replace(queries, cycle.id, () => cycle);
      refreshAllElse(queries);
    },
    onError: () => queries.invalidateQueries({ queryKey: cyclesQuery.queryKey, exact: true }),
  });
}

function versionOf(queries: QueryClient, id: CycleId): number {
  return queries.getQueryData(cyclesQuery.queryKey)?.cycles.find((cycle) => cycle.id === id)?.version ?? 1;
}

function replace(queries: QueryClient, id: CycleId, change: (cycle: SalesCycle) => SalesCycle): void {
  queries.setQueryData(cyclesQuery.queryKey, (known) =>
    known
      ? { ...known, cycles: known.cycles.map((cycle) => (cycle.id === id ? change(cycle) : cycle)) }
      : known,
  );
}
