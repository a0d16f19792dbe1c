import { queryOptions } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import { ask } from '#base/ui-kit/client.ts';
import { getSecurity } from '../contract.ts';

export type Security = OutputOf<typeof getSecurity>;

/** How somebody gets in, and where they are in. Asked anew whenever the screen opens. */
export const securityQuery = queryOptions({
  queryKey: ['me', 'security'],
  queryFn: ({ signal }) => ask(getSecurity, {}, { signal }),
  staleTime: 0,
});
