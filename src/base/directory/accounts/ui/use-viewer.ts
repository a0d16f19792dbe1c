import { useSuspenseQuery } from '@tanstack/react-query';
import { getMe } from '#base/auth/contract.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';

/** Who looks, and the organisation's clock and currency. The shell has asked it before any screen opens. */
export function useViewer() {
  const { data } = useSuspenseQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => ask(getMe, {}, { signal }),
    staleTime: 5 * 60_000,
  });
  return {
    id: data.id,
    access: data.access,
    zone: data.organisation.timeZone as TimeZone,
    currency: data.organisation.currency,
  };
}
