import type { Point } from '../model.ts';
import { firstFrom, type Lines } from './lines.ts';
import type { Prices } from './prices.ts';

/** 0 to the right, 1 down, 2 to the left, 3 up. */
export type Heading = 0 | 1 | 2 | 3;
/** Where an arrow may leave or arrive, heading which way, and what that costs beyond the plainest. */
export type Port = { at: Point; heading: Heading; price: number };

const bend = 44;

/**
 * The cheapest way along the lines from one of the ports to another, or null where there is none: its ends and its bends.
 * A* (P. Hart, N. Nilsson and B. Raphael, 1968) over places and headings; a bend has its price, so few are made.
 */
export function cheapestWay(
  { xs, ys }: Lines,
  { right, down }: Prices,
  from: readonly Port[],
  to: readonly Port[],
): Point[] | null {
  const wide = xs.length;
  const placeOf = ({ x, y }: Point) => firstFrom(ys, y - 0.01) * wide + firstFrom(xs, x - 0.01);
  const price = new Float64Array(wide * ys.length * 4).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(price.length).fill(-1);
  const goals = new Map(to.map((port) => [placeOf(port.at) * 4 + port.heading, port.price]));
  const left = (state: number) => {
    const [x, y] = [xs[(state >> 2) % wide] ?? 0, ys[Math.trunc((state >> 2) / wide)] ?? 0];
    let least = Number.POSITIVE_INFINITY;
    for (const { at, price: more } of to)
      least = Math.min(least, Math.abs(at.x - x) + Math.abs(at.y - y) + more);
    return least;
  };
  const heap = heapOf();
  for (const port of from) {
    const state = placeOf(port.at) * 4 + port.heading;
    if (port.price < (price[state] ?? 0)) price[state] = port.price;
    heap.push(port.price + left(state), state);
  }
  const done = new Uint8Array(price.length);
  let reached = { state: -1, price: Number.POSITIVE_INFINITY };
  for (let state = heap.pop(); state !== -1; state = heap.pop()) {
    if (done[state]) continue;
    done[state] = 1;
    const now = price[state] ?? 0;
    if (now >= reached.price) break;
    const arrival = goals.get(state);
    if (arrival !== undefined && before[state] !== -1 && now + arrival < reached.price)
      reached = { state, price: now + arrival };
    const [place, heading] = [state >> 2, state & 3];
    const [i, j] = [place % wide, Math.trunc(place / wide)];
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (heading ^ 2)) continue;
      const next = [place + 1, place + wide, place - 1, place - wide][turn] ?? 0;
      const isOff = [i + 1 === wide, j + 1 === ys.length, i === 0, j === 0][turn];
      if (isOff) continue;
      const upright = (turn & 1) === 1;
      const more = (upright ? down : right)[Math.min(place, next)] ?? 0;
      if (more === Number.POSITIVE_INFINITY) continue;
      const long = upright
        ? Math.abs((ys[Math.trunc(next / wide)] ?? 0) - (ys[j] ?? 0))
        : Math.abs((xs[next % wide] ?? 0) - (xs[i] ?? 0));
      const sum = now + long + more + (turn === heading ? 0 : bend);
      const into = next * 4 + turn;
      if (sum >= (price[into] ?? 0)) continue;
      price[into] = sum;
      before[into] = state;
      heap.push(sum + left(into), into);
    }
  }
  if (reached.state === -1) return null;
  const points: Point[] = [];
  for (let state = reached.state; state !== -1; state = before[state] ?? -1)
    points.push({ x: xs[(state >> 2) % wide] ?? 0, y: ys[Math.trunc((state >> 2) / wide)] ?? 0 });
  return withoutStops(points.toReversed());
}

/** Places on a straight piece are left out. */
function withoutStops(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const [a, b] = [points[i - 1], points[i + 1]];
    return !a || !b || !((a.x === point.x && point.x === b.x) || (a.y === point.y && point.y === b.y));
  });
}

/** The lowest first. */
function heapOf() {
  const keys: number[] = [];
  const values: number[] = [];
  const swap = (a: number, b: number) => {
    [keys[a], keys[b]] = [keys[b] ?? 0, keys[a] ?? 0];
    [values[a], values[b]] = [values[b] ?? 0, values[a] ?? 0];
  };
  return {
    push(key: number, value: number) {
      keys.push(key);
      values.push(value);
      for (let at = keys.length - 1; at > 0;) {
        const up = (at - 1) >> 1;
        if ((keys[up] ?? 0) <= (keys[at] ?? 0)) break;
        swap(at, up);
        at = up;
      }
    },
    /** -1 where nothing is left. */
    pop(): number {
      const [first, lastKey, last] = [values[0] ?? -1, keys.pop(), values.pop()];
      if (keys.length === 0 || lastKey === undefined || last === undefined) return first;
      keys[0] = lastKey;
      values[0] = last;
      for (let at = 0; ;) {
        const [l, r] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (l < keys.length && (keys[l] ?? 0) < (keys[least] ?? 0)) least = l;
        if (r < keys.length && (keys[r] ?? 0) < (keys[least] ?? 0)) least = r;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
