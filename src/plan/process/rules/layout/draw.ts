import type { NodeKind, Point, ProcessModel } from '../model.ts';
import { labelWidth } from '../label-width.ts';
import type { Box, DrawnArrow, Drawing, Size } from './drawing.ts';
import type { Flow } from './layers.ts';
import { spreadPorts } from './ports.ts';
import type { Route, Turn } from './routes.ts';
import type { Rows } from './rows.ts';
import { assignTracks, type Piece } from './tracks.ts';

const paper = {
  laneTitle: 44,
  margin: 28,
  corridor: 44,
  namedCorridor: 92,
  aroundName: 26,
  trackGap: 12,
  lineGap: 22,
  laneEdge: 20,
} as const;

type Plan = {
  model: Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>;
  flow: Flow;
  rows: Rows;
  routes: Route[];
  sizeOf: (kind: NodeKind) => Size;
  /** How far from its sides the corners of a decision are cut off, in points; null where it is a diamond. */
  cutCorners: number | null;
};

/** Widths, heights, tracks and ports: the plan in points. */
export function draw({ model, flow, rows, routes, sizeOf, cutCorners }: Plan): Drawing {
  const sizes = model.nodes.map(({ kind }) => sizeOf(kind));
  const size = (node: number) => sizes[node] ?? { width: 0, height: 0 };
  const rowOf = (node: number) => rows.row[node] ?? 0;
  const layerOf = (node: number) => flow.layer[node] ?? 0;
  const ports = spreadPorts(
    routes,
    model.arrows.length,
    (node) => 2 * rowOf(node) + 1,
    (node, side) => {
      const { width, height } = size(node);
      return (side === 'left' || side === 'right' ? height : width) / 2 - 8;
    },
  );
  const tracks = tracksOf(routes, flow, rows, ports);
  const across = layersAcross(model, flow, sizes, tracks.uprights);
  const down = linesDown(model, rows, sizes, tracks.levels);

  const boxes = model.nodes.map((node, i): Box => {
    const { width, height } = size(i);
    const x = across.layer(layerOf(i)) - width / 2;
    return { id: node.id, x, y: down.row(rowOf(i)) - height / 2, width, height };
  });
  const arrows = routes.map((route): DrawnArrow => {
    const { edge, from, to, exit, entry, turns } = route;
    const begin = portAt(boxes[from], exit, ports.exit[edge] ?? 0, model.nodes[from]?.kind, cutCorners);
    const end = portAt(boxes[to], entry, ports.entry[edge] ?? 0, model.nodes[to]?.kind, cutCorners);
    const points = [begin];
    let at = begin;
    turns.forEach((turn, i) => {
      const track = tracks.of.get(turn) ?? 0;
      const coming = turns[i + 1];
      // A piece ends where the next one runs: the last at the port itself.
      at = turn.upright
        ? { x: across.corridor(turn.corridor, track), y: at.y }
        : { x: at.x, y: down.corridor(turn.line, track) };
      points.push(at);
      if (coming) return;
      at = turn.upright ? { x: at.x, y: end.y } : { x: end.x, y: at.y };
      points.push(at);
    });
    const path = plain([...points, end]);
    return { id: model.arrows[edge]?.id ?? '', points: path, label: labelOf(path) };
  });
  const lanes = model.lanes.map((lane, i): Box => ({
    id: lane.id,
    x: 0,
    width: across.end,
    ...down.lane(i),
  }));
  return { width: across.end, height: down.end, lanes, boxes, arrows };
}

type Tracks = { of: Map<Turn, number>; uprights: number[]; levels: number[] };

