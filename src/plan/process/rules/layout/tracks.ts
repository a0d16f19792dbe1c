/** A straight piece of an arrow in a corridor, and where the pieces before and after it join. */
export type Piece = {
  /** Along the corridor. */
  from: number;
  to: number;
  /** Where a piece on the near side joins (left of an upright, above a level one), and on the far side. */
  near: number[];
  far: number[];
};

/**
 * A track for each piece, from the near side on: pieces that touch get different tracks, in an order in which few of
 * them cross and none lies on another. Channel routing with its vertical constraints (A. Hashimoto and J. Stevens, 1971).
 */
export function assignTracks(pieces: readonly Piece[]): { track: number[]; tracks: number } {
  const ends = pieces.map(({ from, to }) => ({ low: Math.min(from, to), high: Math.max(from, to) }));
  const score = pieces.map(() => 0);
  const after = pieces.map((): number[] => []);
  for (let i = 0; i < pieces.length; i++)
    for (let j = i + 1; j < pieces.length; j++) {
      const [a, b, m, n] = [pieces[i], pieces[j], ends[i], ends[j]];
      if (!a || !b || !m || !n || m.high < n.low || n.high < m.low) continue;
      const first = priceOf(a, m, b, n) - priceOf(b, n, a, m);
      score[i] = (score[i] ?? 0) + Math.sign(first);
      score[j] = (score[j] ?? 0) - Math.sign(first);
      if (first < 0) after[i]?.push(j);
      else if (first > 0) after[j]?.push(i);
    }
  const order = inOrder(after, score);
  const track = pieces.map(() => 0);
  const reached: { low: number; high: number; track: number }[] = [];
  let tracks = 0;
  for (const i of order) {
    const mine = ends[i] ?? { low: 0, high: 0 };
    let at = 0;
    for (const { low, high, track: other } of reached)
      if (other >= at && low <= mine.high && mine.low <= high) at = other + 1;
    track[i] = at;
    reached.push({ ...mine, track: at });
    tracks = Math.max(tracks, at + 1);
  }
  return { track, tracks };
}

const onEachOther = 1000;

/** What it costs when `a` stands nearer than `b`. */
function priceOf(
  a: Piece,
  alongA: { low: number; high: number },
  b: Piece,
  alongB: { low: number; high: number },
): number {
  let price = 0;
  for (const at of b.near) if (at > alongA.low && at < alongA.high) price++;
  for (const at of a.far) if (at > alongB.low && at < alongB.high) price++;
  for (const at of b.near) if (a.far.includes(at)) price += onEachOther;
  return price;
}

/** First those that nothing must precede; where wishes go round in a circle, the one with the most wishes. */
function inOrder(after: number[][], score: number[]): number[] {
  const waits = score.map(() => 0);
  for (const list of after) for (const j of list) waits[j] = (waits[j] ?? 0) + 1;
  const left = new Set(score.keys());
  const order: number[] = [];
  while (left.size > 0) {
    let pick = -1;
    for (const i of left) {
      const better =
        pick === -1 ||
        (waits[i] ?? 0) < (waits[pick] ?? 0) ||
        (waits[i] === waits[pick] && (score[i] ?? 0) < (score[pick] ?? 0));
      if (better) pick = i;
    }
    left.delete(pick);
    order.push(pick);
    for (const j of after[pick] ?? []) waits[j] = (waits[j] ?? 0) - 1;
  }
  return order;
}
