import type { Flow } from './layers.ts';
import { longestCounted, ownCost, rowWeights, slopes } from './rows-cost.ts';

const passes = 6;
/** Looks at arrows, all moves together; keeps thousands of steps within seconds. */
const patience = 30_000_000;

/** Moves boxes to other rows of their lane, or swaps two, as long as that saves crossings, bends or distance. */
export function improveRows(
  flow: Flow,
  row: Int32Array,
  cells: number[][][],
  lanes: { first: number; count: number }[],
): void {
  const arrows = slopes(flow);
  const gaps = Array.from({ length: flow.layers }, (): number[] => []);
  const touching = Array.from({ length: flow.size }, (): number[] => []);
  arrows.forEach(({ begin, end, from, to }, e) => {
    if (from < 0 || to < 0 || begin === end) return;
    touching[from]?.push(e);
    touching[to]?.push(e);
    for (let gap = begin; gap < end && gap - begin < longestCounted; gap++) gaps[gap]?.push(e);
  });
  let looks = 0;
  const priceOf = (edges: readonly number[]): number => {
    let price = 0;
    for (const e of edges) {
      const mine = arrows[e];
      if (!mine) continue;
      const top = row[mine.from] ?? 0;
      const bottom = row[mine.to] ?? 0;
      price += ownCost(top, bottom);
      const slope = (bottom - top) / (mine.end - mine.begin);
      for (let gap = mine.begin; gap < mine.end && gap - mine.begin < longestCounted; gap++) {
        const left = top + slope * (gap - mine.begin);
        const others = gaps[gap] ?? [];
        looks += others.length;
        for (const other of others) {
          const its = arrows[other];
          if (!its || other === e) continue;
          const high = row[its.from] ?? 0;
          const fall = ((row[its.to] ?? 0) - high) / (its.end - its.begin);
          const there = high + fall * (gap - its.begin);
          if ((left - there) * (left + slope - there - fall) < 0) price += rowWeights.crossing;
        }
      }
    }
    return price;
  };
  const order = Array.from({ length: flow.size }, (_, i) => i).sort(
    (a, b) => (flow.layer[a] ?? 0) - (flow.layer[b] ?? 0) || a - b,
  );
  const laneOf = new Int32Array(flow.size);
  cells.forEach((layers, lane) => layers.forEach((cell) => cell.forEach((node) => (laneOf[node] = lane))));
  for (let pass = 0; pass < passes; pass++) {
    let moved = false;
    for (const node of pass % 2 === 0 ? order : order.toReversed()) {
      if (looks > patience) return;
      const { first, count } = lanes[laneOf[node] ?? 0] ?? { first: 0, count: 1 };
      const cell = cells[laneOf[node] ?? 0]?.[flow.layer[node] ?? 0] ?? [];
      for (let target = first; target < first + count; target++) {
        const here = row[node] ?? 0;
        if (target === here) continue;
        const other = cell.find((each) => row[each] === target);
        const edges = [
          ...new Set([...(touching[node] ?? []), ...(other === undefined ? [] : (touching[other] ?? []))]),
        ];
        const before = priceOf(edges);
        row[node] = target;
        if (other !== undefined) row[other] = here;
        if (priceOf(edges) < before) moved = true;
        else {
          row[node] = here;
          if (other !== undefined) row[other] = target;
        }
      }
    }
    if (!moved) return;
  }
}
