import type { Box, DrawnArrow } from '../layout/drawing.ts';
import type { Arrow, Point } from '../model.ts';
import { cheapestWay, type Port } from './cheapest-way.ts';
import { linesAround } from './lines.ts';
import { plainRoute } from './plain-route.ts';
import { pricesOf } from './prices.ts';
import { paperOf, type Paper } from './paper.ts';

type Ways = readonly Pick<Arrow, 'id' | 'from' | 'to'>[];
type Line = Pick<DrawnArrow, 'points' | 'label'>;

/**
 * A line of right angles for every arrow between boxes that stand where somebody put them: around all other boxes where
 * there is a way, with few bends, beside other arrows rather than on them. The shortest are led first. An arrow whose
 * boxes are covered runs as plainly as can be, as do the last ones of hundreds that lie criss-cross over each other (a
 * usual drawing of two thousand boxes takes a third of what is given). The same boxes give the same lines.
 */
export function routesAround(boxes: readonly Box[], arrows: Ways): DrawnArrow[] {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const paper = paperOf(boxes, Math.min(3_000_000, 200_000 + 3000 * arrows.length));
  const lines = new Map<string, Line>();
  const ends = arrows.flatMap(({ id, from, to }) => {
    const [a, b] = [boxOf.get(from), boxOf.get(to)];
    return a && b ? [{ id, a, b, long: Math.abs(a.x - b.x) + 2 * Math.abs(a.y - b.y) }] : [];
  });
  for (const { id, a, b } of ends.toSorted((one, other) => one.long - other.long)) {
    const line = routeAround(paper, a, b, true);
    paper.draw(line.points, a.id, b.id);
    lines.set(id, line);
  }
  return ends.flatMap(({ id }) => {
    const line = lines.get(id);
    return line ? [{ id, ...line }] : [];
  });
}

const mostAtOnce = 24;

/**
 * New lines while boxes are being moved, by the arrow: of their own arrows and of those that would run through them now;
 * all others keep theirs. Arrows between two boxes that move together move along. Of very many arrows each takes the
 * plainest line until the boxes are put down.
 * @param boxes all of them, those that move where they are now
 */
export function routesWhileMoved(
  boxes: readonly Box[],
  before: { boxes: readonly Box[]; arrows: readonly DrawnArrow[] },
  arrows: Ways,
  moved: ReadonlySet<string>,
): Map<string, Point[]> {
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const drawn = new Map(before.arrows.map((arrow) => [arrow.id, arrow]));
  const stood = before.boxes.find(({ id }) => moved.has(id));
  const now = stood && boxOf.get(stood.id);
  const by = stood && now ? { x: now.x - stood.x, y: now.y - stood.y } : { x: 0, y: 0 };
  const inTheWay = boxes.filter(({ id }) => moved.has(id));
  const lines = new Map<string, Point[]>();
  const again: { id: string; a: Box; b: Box }[] = [];
  const keeps: { points: Point[]; from: string; to: string }[] = [];
  for (const { id, from, to } of arrows) {
    const [a, b, old] = [boxOf.get(from), boxOf.get(to), drawn.get(id)];
    if (!a || !b || !old) continue;
    const both = moved.has(from) && moved.has(to);
    const points = both ? old.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) : old.points;
    if (both) lines.set(id, points);
    if (!both && (moved.has(from) || moved.has(to) || inTheWay.some((box) => runsThrough(points, box))))
      again.push({ id, a, b });
    else keeps.push({ points, from, to });
  }
  if (again.length > mostAtOnce) {
    for (const { id, a, b } of again) lines.set(id, plainRoute(a, b).points);
    return lines;
  }
  const paper = paperOf(boxes, 40_000);
  for (const { points, from, to } of keeps) paper.draw(points, from, to);
  for (const { id, a, b } of again) {
    const { points } = routeAround(paper, a, b, false);
    paper.draw(points, a.id, b.id);
    lines.set(id, points);
  }
  return lines;
}

/** @param far look over the whole paper where there is no way nearby */
function routeAround(paper: Paper, from: Box, to: Box, far: boolean): Line {
  const [out, into] = [portsOf(from, leaving, paper, to), portsOf(to, arriving, paper, from)];
  let near: Line | null = null;
  if (out.length > 0 && into.length > 0)
    for (const [beyond, narrow] of far ? tries : tries.slice(0, 2)) {
      const boxes = paper.boxesNear(from, to, beyond);
      const drawn = narrow ? [] : paper.drawnNear(from, to, beyond);
      if (!paper.affords(workOf(boxes.length, drawn.length, narrow))) continue;
      const lines = linesAround([from, to], boxes, drawn, narrow);
      const points = cheapestWay(lines, pricesOf(lines, boxes, drawn), out, into);
      if (!points) continue;
      near ??= { points, label: besideStart(points) };
      // A line at the rim of what was looked at may meet a box just beyond: the next look sees that one too.
      if (!paper.runsThrough(points)) return { points, label: besideStart(points) };
    }
  return near ?? plainRoute(from, to);
}

/** About how many places are looked at, more where much lies about. */
function workOf(boxes: number, drawn: number, narrow: boolean): number {
  const lines = (narrow ? 6 : 2) * boxes + 6 + (drawn > 60 ? 0 : drawn);
  return lines * lines * (1 + (boxes + drawn / 4) / 40);
}

/** How far beyond the two boxes, in points, and whether also through narrow gaps. */
const tries: readonly (readonly [number, boolean])[] = [
  [140, false],
  [400, true],
  [Number.POSITIVE_INFINITY, true],
];

/** Onwards to the right is plain; out of the top or the bottom is for ways up, down and back. */
const leaving = { right: 0, bottom: 40, top: 52, left: 400 };
const arriving = { left: 0, top: 40, bottom: 46, right: 400 };

/** The middles of the sides that no other box covers. */
function portsOf(box: Box, prices: typeof leaving, paper: Paper, other: Box): Port[] {
  const { x, y, width, height } = box;
  const isOut = prices === leaving;
  const [middle, centre] = [y + height / 2, x + width / 2];
  const all: Port[] = [
    { at: { x: x + width, y: middle }, heading: isOut ? 0 : 2, price: prices.right },
    { at: { x: centre, y: y + height }, heading: isOut ? 1 : 3, price: prices.bottom },
    { at: { x, y: middle }, heading: isOut ? 2 : 0, price: prices.left },
    { at: { x: centre, y }, heading: isOut ? 3 : 1, price: prices.top },
  ];
  return all.filter(({ at }) => !paper.isCovered(at, box.id) && !isIn(at, other));
}

const isIn = ({ x, y }: Point, box: Box) =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

function runsThrough(points: readonly Point[], { x, y, width, height }: Box): boolean {
  return points.slice(1).some((b, i) => {
    const a = points[i] ?? b;
    return (
      Math.max(a.x, b.x) > x - 6 &&
      Math.min(a.x, b.x) < x + width + 6 &&
      Math.max(a.y, b.y) > y - 6 &&
      Math.min(a.y, b.y) < y + height + 6
    );
  });
}

/** Where a name begins: beside the first piece. */
function besideStart(points: readonly Point[]): Point {
  const [a = { x: 0, y: 0 }, b = a] = points;
  if (a.y === b.y) return { x: b.x > a.x ? a.x + 8 : a.x - 24, y: a.y - 6 };
  return { x: a.x + 8, y: b.y > a.y ? a.y + 16 : a.y - 8 };
}
