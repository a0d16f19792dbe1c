import { queryOptions } from '@tanstack/react-query';
import { getMe } from '#base/auth/contract.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';

/** Who has signed in, in which organisation. */
type Viewer = OutputOf<typeof getMe>;

export const viewerQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask(getMe, {}, { signal }),
  staleTime: 5 * 60_000,
  retry: false,
});
