import { queryOptions } from '@tanstack/react-query';
import { getMe } from '#base/auth/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

export const viewerQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask(getMe, {}, { signal }),
  staleTime: 5 * 60_000,
  retry: false,
});
