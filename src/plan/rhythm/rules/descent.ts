/** Something smooth of which the lowest point is sought. */
export type Valley = {
  /** The height at a point; `slope` gets the gradient there. NaN where it cannot be reckoned. */
  height(point: Float64Array, slope: Float64Array): number;
  /** Makes of a gradient, in place, the way that goes down steepest as this valley is measured: symmetric, never uphill. */
  straighten(slope: Float64Array): void;
};

/** So many last steps are remembered: by them it is known how the valley bends. */
const memory = 10;
/** As many numbers are remembered at most, 160 MB, but always two steps: very large weeks know less of their bends. */
const roomForNumbers = 20_000_000;
/** A step is taken when it goes down by this part of what the slope promised; else a shorter one is tried, so often. */
const promised = 1e-4;
const shorter = 0.4;
const tries = 8;

type Bend = { step: Float64Array; turn: Float64Array; scale: number };

/**
 * Goes down step by step, as long as it is asked for more and finds a lower point (limited memory BFGS: D. Liu and J.
 * Nocedal, Mathematical Programming 45, 1989).
 * @param first length of the first step, as a part of the straightened slope
 * @returns each point with its height; a point is overwritten by no later one
 */
export function* descent(
  valley: Valley,
  from: Float64Array,
  first: number,
): Generator<{ point: Float64Array; height: number }, void> {
  const bends: Bend[] = [];
  const remembered = Math.max(2, Math.min(memory, Math.floor(roomForNumbers / 2 / from.length)));
  let point = from;
  let slope: Float64Array = new Float64Array(from.length);
  let height = valley.height(point, slope);
  while (Number.isFinite(height)) {
    const way = wayDown(valley, slope, bends, first);
    const promise = -dot(slope, way);
    if (!(promise < 0)) return;
    let found: { point: Float64Array; slope: Float64Array; height: number } | null = null;
    for (let [part, n] = [1, 0]; n < tries && found === null; part *= shorter, n++) {
      const next = point.map((one, i) => one - part * (way[i] as number));
      const nextSlope = new Float64Array(from.length);
      const nextHeight = valley.height(next, nextSlope);
      if (nextHeight <= height + promised * part * promise)
        found = { point: next, slope: nextSlope, height: nextHeight };
    }
    if (found === null || found.height >= height) return;
    const step = found.point.map((one, i) => one - (point[i] as number));
    const turn = found.slope.map((one, i) => one - (slope[i] as number));
    const bent = dot(step, turn);
    if (bent > 1e-12) bends.push({ step, turn, scale: 1 / bent });
    if (bends.length > remembered) bends.shift();
    ({ point, slope, height } = found);
    yield { point, height };
  }
}

/** The slope, turned by how the valley was seen to bend (the two loops of J. Nocedal, Mathematics of Computation 35, 1980). */
function wayDown(valley: Valley, slope: Float64Array, bends: readonly Bend[], first: number): Float64Array {
  const way = slope.slice();
  const parts = bends.map(() => 0);
  for (let i = bends.length - 1; i >= 0; i--) {
    const { step, turn, scale } = bends[i] as Bend;
    parts[i] = scale * dot(step, way);
    addTo(way, turn, -(parts[i] as number));
  }
  valley.straighten(way);
  const last = bends.at(-1);
  let pace = first;
  if (last) {
    const turn = last.turn.slice();
    valley.straighten(turn);
    pace = 1 / (last.scale * dot(last.turn, turn));
  }
  for (let k = 0; k < way.length; k++) way[k] = pace * (way[k] as number);
  for (const [i, { step, turn, scale }] of bends.entries())
    addTo(way, step, (parts[i] as number) - scale * dot(turn, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(to: Float64Array, one: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (one[i] as number);
}
