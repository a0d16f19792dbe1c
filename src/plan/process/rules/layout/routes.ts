import type { Flow } from './layers.ts';
import type { Rows } from './rows.ts';

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

/** A way for every arrow, the plainest first; each next one sees what is there already. */
export function chooseRoutes(flow: Flow, { row, rows }: Rows): Route[] {
  const { from, to, back, layer } = flow;
  const boxes = Array.from({ length: rows }, () => new Uint8Array(flow.layers));
  for (let i = 0; i < flow.size; i++)
    (boxes[row[i] ?? 0] ?? boxes[0])?.fill(1, layer[i], (layer[i] ?? 0) + 1);
  const sheet = emptySheet(flow.layers, rows);
  const lineOf = (node: number) => 2 * (row[node] ?? 0) + 1;
  const layerOf = (node: number) => layer[node] ?? 0;
  const free = (line: number, begin: number, end: number) => {
    if (line % 2 === 0) return true;
    const taken = boxes[(line - 1) / 2];
    for (let l = begin; l < end; l++) if (taken?.[l]) return false;
    return true;
  };
  const take = (line: number, begin: number, end: number) => {
    if (line % 2 === 1) boxes[(line - 1) / 2]?.fill(1, begin, Math.max(begin, end));
  };

  const onwards = (edge: number): Route => {
    const [u, v] = [from[edge] ?? 0, to[edge] ?? 0];
    const [begin, end] = [layerOf(u) + 1, layerOf(v)];
    const [own, other] = [lineOf(u), lineOf(v)];
    const route = (turns: Turn[]): Route => ({ edge, from: u, to: v, exit: 'right', entry: 'left', turns });
    if (begin === end) {
      if (own === other) return route([]);
      sheet.upright(end, own, other);
      return route([{ upright: true, corridor: end }]);
    }
    const near = [...linesNear(own, rows), ...linesNear(other, rows), ...linesBetween(own, other)];
    let best = { line: 0, cost: Infinity };
    for (const line of new Set(near)) {
      if (!free(line, begin, end)) continue;
      const bends = (line === own ? 0 : 2) + (line === other ? 0 : 2);
      const cost =
        weights.bend * bends +
        weights.distance * (Math.abs(line - own) + Math.abs(line - other)) +
        weights.crossing *
          (sheet.crossedBy(line, begin + 1, end) +
            sheet.crossing(begin, own, line) +
            sheet.crossing(end, line, other)) +
        weights.crowd * sheet.crowd(line);
      if (cost < best.cost) best = { line, cost };
    }
    const { line } = best;
    take(line, begin, end);
    sheet.level(line, begin, end);
    const turns: Turn[] = [];
    if (line !== own) turns.push({ upright: true, corridor: begin });
    if (line !== own && line !== other) turns.push({ upright: false, line });
    if (line !== other) turns.push({ upright: true, corridor: end });
    if (line !== own) sheet.upright(begin, own, line);
    if (line !== other) sheet.upright(end, line, other);
    return route(turns);
  };

  const backwards = (edge: number): Route => {
    const [u, v] = [from[edge] ?? 0, to[edge] ?? 0];
    const [own, other] = [lineOf(u), lineOf(v)];
    const line = own + 1;
    if (u === v) {
      const corridor = layerOf(u) + 1;
      sheet.upright(corridor, own, line);
      const turns: Turn[] = [
        { upright: true, corridor },
        { upright: false, line },
      ];
      return { edge, from: u, to: v, exit: 'right', entry: 'bottom', turns };
    }
    sheet.level(line, layerOf(v), layerOf(u));
    const level: Turn = { upright: false, line };
    if (line === other + 1) return { edge, from: u, to: v, exit: 'bottom', entry: 'bottom', turns: [level] };
    if (line === other - 1) return { edge, from: u, to: v, exit: 'bottom', entry: 'top', turns: [level] };
    const corridor = layerOf(v);
    sheet.upright(corridor, line, other);
    const turns: Turn[] = [level, { upright: true, corridor }];
    return { edge, from: u, to: v, exit: 'bottom', entry: 'left', turns };
  };

  const span = (edge: number) => Math.abs(layerOf(to[edge] ?? 0) - layerOf(from[edge] ?? 0));
  const level = (edge: number) => (row[from[edge] ?? 0] === row[to[edge] ?? 0] ? 0 : 1);
  return Array.from(from, (_, edge) => edge)
    .filter((edge) => (from[edge] ?? -1) >= 0 && (to[edge] ?? -1) >= 0)
    .sort(
      (a, b) =>
        Number(back[a] ?? false) - Number(back[b] ?? false) ||
        Number(span(a) > 1) - Number(span(b) > 1) ||
        level(a) - level(b) ||
        span(a) - span(b) ||
        a - b,
    )
    .map((edge) => (back[edge] ? backwards(edge) : onwards(edge)));
}

const reach = 5;

function linesNear(line: number, rows: number): number[] {
  const lines: number[] = [];
  for (let at = Math.max(0, line - reach); at <= Math.min(2 * rows, line + reach); at++) lines.push(at);
  return lines;
}

function linesBetween(a: number, b: number): number[] {
  const lines: number[] = [];
  for (let at = Math.min(a, b); at <= Math.max(a, b) && lines.length < 60; at++) lines.push(at);
  return lines;
}

/** What is drawn so far, coarsely: enough to count crossings by. */
function emptySheet(layers: number, rows: number) {
  const uprights = Array.from({ length: layers + 2 }, (): [number, number][] => []);
  const levels = Array.from({ length: layers + 2 }, (): number[] => []);
  const users = new Int32Array(2 * rows + 2);
  return {
    upright(corridor: number, a: number, b: number) {
      uprights[corridor]?.push([Math.min(a, b), Math.max(a, b)]);
    },
    level(line: number, begin: number, end: number) {
      for (let corridor = begin + 1; corridor < end; corridor++) levels[corridor]?.push(line);
      users[line] = (users[line] ?? 0) + 1;
    },
    /** How many uprights a level line meets in the corridors from `begin` up to `end`. */
    crossedBy(line: number, begin: number, end: number) {
      let count = 0;
      for (let corridor = begin; corridor < end; corridor++)
        for (const [top, bottom] of uprights[corridor] ?? []) if (top < line && line < bottom) count++;
      return count;
    },
    crossing(corridor: number, a: number, b: number) {
      const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
      return (levels[corridor] ?? []).filter((line) => top < line && line < bottom).length;
    },
    crowd: (line: number) => (line % 2 === 0 ? (users[line] ?? 0) : 0),
  };
}
