import { useQuery } from '@tanstack/react-query';
import type { DealId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getDealParts } from '../contract.ts';

/** What a deal consists of. Its key stands under the deal’s, so it is read anew when the deal is. */
export function useDealParts(dealId: DealId) {
  return useQuery({
    queryKey: ['deals', 'one', dealId, 'parts'],
    queryFn: ({ signal }) => ask(getDealParts, { dealId }, { signal }),
  });
}
