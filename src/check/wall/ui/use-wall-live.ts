import { useEffect, useEffectEvent } from 'react';
import { followWall } from '../contract.ts';

const gatherMillis = 100;
const againMillis = 5_000;

/**
 * Hears when there is something new to show. A browser comes back by itself after the line was lost; where it was turned
 * away (the server was starting), it is opened anew.
 */
export function useWallLive(token: string, onNews: () => unknown): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    if (token === '') return undefined;
    let source: EventSource | null = null;
    let again = 0;
    let soon = 0;
    const look = () => {
      window.clearTimeout(soon);
      soon = window.setTimeout(() => void tell(), gatherMillis);
    };
    const open = () => {
      source = new EventSource(followWall.path.replace(':token', encodeURIComponent(token)));
      source.addEventListener('change', look);
      source.addEventListener('hello', look);
      source.addEventListener('error', () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        look();
        again = window.setTimeout(open, againMillis * (1 + Math.random()));
      });
    };
    open();
    return () => {
      source?.close();
      window.clearTimeout(again);
      window.clearTimeout(soon);
    };
  }, [token]);
}