/** Every turn's place in its corridor, and how many tracks each corridor has. */
function tracksOf(
  routes: Route[],
  flow: Flow,
  rows: Rows,
  ports: { exit: Float64Array; entry: Float64Array },
): Tracks {
  const uprights = Array.from({ length: flow.layers + 1 }, (): { turn: Turn; piece: Piece }[] => []);
  const levels = Array.from({ length: 2 * rows.rows + 1 }, (): { turn: Turn; piece: Piece }[] => []);
  const line = (node: number, port: number) => 2 * (rows.row[node] ?? 0) + 1 + port / 100;
  const slot = (node: number, port: number) => 2 * (flow.layer[node] ?? 0) + 1 + port / 1000;
  for (const { edge, from, to, turns } of routes) {
    const exit = ports.exit[edge] ?? 0;
    const entry = ports.entry[edge] ?? 0;
    turns.forEach((turn, i) => {
      const before = turns[i - 1];
      const after = turns[i + 1];
      if (turn.upright) {
        const begin = before && !before.upright ? before.line : line(from, exit);
        const end = after && !after.upright ? after.line : line(to, entry);
        const beforeBefore = turns[i - 2];
        const cameFrom = before
          ? beforeBefore?.upright
            ? 2 * beforeBefore.corridor
            : slot(from, exit)
          : slot(from, exit);
        const afterAfter = turns[i + 2];
        const goesTo = after && afterAfter?.upright ? 2 * afterAfter.corridor : slot(to, entry);
        const here = 2 * turn.corridor;
        const piece: Piece = { from: begin, to: end, near: [], far: [] };
        (cameFrom < here ? piece.near : piece.far).push(begin);
        (goesTo < here ? piece.near : piece.far).push(end);
        uprights[turn.corridor]?.push({ turn, piece });
      } else {
        const begin = before?.upright ? 2 * before.corridor : slot(from, exit);
        const end = after?.upright ? 2 * after.corridor : slot(to, entry);
        const beforeLine = line(from, 0);
        const afterLine = line(to, 0);
        const piece: Piece = { from: begin, to: end, near: [], far: [] };
        (beforeLine < turn.line ? piece.near : piece.far).push(begin);
        (afterLine < turn.line ? piece.near : piece.far).push(end);
        levels[turn.line]?.push({ turn, piece });
      }
    });
  }
  const of = new Map<Turn, number>();
  const count = (corridor: { turn: Turn; piece: Piece }[]) => {
    const { track, tracks } = assignTracks(corridor.map(({ piece }) => piece));
    corridor.forEach(({ turn }, i) => of.set(turn, track[i] ?? 0));
    return tracks;
  };
  return { of, uprights: uprights.map(count), levels: levels.map(count) };
}

function layersAcross(model: Plan['model'], flow: Flow, sizes: Size[], tracks: number[]) {
  const widths = Array.from({ length: flow.layers }, () => 0);
  sizes.forEach(({ width }, i) => {
    const layer = flow.layer[i] ?? 0;
    widths[layer] = Math.max(widths[layer] ?? 0, width);
  });
  const named = new Map<number, number>();
  model.arrows.forEach(({ name, share }, e) => {
    if (name === '') return;
    const corridor = (flow.layer[flow.from[e] ?? 0] ?? 0) + 1;
    const wide = labelWidth(share === null ? name : `${name} · ${share}%`) + paper.aroundName;
    named.set(corridor, Math.max(named.get(corridor) ?? paper.namedCorridor, wide));
  });
  const middles: number[] = [];
  const begins: number[] = [];
  let x: number = paper.laneTitle;
  for (let c = 0; c <= flow.layers; c++) {
    const outer = c === 0 || c === flow.layers;
    const least = outer ? paper.margin : (named.get(c) ?? paper.corridor);
    const wide = Math.max(least, paper.margin + ((tracks[c] ?? 0) + 1) * paper.trackGap);
    const used = Math.max(0, (tracks[c] ?? 0) - 1) * paper.trackGap;
    // Names of exits stand before the turn.
    begins.push(x + (named.has(c) && !outer ? wide - paper.trackGap - used : (wide - used) / 2));
    x += wide;
    if (c < flow.layers) {
      middles.push(x + (widths[c] ?? 0) / 2);
      x += widths[c] ?? 0;
    }
  }
  return {
    end: x,
    layer: (l: number) => middles[l] ?? 0,
    corridor: (c: number, track: number) => (begins[c] ?? 0) + track * paper.trackGap,
  };
}

