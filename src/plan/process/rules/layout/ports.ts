import type { Route, Side } from './routes.ts';

/** How far from the middle of its box's side an arrow begins and ends, in points. */
export type Ports = { exit: Float64Array; entry: Float64Array };

type End = { route: Route; entry: boolean; lean: number; straight: boolean };

/**
 * Spreads the arrows over the sides of their boxes: a straight one keeps the middle, those that go up leave above it,
 * those that go down below it, in the order in which they turn.
 * @param lineOf the line of a box @param room half the side on which may be spread, in points
 */
export function spreadPorts(
  routes: readonly Route[],
  edges: number,
  lineOf: (node: number) => number,
  room: (node: number, side: Side) => number,
): Ports {
  const ports = { exit: new Float64Array(edges), entry: new Float64Array(edges) };
  const sides = new Map<string, End[]>();
  const add = (node: number, side: Side, end: End) => {
    const key = `${node} ${side}`;
    const ends = sides.get(key);
    if (ends) ends.push(end);
    else sides.set(key, [end]);
  };
  for (const route of routes) {
    const straight = route.turns.length === 0;
    add(route.from, route.exit, { route, entry: false, straight, lean: leanOf(route, false, lineOf) });
    add(route.to, route.entry, { route, entry: true, straight, lean: leanOf(route, true, lineOf) });
  }
  for (const [key, ends] of sides) {
    const [node = '', side = ''] = key.split(' ');
    const half = room(Number(node), side as Side);
    const offsets =
      side === 'left' || side === 'right' ? beside(ends, half) : beneath(ends, half, side === 'top');
    ends.forEach((end, i) => {
      (end.entry ? ports.entry : ports.exit)[end.route.edge] = offsets[i] ?? 0;
    });
  }
  return ports;
}

/** Where the arrow goes from here, or came from: the line at the other end of its first upright piece. */
function leanOf(route: Route, entry: boolean, lineOf: (node: number) => number): number {
  const turns = entry ? route.turns.toReversed() : route.turns;
  const [own, other] = entry ? [route.to, route.from] : [route.from, route.to];
  const level = turns.find(({ upright }) => !upright);
  return (level && !level.upright ? level.line : lineOf(other)) - lineOf(own);
}

function beside(ends: End[], half: number): number[] {
  if (ends.length === 1) return [0];
  const order = ends.map((_, i) => i).sort((a, b) => (ends[a]?.lean ?? 0) - (ends[b]?.lean ?? 0) || a - b);
  const middle = order.findIndex((i) => ends[i]?.straight);
  const centre = middle === -1 ? (order.length - 1) / 2 : middle;
  const widest = Math.max(centre, order.length - 1 - centre);
  const gap = Math.min(12, half / widest);
  const offsets = ends.map(() => 0);
  order.forEach((end, place) => (offsets[end] = (place - centre) * gap));
  return offsets;
}

/** Loops: they leave left of the middle and come in right of it. */
function beneath(ends: End[], half: number, top: boolean): number[] {
  const gap = Math.min(14, half / (ends.length + 1));
  let [exits, entries] = [0, 0];
  return ends.map(({ entry }) => (entry ? (++entries - (top ? 0.5 : 0)) * gap : -++exits * gap));
}
