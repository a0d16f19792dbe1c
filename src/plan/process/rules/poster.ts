import { geometryOf } from './geometry.ts';
import { cutOff, fittedName } from './fitted-name.ts';
import { exitWords, labelSpots } from './label-spots.ts';
import { labelWidth } from './label-width.ts';
import type { Box, Drawing } from './layout/drawing.ts';
import type { NodeKind, Point, ProcessModel } from './model.ts';

export const papers = ['a3', 'a1'] as const;
export type Paper = (typeof papers)[number];

/** In points (1/72 inch), lying. */
const sheets: Record<Paper, { width: number; height: number }> = {
  a3: { width: 1190.55, height: 841.89 },
  a1: { width: 2383.94, height: 1683.78 },
};

export type PosterBox = Box & { kind: NodeKind; name: string; sub: string; sells: boolean; block: boolean };

/**
 * A strip of the drawing, from one x to another; strips are hung under each other as lines of a text are. It shows the
 * lanes in which something happens there; everything in it stands as its own paper has it, `from` being 0.
 */
export type Band = {
  from: number;
  to: number;
  height: number;
  lanes: { y: number; height: number; name: string; odd: boolean }[];
  boxes: PosterBox[];
  arrows: { points: Point[]; name: string; spot: Point }[];
  /** Arrows that go on in the next strip or come from the one before, by a letter at either end. */
  cuts: { at: Point; letter: string }[];
};

/** Where one sheet would be too small to read, the strips go on over several. */
export type PosterDrawing = { head: number; scale: number; bands: Band[] };

/** Letters on a line of a box that is narrower than a step. */
const lettersIn: Partial<Record<NodeKind, number>> = { start: 15, end: 15, decision: 16, parallel: 13 };
const head = 44;
const mostBands = 8;
/** Below this the words on an A3 are smaller than five points. */
const leastScale = 0.34;
const between = 26;

/**
 * A process on a poster: cut between its boxes into as many strips as let it be drawn largest.
 * @param subline what stands below the name in a box
 */
export function posterDrawing(
  model: ProcessModel,
  paper: Paper,
  subline: (id: string) => string,
): PosterDrawing {
  const drawing = geometryOf(model);
  const unit = sheets[paper].width / sheets.a3.width;
  const room = {
    width: sheets[paper].width - 72 * unit,
    height: sheets[paper].height - 178 * unit,
  };
  const said = exitWords(model, (share) => `${share}%`);
  const spots = labelSpots(drawing, said);
  const labels = [...spots].map(([id, { x }]) => ({ from: x - labelWidth(said.get(id) ?? ''), to: x }));
  let best = { cuts: [head, drawing.width], scale: 0 };
  const tried = (count: number, tallOf: (heights: number[]) => number) => {
    const cuts = cutsOf(drawing, labels, count);
    const bands = cuts.slice(1).map((to, i) => ({ from: cuts[i] ?? head, to }));
    const widest = Math.max(...bands.map(({ from, to }) => to - from)) + head;
    const heights = bands.map(({ from, to }) =>
      shownLanes(drawing, from, to).reduce((all, { height }) => all + height, 0),
    );
    return {
      cuts,
      scale: Math.min(room.width / widest, room.height / Math.max(1, tallOf(heights)), 1.2 * unit),
    };
  };
  for (let count = 1; count <= mostBands; count++) {
    const one = tried(count, (heights) =>
      heights.reduce((sum, height) => sum + height + between, 0 - between),
    );
    if (one.scale > best.scale * 1.1) best = one;
  }
  if (best.scale < leastScale * unit) {
    const most = Math.ceil(drawing.width / (room.width / (leastScale * 1.25 * unit) - head));
    for (let count = mostBands + 1; count < most * 1.3; count = Math.ceil(count * 1.3)) {
      const several = tried(Math.min(count, most), (heights) => Math.max(...heights));
      if (several.scale > best.scale * 1.1) best = several;
    }
  }
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const lettered = lettersOf(drawing, best.cuts);
  const bands = best.cuts.slice(1).map((to, i): Band => {
    const from = best.cuts[i] ?? head;
    const shown = shownLanes(drawing, from, to);
    const shift = (y: number) =>
      shown.reduce((sum, lane) => sum + Math.min(lane.height, Math.max(0, y - lane.y)), 0);
    const moved = ({ x, y }: Point): Point => ({ x: x - from, y: shift(y) });
    return {
      from,
      to,
      height: shown.reduce((sum, { height }) => sum + height, 0),
      lanes: shown.map((lane) => ({
        y: shift(lane.y),
        height: lane.height,
        name: cutOff(model.lanes.find(({ id }) => id === lane.id)?.name ?? '', Math.floor(lane.height / 8.5)),
        odd: drawing.lanes.indexOf(lane) % 2 === 1,
      })),
      boxes: drawing.boxes.flatMap((box): PosterBox[] => {
        const node = nodes.get(box.id);
        if (!node || box.x >= to || box.x + box.width <= from) return [];
        const { kind, name, sells, calls } = node;
        return [
          {
            ...box,
            ...moved(box),
            kind,
            name: fittedName(name, lettersIn[kind] ?? 20, box.height > 60 ? 3 : 2),
            sub: subline(box.id),
            sells,
            block: calls !== null,
          },
        ];
      }),
      arrows: drawing.arrows.flatMap(({ id, points }) => {
        const xs = points.map(({ x }) => x);
        if (Math.max(...xs) < from || Math.min(...xs) > to) return [];
        const spot = spots.get(id) ?? { x: 0, y: 0 };
        const here = spot.x > from && spot.x <= to;
        return [{ points: points.map(moved), name: here ? (said.get(id) ?? '') : '', spot: moved(spot) }];
      }),
      cuts: lettered
        .filter(({ cut }) => cut === from || cut === to)
        .map(({ cut, y, letter }) => ({ at: moved({ x: cut, y }), letter })),
    };
  });
  return { head, scale: best.scale, bands };
}

