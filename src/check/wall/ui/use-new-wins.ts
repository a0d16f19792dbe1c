import { useState } from 'react';

import type { ShownWall, WallWin } from '../contract.ts';

/** A win that is told so late is no news any more. */
const newsMillis = 15 * 60_000;

/**
 * What was won since the wall was opened, one after the other. What stood there when it was opened was celebrated then;
 * `over` goes on to the next.
 */
export function useNewWins(shown: ShownWall): { celebrated: WallWin | null; over: () => void } {
  const latest = shown.wins?.latest;
  const [known, setKnown] = useState(() => new Set(latest?.map(({ id }) => id)));
  const [waiting, setWaiting] = useState<readonly WallWin[]>([]);
  const fresh = latest?.filter(({ id }) => !known.has(id)) ?? [];
  if (fresh.length > 0) {
    setKnown(new Set([...known, ...fresh.map(({ id }) => id)]));
    const readAt = Date.parse(shown.at);
    const news = fresh.filter(({ at }) => readAt - Date.parse(at) < newsMillis);
    if (shown.celebrations) setWaiting([...waiting, ...news.toReversed()]);
  }
  return {
    celebrated: shown.celebrations ? (waiting[0] ?? null) : null,
    over: () => setWaiting((before) => before.slice(1)),
  };
}
