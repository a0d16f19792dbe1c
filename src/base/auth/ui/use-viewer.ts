import { useSuspenseQuery } from '@tanstack/react-query';
import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import { viewerQuery } from './viewer-query.ts';

/** Who looks, and the day, the clock and the currency of the organisation. The shell has asked it before any screen opens. */
export function useViewer() {
  const { data } = useSuspenseQuery(viewerQuery);
  return {
    id: data.id,
    name: data.name,
    access: data.access,
    today: data.today as IsoDate,
    zone: data.organisation.timeZone as TimeZone,
    currency: data.organisation.currency,
  };
}