function linesDown(model: Plan['model'], rows: Rows, sizes: Size[], tracks: number[]) {
  const heights = Array.from({ length: rows.rows }, () => 0);
  sizes.forEach(({ height }, i) => {
    const row = rows.row[i] ?? 0;
    heights[row] = Math.max(heights[row] ?? 0, height);
  });
  const middles: number[] = [];
  const begins: number[] = [];
  let y = 0;
  const corridor = (line: number, least: number) => {
    const tall = Math.max(least, ((tracks[line] ?? 0) + 1) * paper.trackGap + 6);
    const used = Math.max(0, (tracks[line] ?? 0) - 1) * paper.trackGap;
    begins[line] = y + (tall - used) / 2;
    y += tall;
  };
  const lanes = rows.lanes.map(({ first, count }, i) => {
    const top = y;
    if (i === 0) corridor(0, paper.laneEdge);
    else y += paper.laneEdge;
    for (let row = first; row < first + count; row++) {
      const tall = heights[row] || 40;
      middles[row] = y + tall / 2;
      y += tall;
      corridor(2 * row + 2, row === first + count - 1 ? paper.laneEdge : paper.lineGap);
    }
    y = Math.max(y, top + (model.lanes[i]?.height ?? 0));
    return { y: top, height: y - top };
  });
  return {
    end: y,
    row: (r: number) => middles[r] ?? 0,
    corridor: (line: number, track: number) => (begins[line] ?? 0) + track * paper.trackGap,
    lane: (i: number) => lanes[i] ?? { y: 0, height: 0 },
  };
}

/** On the outline of the shape itself: a decision is a diamond, a start and an end are round. */
function portAt(
  box: Box | undefined,
  side: Route['exit'],
  offset: number,
  kind: NodeKind | undefined,
  cut: number | null,
): Point {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const [halfWide, halfTall] = [width / 2, height / 2];
  const beside = side === 'left' || side === 'right';
  const share = Math.min(1, Math.abs(offset) / (beside ? halfTall : halfWide));
  const full = beside ? halfWide : halfTall;
  const reach =
    kind === 'decision' || kind === 'parallel'
      ? cut === null
        ? full * (1 - share)
        : onCutCorners(full, beside ? share * halfTall : share * halfWide, beside, cut, {
            halfWide,
            halfTall,
          })
      : kind === 'start' || kind === 'end'
        ? full * Math.sqrt(1 - share * share)
        : full;
  const out = side === 'left' || side === 'top' ? -reach : reach;
  return beside
    ? { x: x + halfWide + out, y: y + halfTall + offset }
    : { x: x + halfWide + offset, y: y + halfTall + out };
}

/** How far from the middle the outline of a box with cut corners runs, at this distance along its side. */
function onCutCorners(
  full: number,
  off: number,
  beside: boolean,
  cut: number,
  { halfWide, halfTall }: { halfWide: number; halfTall: number },
): number {
  if (beside) return full - cut * (off / halfTall);
  const over = off - (halfWide - cut);
  return over <= 0 ? full : full * (1 - over / cut);
}

/** Without points that stand on a straight line between their neighbours. */
function plain(points: Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    if (before.x === point.x && before.y === point.y) return false;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

function labelOf([first, second]: Point[]): Point {
  const [a, b] = [first ?? { x: 0, y: 0 }, second ?? { x: 0, y: 0 }];
  return a.y === b.y ? { x: Math.min(a.x, b.x) + 6, y: a.y - 5 } : { x: a.x + 6, y: (a.y + b.y) / 2 };
}
