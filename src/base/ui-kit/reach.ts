import { useSyncExternalStore } from 'react';

/** Can the server be reached, with its data? Known from what was asked last. */
let away = false;
let awaySince = 0;
const listeners = new Set<() => void>();

/**
 * Notes what an answer said of it.
 * @param askedAt when that was asked, by `performance.now()`: what was on its way when the line went says nothing of now
 */
export function noteReach(reached: boolean, askedAt = performance.now()): void {
  if (away === !reached || (reached && askedAt < awaySince)) return;
  away = !reached;
  if (away) awaySince = performance.now();
  for (const listener of listeners) listener();
}

/** Is it away at the moment? */
export function useAway(): boolean {
  return useSyncExternalStore(subscribe, () => away);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
