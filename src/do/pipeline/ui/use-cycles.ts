import { useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { listCycles } from '#plan/sales-cycle/contract.ts';

const none = { cycles: [], lossReasons: [], ownCycleId: null, may: { edit: false } };

/** The sales cycles with what their phases ask for, and the reasons for loss. */
export function useCycles() {
  const { data, error } = useQuery({
    queryKey: ['sales-cycles'],
    queryFn: ({ signal }) => ask(listCycles, {}, { signal }),
    staleTime: 60_000,
  });
  return { ...(data ?? none), ready: data !== undefined, error };
}
