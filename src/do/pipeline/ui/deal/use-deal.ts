import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DealId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getDeal } from '../../contract.ts';
import { metCriteria } from '../../rules/met-criteria.ts';
import type { Deal } from '../../shapes.ts';
import type { Movable } from '../gate/use-send-move.ts';

/** One deal, fetched anew when somebody changes it. */
export function useDeal(dealId: DealId) {
  const queries = useQueryClient();
  const queryKey = ['deals', 'one', dealId];
  useLive('deal', dealId, (changes) => {
    const version = queries.getQueryData<Deal>(queryKey)?.version ?? 0;
    const isNews =
      changes === 'all' || changes.some((change) => change.version === null || change.version > version);
    return isNews ? queries.invalidateQueries({ queryKey }) : undefined;
  });
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(getDeal, { dealId }, { signal }) });
}

/** A deal as the gates look at it: with the results that count. */
export function movable(deal: Deal): Movable {
  const recorded = deal.cycle.phases.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, result }) => (result ? [{ criterionId: id, value: result.value }] : [])),
  );
  return { ...deal, met: metCriteria(recorded) };
}
