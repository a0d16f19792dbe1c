import { geometryOf } from './geometry.ts';
import type { Box, Drawing } from './layout/drawing.ts';
import type { NodeKind, Point, ProcessModel } from './model.ts';

export const papers = ['a3', 'a1'] as const;
export type Paper = (typeof papers)[number];

/** In points (1/72 inch), lying. */
const sheets: Record<Paper, { width: number; height: number }> = {
  a3: { width: 1190.55, height: 841.89 },
  a1: { width: 2383.94, height: 1683.78 },
};

/** A strip of the drawing, from one x to another; strips are hung under each other as lines of a text are. */
export type Band = { from: number; to: number };

export type PosterBox = Box & { kind: NodeKind; name: string; sub: string; sells: boolean; block: boolean };
export type PosterDrawing = {
  width: number;
  height: number;
  head: number;
  scale: number;
  bands: Band[];
  lanes: { y: number; height: number; name: string }[];
  boxes: PosterBox[];
  arrows: { points: Point[]; name: string; spot: Point }[];
};

const head = 44;
const mostBands = 8;
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
  let best = { bands: [{ from: head, to: drawing.width }], scale: 0 };
  for (let count = 1; count <= mostBands; count++) {
    const bands = bandsOf(drawing, count);
    const widest = Math.max(...bands.map(({ from, to }) => to - from)) + head;
    const scale = Math.min(
      room.width / widest,
      room.height / (bands.length * (drawing.height + between) - between),
      1.2 * unit,
    );
    if (scale > best.scale * 1.15) best = { bands, scale };
  }
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const names = new Map(model.arrows.map((arrow) => [arrow.id, arrow]));
  return {
    width: drawing.width,
    height: drawing.height,
    head,
    ...best,
    lanes: drawing.lanes.map(({ id, y, height }) => ({
      y,
      height,
      name: model.lanes.find((lane) => lane.id === id)?.name ?? '',
    })),
    boxes: drawing.boxes.flatMap((box): PosterBox[] => {
      const node = nodes.get(box.id);
      if (!node) return [];
      const { kind, name, sells, calls } = node;
      return [{ ...box, kind, name, sub: subline(box.id), sells, block: calls !== null }];
    }),
    arrows: drawing.arrows.map(({ id, points }) => {
      const arrow = names.get(id);
      const share = arrow?.share === null || arrow === undefined ? '' : `${arrow.share}%`;
      return {
        points,
        name: [arrow?.name ?? '', share].filter((part) => part !== '').join(' · '),
        spot: exitSpot(points),
      };
    }),
  };
}

/** Cuts where no box stands, near to where equal strips would end. */
function bandsOf({ boxes, width }: Drawing, count: number): Band[] {
  const long = (width - head) / count;
  const isFree = (x: number) => boxes.every((box) => x <= box.x - 6 || x >= box.x + box.width + 6);
  const cuts: number[] = [];
  for (let i = 1; i < count; i++) {
    const wanted = head + i * long;
    for (let off = 0; off < long / 2; off += 4) {
      const free = [wanted + off, wanted - off].find((x) => isFree(x) && x > (cuts.at(-1) ?? head) + 60);
      if (free === undefined) continue;
      cuts.push(free);
      break;
    }
  }
  const ends = [head, ...cuts, width];
  return ends.slice(1).map((to, i) => ({ from: ends[i] ?? head, to }));
}

/** Where an exit's name ends: at the height of the box that it leads to, where no other exit's name stands. */
export function exitSpot(points: readonly Point[]): Point {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return { x: 0, y: 0 };
  if (before.y === last.y && last.x > before.x)
    return { x: points.length > 2 && last.x - before.x < 70 ? before.x - 6 : last.x - 14, y: last.y };
  const flat = points
    .slice(1)
    .map((point, i) => ({ from: points[i] ?? point, to: point }))
    .filter(({ from, to }) => from.y === to.y)
    .toSorted((a, b) => Math.abs(b.to.x - b.from.x) - Math.abs(a.to.x - a.from.x))[0];
  return flat ? { x: (flat.from.x + flat.to.x) / 2 + 30, y: flat.from.y } : last;
}
