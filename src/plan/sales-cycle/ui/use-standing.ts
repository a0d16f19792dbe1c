import { useQuery } from '@tanstack/react-query';
import type { PhaseId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { countStanding } from '../contract.ts';

/** How many open deals stand in each phase; a phase that is not in it has none. Undefined until known. */
export function useStanding(): ReadonlyMap<PhaseId, number> | undefined {
  const { data } = useQuery({
    queryKey: ['sales-cycles', 'standing'],
    queryFn: ({ signal }) => ask(countStanding, {}, { signal }),
    select: ({ phases }) => new Map(phases.map(({ phaseId, deals }) => [phaseId, deals])),
  });
  return data;
}
