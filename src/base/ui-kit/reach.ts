import { useSyncExternalStore } from 'react';

/** Can the server be reached, with its data? Known from what was asked last. */
let away = false;
const listeners = new Set<() => void>();

/** Notes what the last answer said of it. */
export function noteReach(reached: boolean): void {
  if (away === !reached) return;
  away = !reached;
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
