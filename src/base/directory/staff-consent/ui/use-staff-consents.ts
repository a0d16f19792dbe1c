import { queryOptions } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { listStaffConsents } from '../contract.ts';

export const staffConsentsQuery = queryOptions({
  queryKey: ['staff-consents'],
  queryFn: ({ signal }) => ask(listStaffConsents, {}, { signal }),
});
