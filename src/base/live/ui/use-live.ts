import { useEffect, useEffectEvent } from 'react';

import type { Change, LiveKind } from '../contract.ts';
import { hear, type Heard } from './line.ts';
import { restAfter } from './rest-after.ts';

/** `all` where some may have been missed, or many changed at once. */
export type Changes = readonly Change[] | 'all';

const gatherMillis = 120;

/**
 * Hears when something of this kind changes, wherever and by whomever: `useLive('deal', null, refetch)`, or one of
 * them by its id. What comes close together is told together, and nothing while nobody looks at the page. Own changes
 * are told too: whoever shows that version already passes them by.
 */
export function useLive(
  kind: LiveKind,
  id: string | null,
  /** What it answers is waited for: a promise until what it asked for has come. */
  onChange: (changes: Changes) => unknown,
): void {
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    let waiting: Change[] | 'all' = [];
    let timer = 0;
    let readyAt = 0;
    let busy = false;
    let left = false;
    const flush = async () => {
      timer = 0;
      if (waiting.length === 0 || document.visibilityState === 'hidden') return;
      const changes = waiting;
      waiting = [];
      busy = true;
      const began = Date.now();
      await Promise.resolve(tell(changes)).catch(() => {}); // shown where it was asked
      readyAt = Date.now() + restAfter(Date.now() - began);
      busy = false;
      if (waiting.length > 0) soon();
    };
    const soon = () => {
      if (timer !== 0 || busy || left) return;
      timer = window.setTimeout(() => void flush(), Math.max(gatherMillis, readyAt - Date.now()));
    };
    const take = (heard: Heard) => {
      if (heard === 'gap') waiting = 'all';
      else if (heard.kind !== kind || (id !== null && heard.id !== null && heard.id !== id)) return;
      else if (heard.id === null) waiting = 'all';
      else if (waiting !== 'all') waiting.push(heard);
      soon();
    };
    const leave = hear(take);
    document.addEventListener('visibilitychange', soon);
    return () => {
      left = true;
      leave();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [kind, id]);
}
