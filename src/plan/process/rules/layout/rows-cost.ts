import type { Flow } from './layers.ts';

export const rowWeights = { crossing: 3, bend: 2, distance: 1 };

/** Arrows longer than this count for crossings along this many layers only. */
export const longestCounted = 40;

/** An arrow as a slope from row to row; those that run back are turned. */
export type Slope = { begin: number; end: number; from: number; to: number };

export function slopes({ from, to, layer, back }: Flow): Slope[] {
  return Array.from(from, (_, e) => {
    const [a = -1, b = -1] = [from[e], to[e]];
    const [u, v] = back[e] ? [b, a] : [a, b];
    return { begin: layer[u] ?? 0, end: layer[v] ?? 0, from: u, to: v };
  });
}

/** Crossings weigh most, then bends, then how far arrows run up and down. */
export function rowsCost(flow: Flow, row: Int32Array): number {
  const gaps = Array.from({ length: flow.layers }, (): { left: number; right: number }[] => []);
  let cost = 0;
  for (const { begin, end, from, to } of slopes(flow)) {
    if (from < 0 || to < 0 || begin === end) continue;
    const [top, bottom] = [row[from] ?? 0, row[to] ?? 0];
    cost += ownCost(top, bottom);
    const slope = (bottom - top) / (end - begin);
    for (let gap = begin; gap < end && gap - begin < longestCounted; gap++)
      gaps[gap]?.push({ left: top + slope * (gap - begin), right: top + slope * (gap + 1 - begin) });
  }
  for (const gap of gaps) cost += rowWeights.crossing * inversions(gap);
  return cost;
}

export function ownCost(top: number, bottom: number): number {
  return rowWeights.distance * Math.abs(bottom - top) + (bottom === top ? 0 : rowWeights.bend);
}

function inversions(gap: { left: number; right: number }[]): number {
  let count = 0;
  for (let i = 0; i < gap.length; i++)
    for (let j = i + 1; j < gap.length; j++) {
      const [a, b] = [gap[i], gap[j]];
      if (a && b && (a.left - b.left) * (a.right - b.right) < 0) count++;
    }
  return count;
}
