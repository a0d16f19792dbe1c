import { useEffect, useEffectEvent } from 'react';

const lookMillis = 10 * 60_000;
const freshMillis = 2 * 60_000;

/** Opens the page anew once a night, so that it is never older than the server; only while the server answers. */
export function useFreshAtNight(readAt: number): void {
  const look = useEffectEvent((openedAt: number) => {
    const now = new Date();
    const hours = (now.getTime() - openedAt) / 3_600_000;
    if (now.getHours() === 4 && hours > 2 && now.getTime() - readAt < freshMillis) window.location.reload();
  });
  useEffect(() => {
    const openedAt = Date.now();
    const timer = window.setInterval(() => look(openedAt), lookMillis);
    return () => window.clearInterval(timer);
  }, []);
}
