import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AskedOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

import { listAccounts } from '../contract.ts';

/** The accounts that fit, page after page. While another choice is on its way the last one stays. */
export function useAccounts(asked: AskedOf<typeof listAccounts>, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['accounts', asked],
    enabled,
    queryFn: ({ pageParam, signal }) => ask(listAccounts, { ...asked, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
