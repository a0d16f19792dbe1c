import { useSuspenseQuery } from '@tanstack/react-query';
import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getMe } from '../contract.ts';

/** Who looks, and the day, the clock and the currency of the organisation. The shell has asked it before any screen opens. */
export function useViewer() {
  const { data } = useSuspenseQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => ask(getMe, {}, { signal }),
    staleTime: 5 * 60_000,
  });
  return {
    id: data.id,
    name: data.name,
    access: data.access,
    today: data.today as IsoDate,
    zone: data.organisation.timeZone as TimeZone,
    currency: data.organisation.currency,
  };
}