/** The lanes in which something stands or runs along between these, not only across; all of them where nothing does. */
function shownLanes({ lanes, boxes, arrows }: Drawing, from: number, to: number): Box[] {
  const shown = lanes.filter(({ y, height }) => {
    const isIn = (top: number, bottom: number) => bottom > y && top < y + height;
    return (
      boxes.some((box) => box.x < to && box.x + box.width > from && isIn(box.y, box.y + box.height)) ||
      arrows.some(({ points }) =>
        points.slice(1).some((point, i) => {
          const before = points[i] ?? point;
          return (
            point.y === before.y &&
            Math.min(point.x, before.x) < to &&
            Math.max(point.x, before.x) > from &&
            isIn(point.y, point.y + 0.1)
          );
        }),
      )
    );
  });
  return shown.length === 0 ? lanes : shown;
}

/** Cuts where no box and, if it can be, no name stands and no arrow turns, near to where equal strips would end. */
function cutsOf(
  { boxes, arrows, width }: Drawing,
  labels: readonly { from: number; to: number }[],
  count: number,
): number[] {
  const long = (width - head) / count;
  const noBox = (x: number) => boxes.every((box) => x <= box.x - 6 || x >= box.x + box.width + 6);
  const noName = (x: number) => labels.every(({ from, to }) => x <= from - 14 || x >= to + 14);
  const uprights = arrows.flatMap(({ points }) =>
    points.slice(1).flatMap((point, i) => (points[i]?.x === point.x ? [point.x] : [])),
  );
  const noLine = (x: number) => uprights.every((line) => Math.abs(line - x) >= 14);
  const cuts: number[] = [];
  const near = (wanted: number, isFree: (x: number) => boolean) => {
    for (let off = 0; off < long / 2; off += 4) {
      const free = [wanted + off, wanted - off].find((x) => isFree(x) && x > (cuts.at(-1) ?? head) + 60);
      if (free !== undefined) return free;
    }
    return undefined;
  };
  for (let i = 1; i < count; i++) {
    const wanted = head + i * long;
    const free =
      near(wanted, (x) => noBox(x) && noName(x) && noLine(x)) ??
      near(wanted, (x) => noBox(x) && noLine(x)) ??
      near(wanted, noBox);
    if (free !== undefined) cuts.push(free);
  }
  return [head, ...cuts, width];
}

/** Where arrows cross a cut, each with a letter: A, B … Z, AA. */
function lettersOf({ arrows }: Drawing, cuts: readonly number[]) {
  let n = 0;
  const found: { cut: number; y: number; letter: string }[] = [];
  for (const cut of cuts.slice(1, -1))
    for (const { points } of arrows)
      for (const [i, point] of points.slice(1).entries()) {
        const before = points[i] ?? point;
        if (before.y !== point.y || Math.min(before.x, point.x) > cut || Math.max(before.x, point.x) < cut)
          continue;
        const letter = (at: number): string =>
          (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCodePoint(65 + (at % 26));
        found.push({ cut, y: point.y, letter: letter(n++) });
      }
  return found;
}
