import type { Flow } from './layers.ts';
import type { Rows } from './rows.ts';
import { emptySheet } from './sheet.ts';

/**
 * The paper as a grid. Upright: corridor `c` lies left of layer `c`. Level: line `2r + 1` is row `r`, line `2r` the
 * corridor above it. An arrow turns in corridors only, and runs along a row only where no box stands.
 */
export type Turn = { upright: true; corridor: number } | { upright: false; line: number };

export type Side = 'right' | 'left' | 'top' | 'bottom';

export type Route = {
  edge: number;
  from: number;
  to: number;
  exit: Side;
  entry: Side;
  /** Upright and level by turns. */
  turns: Turn[];
};

const weights = { bend: 3, crossing: 4, distance: 1, crowd: 0.3 };
const again = 2;

/** A way for every arrow, the plainest first; then each looks again for a better one among the others. */
export function chooseRoutes(flow: Flow, { row, rows }: Rows): Route[] {
  const { from, to, back, layer } = flow;
  const lineOf = (edge: number, ends: Int32Array) => 2 * (row[ends[edge] ?? 0] ?? 0) + 1;
  const layerOf = (edge: number, ends: Int32Array) => layer[ends[edge] ?? 0] ?? 0;
  const taken = Array.from({ length: rows }, () => new Uint8Array(flow.layers));
  for (let i = 0; i < flow.size; i++) taken[row[i] ?? 0]?.fill(1, layer[i], (layer[i] ?? 0) + 1);
  const sheet = emptySheet(flow.layers, rows);
  const free = (line: number, begin: number, end: number) =>
    line % 2 === 0 || !taken[(line - 1) / 2]?.subarray(begin, end).includes(1);

  /** The level line along which a long arrow runs best. */
  const bestLine = (edge: number): number => {
    const [begin, end] = [layerOf(edge, from) + 1, layerOf(edge, to)];
    const [own, other] = [lineOf(edge, from), lineOf(edge, to)];
    let best = { line: own + 1, cost: Infinity };
    for (const line of linesAround(own, other, rows)) {
      if (!free(line, begin, end)) continue;
      const cost =
        weights.bend * ((line === own ? 0 : 2) + (line === other ? 0 : 2)) +
        weights.distance * (Math.abs(line - own) + Math.abs(line - other)) +
        weights.crossing *
          (sheet.crossedBy(line, begin + 1, end) +
            sheet.crossing(begin, own, line) +
            sheet.crossing(end, line, other)) +
        weights.crowd * sheet.crowd(line);
      if (cost < best.cost) best = { line, cost };
    }
    return best.line;
  };
  const chosen = new Map<number, number>();
  /** Puts an arrow on the sheet along its line, or takes it off. */
  const write = (edge: number, line: number, add: boolean) => {
    const [begin, end] = [layerOf(edge, from) + 1, layerOf(edge, to)];
    sheet.upright(begin, lineOf(edge, from), line, add);
    sheet.upright(end, line, lineOf(edge, to), add);
    sheet.level(line, begin + 1, end, add);
    if (line % 2 === 1) taken[(line - 1) / 2]?.fill(add ? 1 : 0, begin, end);
  };
  const span = (edge: number) => layerOf(edge, to) - layerOf(edge, from);
  const height = (edge: number) => Math.abs(lineOf(edge, to) - lineOf(edge, from));
  const edges = Array.from(from, (_, edge) => edge)
    .filter((edge) => (from[edge] ?? -1) >= 0 && (to[edge] ?? -1) >= 0)
    .sort((a, b) => span(a) - span(b) || height(a) - height(b) || a - b);
  for (const edge of edges) {
    if (back[edge]) writeBack(edge);
    else if (span(edge) === 1) sheet.upright(layerOf(edge, to), lineOf(edge, from), lineOf(edge, to), true);
  }
  function writeBack(edge: number) {
    const line = lineOf(edge, from) + 1;
    sheet.level(line, layerOf(edge, to), layerOf(edge, from) + 1, true);
    if (Math.abs(line - lineOf(edge, to)) > 1) sheet.upright(layerOf(edge, to), line, lineOf(edge, to), true);
  }
  const long = edges.filter((edge) => !back[edge] && span(edge) > 1);
  for (let pass = 0; pass <= again; pass++)
    for (const edge of long) {
      const before = chosen.get(edge);
      if (before !== undefined) write(edge, before, false);
      const line = bestLine(edge);
      chosen.set(edge, line);
      write(edge, line, true);
    }
  return edges.map((edge): Route => {
    const route = { edge, from: from[edge] ?? 0, to: to[edge] ?? 0 };
    const [own, other] = [lineOf(edge, from), lineOf(edge, to)];
    const [begin, end] = [layerOf(edge, from) + 1, layerOf(edge, to)];
    return back[edge]
      ? { ...route, ...turnsBack(own, other, begin, end, route.from === route.to) }
      : {
          ...route,
          exit: 'right',
          entry: 'left',
          turns: turnsOnwards(own, other, begin, end, chosen.get(edge)),
        };
  });
}

function turnsOnwards(
  own: number,
  other: number,
  begin: number,
  end: number,
  line: number | undefined,
): Turn[] {
  if (line === undefined) return own === other ? [] : [{ upright: true, corridor: end }];
  const turns: Turn[] = [];
  if (line !== own) turns.push({ upright: true, corridor: begin });
  if (line !== own && line !== other) turns.push({ upright: false, line });
  if (line !== other) turns.push({ upright: true, corridor: end });
  return turns;
}

/** Underneath its own row, and up into the other box from below, from above or from the left. */
function turnsBack(
  own: number,
  other: number,
  begin: number,
  end: number,
  itself: boolean,
): Pick<Route, 'exit' | 'entry' | 'turns'> {
  const level: Turn = { upright: false, line: own + 1 };
  if (itself) return { exit: 'right', entry: 'bottom', turns: [{ upright: true, corridor: begin }, level] };
  if (own === other) return { exit: 'bottom', entry: 'bottom', turns: [level] };
  if (own + 2 === other) return { exit: 'bottom', entry: 'top', turns: [level] };
  return { exit: 'bottom', entry: 'left', turns: [level, { upright: true, corridor: end }] };
}

const reach = 5;
const mostBetween = 60;

/** The lines near either end and between them. */
function linesAround(own: number, other: number, rows: number): Set<number> {
  const lines = new Set<number>();
  const add = (from: number, to: number) => {
    for (let at = Math.max(0, from); at <= Math.min(2 * rows, to); at++) lines.add(at);
  };
  add(own - reach, own + reach);
  add(other - reach, other + reach);
  const top = Math.min(own, other);
  add(top, Math.min(Math.max(own, other), top + mostBetween));
  return lines;
}
