/** So many within so many milliseconds. */
export type Pace = { most: number; millis: number };

/** How often a place may come with a link that opens nothing, and how often one link may be used. */
export const paces = {
  wrong: { most: 60, millis: 300_000 },
  use: { most: 600, millis: 60_000 },
} as const satisfies Record<string, Pace>;

export type Counts = Map<string, { count: number; until: number }>;

const mostRemembered = 10_000;

/**
 * Counts one more of `who` and says whether that is still within the pace; changes `counts`. Forgets what is over, and
 * everything when too many are remembered, so that nobody fills the memory.
 * @param now milliseconds
 */
export function withinPace(counts: Counts, who: string, { most, millis }: Pace, now: number): boolean {
  if (counts.size >= mostRemembered) {
    for (const [other, { until }] of counts) if (until <= now) counts.delete(other);
    if (counts.size >= mostRemembered) counts.clear();
  }
  const known = counts.get(who);
  const count = known && known.until > now ? known.count + 1 : 1;
  counts.set(who, { count, until: known && known.until > now ? known.until : now + millis });
  return count <= most;
}

/** Has `who` gone beyond the pace already? Counts nothing. */
export function isBeyondPace(counts: Counts, who: string, { most }: Pace, now: number): boolean {
  const known = counts.get(who);
  return known !== undefined && known.until > now && known.count >= most;
}
