import { useQuery } from '@tanstack/react-query';
import type { DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { listActivities } from '../../activity-contract.ts';

/** What is planned for a deal, the first to come first. */
export function usePlanned(dealId: DealId) {
  return useQuery({
    queryKey: ['deals', 'one', dealId, 'planned'],
    queryFn: ({ signal }) => ask(listActivities, { status: 'planned', dealId, limit: 20 }, { signal }),
  });
}
