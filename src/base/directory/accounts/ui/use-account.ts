import { queryOptions, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getAccount } from '../contract.ts';

/** An account with everything around it but its deals. */
export type ShownAccount = OutputOf<typeof getAccount>;

export const accountQuery = (accountId: AccountId) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }) => ask(getAccount, { accountId }, { signal }),
  });

export function useAccount(accountId: AccountId) {
  return useQuery(accountQuery(accountId));
}
