import { useQuery } from '@tanstack/react-query';
import { cyclesQuery } from '#plan/sales-cycle/ui/use-cycles.ts';

const none = { cycles: [], lossReasons: [], ownCycleId: null, may: { edit: false } };

/** The sales cycles with what their phases ask for, and the reasons for loss. */
export function useCycles() {
  const { data, error } = useQuery({ ...cyclesQuery, staleTime: 60_000 });
  return { ...(data ?? none), ready: data !== undefined, error };
}
