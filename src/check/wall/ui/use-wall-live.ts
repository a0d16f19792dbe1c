import { useEffect, useEffectEvent } from 'react';
import { followWall } from '../contract.ts';

const againMillis = 5_000;

/**
 * Hears when there is something new to show. A browser comes back by itself after the line was lost; where it was turned
 * away (the server was starting), it is opened anew.
 */
export function useWallLive(token: string, onNews: () => Promise<unknown>): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    if (token === '') return undefined;
    let source: EventSource | null = null;
    let again = 0;
    let asking = false;
    let askAnew = false;
    // What comes while an answer is on its way is asked for after it: breaking it off, at each of many changes, would
    // mean that none ever comes.
    const look = () => {
      if (asking) {
        askAnew = true;
        return;
      }
      asking = true;
      askAnew = false;
      void tell().finally(() => {
        asking = false;
        if (askAnew && source !== null) look();
      });
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
      source = null;
      window.clearTimeout(again);
    };
  }, [token]);
}
