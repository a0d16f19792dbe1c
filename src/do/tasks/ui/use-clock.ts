import { useEffect, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { clockIn } from '#base/i18n/day-words.ts';

const againMillis = 20_000;

/** The organisation's clock, `14:05`, as it goes on. */
export function useClock(): string {
  const { zone } = useViewer();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), againMillis);
    return () => window.clearInterval(timer);
  }, []);
  return clockIn(zone, now);
}
