import { useQuery } from '@tanstack/react-query';
import type { DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getDeal } from '../../contract.ts';
import { metCriteria } from '../../rules/met-criteria.ts';
import type { Deal } from '../../shapes.ts';
import type { Movable } from '../gate/use-send-move.ts';

export function useDeal(dealId: DealId) {
  return useQuery({
    queryKey: ['deals', 'one', dealId],
    queryFn: ({ signal }) => ask(getDeal, { dealId }, { signal }),
  });
}

/** A deal as the gates look at it: with the results that count. */
export function movable(deal: Deal): Movable {
  const recorded = deal.cycle.phases.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, result }) => (result ? [{ criterionId: id, value: result.value }] : [])),
  );
  return { ...deal, met: metCriteria(recorded) };
}
