import { queryOptions } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { getWelcome } from '../contract.ts';

/** What somebody who has not signed in can do here. */
export const welcomeQuery = queryOptions({
  queryKey: ['welcome'],
  queryFn: ({ signal }) => ask(getWelcome, {}, { signal }),
});
