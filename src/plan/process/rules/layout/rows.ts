import { improveRows } from './improve-rows.ts';
import type { Flow } from './layers.ts';
import { rowsCost } from './rows-cost.ts';

/** Which row each box stands in, over all lanes from the top down, and which rows are whose. */
export type Rows = {
  row: Int32Array;
  rows: number;
  /** Per lane: its first row and how many it has. */
  lanes: { first: number; count: number }[];
};

const sweeps = 12;

/**
 * Rows within lanes by sweeps over the layers: each box wishes for the middle of its neighbours (the barycentre
 * heuristic of K. Sugiyama, S. Tagawa and M. Toda, 1981), and the boxes of one layer and lane get the rows that are
 * nearest to their wishes in that order. The best of all sweeps is kept.
 */
export function placeInRows(flow: Flow, laneOf: Int32Array, laneCount: number): Rows {
  const cells = Array.from({ length: laneCount }, () =>
    Array.from({ length: flow.layers }, (): number[] => []),
  );
  for (let i = 0; i < flow.size; i++) cells[laneOf[i] ?? 0]?.[flow.layer[i] ?? 0]?.push(i);
  let next = 0;
  const lanes = cells.map((layers) => {
    const count = layers.reduce((most, cell) => Math.max(most, cell.length), 1);
    const lane = { first: next, count };
    next += count;
    return lane;
  });
  const row = new Int32Array(flow.size);
  cells.forEach((layers, lane) => {
    const first = lanes[lane]?.first ?? 0;
    for (const cell of layers) cell.forEach((node, i) => (row[node] = first + i));
  });
  const near = neighbours(flow);
  let best = { row: row.slice(), cost: rowsCost(flow, row) };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const onwards = sweep % 2 === 0;
    for (let step = 0; step < flow.layers; step++) {
      const layer = onwards ? step : flow.layers - 1 - step;
      cells.forEach((layers, lane) => {
        const cell = layers[layer] ?? [];
        const { first, count } = lanes[lane] ?? { first: 0, count: 1 };
        if (cell.length === 0) return;
        const wishes = cell
          .map((node) => ({ node, wish: wishOf(node, near, row, sweep < 2 ? onwards : null) }))
          .sort((a, b) => a.wish - b.wish || (row[a.node] ?? 0) - (row[b.node] ?? 0) || a.node - b.node);
        nearestRows(
          wishes.map(({ wish }) => Math.min(Math.max(wish - first, 0), count - 1)),
          count,
        ).forEach((place, i) => (row[wishes[i]?.node ?? 0] = first + place));
      });
    }
    const cost = rowsCost(flow, row);
    if (cost < best.cost) best = { row: row.slice(), cost };
  }
  improveRows(flow, best.row, cells, lanes);
  return { row: best.row, rows: next, lanes };
}

type Near = { before: number[][]; after: number[][] };

function neighbours({ from, to, back, size }: Flow): Near {
  const before = Array.from({ length: size }, (): number[] => []);
  const after = Array.from({ length: size }, (): number[] => []);
  for (let e = 0; e < from.length; e++) {
    const [a = -1, b = -1] = [from[e], to[e]];
    if (a < 0 || b < 0 || a === b) continue;
    (back[e] ? before : after)[a]?.push(b);
    (back[e] ? after : before)[b]?.push(a);
  }
  return { before, after };
}

function wishOf(node: number, { before, after }: Near, row: Int32Array, onwards: boolean | null): number {
  const sides = onwards === null ? [before, after] : [onwards ? before : after];
  const theirs = sides.flatMap((side) => side[node] ?? []).map((other) => row[other] ?? 0);
  if (theirs.length === 0) return row[node] ?? 0;
  theirs.sort((a, b) => a - b);
  const half = theirs.length >> 1;
  return theirs.length % 2 === 1 ? (theirs[half] ?? 0) : ((theirs[half - 1] ?? 0) + (theirs[half] ?? 0)) / 2;
}

/** For wishes in order, places in the same order with the smallest sum of distances, by dynamic programming. */
function nearestRows(wishes: number[], count: number): number[] {
  const shifts = count - wishes.length + 1;
  let costs = new Float64Array(shifts);
  const came = wishes.map((wish, i) => {
    const next = new Float64Array(shifts);
    const from = new Int32Array(shifts);
    let where = 0;
    for (let shift = 0; shift < shifts; shift++) {
      if ((costs[shift] ?? 0) < (costs[where] ?? 0)) where = shift;
      next[shift] = (costs[where] ?? 0) + Math.abs(i + shift - wish);
      from[shift] = where;
    }
    costs = next;
    return from;
  });
  let shift = costs.indexOf(costs.reduce((a, b) => Math.min(a, b), Infinity));
  const places = wishes.map(() => 0);
  for (let i = wishes.length - 1; i >= 0; i--) {
    places[i] = i + shift;
    shift = came[i]?.[shift] ?? 0;
  }
  return places;
}
