import { useQuery } from '@tanstack/react-query';
import type { AccountId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getAccountGroup } from '../../contract.ts';

/** The group that an account belongs to. */
export function useGroup(accountId: AccountId) {
  return useQuery({
    queryKey: ['account', accountId, 'group'],
    queryFn: ({ signal }) => ask(getAccountGroup, { accountId }, { signal }),
  });
}
