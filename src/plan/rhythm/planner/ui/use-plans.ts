import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getRhythmPlan, listRhythmPlans } from '../contract.ts';
import type { RhythmPlanId } from '../plan.ts';

const oftenMillis = 600;

/** The versions and drafts that there are, kept up to date while somebody looks. */
export function usePlans() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['rhythm-plans'],
    queryFn: ({ signal }) => ask(listRhythmPlans, {}, { signal }),
  });
  useLive('rhythm-plan', null, () => queries.invalidateQueries({ queryKey: ['rhythm-plans'] }));
  return query;
}

/** One plan; asked anew a few times a second while a design runs. */
export function usePlan(planId: RhythmPlanId | null) {
  return useQuery({
    queryKey: ['rhythm-plans', planId],
    queryFn: ({ signal }) => ask(getRhythmPlan, { planId: planId as RhythmPlanId }, { signal }),
    enabled: planId !== null,
    refetchInterval: ({ state }) => (state.data?.design ? oftenMillis : false),
  });
}

/** After a change: everything about plans is asked anew. */
export function useRefreshPlans() {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: ['rhythm-plans'] }), [queries]);
}
