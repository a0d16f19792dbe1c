import { layoutProcess } from './layout/layout-process.ts';
import { routesAround } from './around/routes-around.ts';
import type { Box, Drawing, Size } from './layout/drawing.ts';
import type { NodeKind, Point, ProcessModel, ProcessNode } from './model.ts';
import type { Operation } from './operations.ts';

const sizes: Record<NodeKind, Size> = {
  start: { width: 148, height: 48 },
  end: { width: 148, height: 48 },
  step: { width: 188, height: 76 },
  'hand-over': { width: 188, height: 76 },
  wait: { width: 188, height: 76 },
  document: { width: 188, height: 76 },
  decision: { width: 176, height: 84 },
  parallel: { width: 148, height: 56 },
};

/** How large a box of this kind is on a screen and a poster, where its name stands within it. */
export function sizeOnScreen(kind: NodeKind): Size {
  return sizes[kind];
}

/** Of a decision, as it is drawn on a screen and a poster. */
const cutCorners = 22;
const leastLane = 128;
const lanePad = 26;

type Drawn = Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>;

/** Has somebody put boxes where they want them? Otherwise the layout decides, anew after every change. */
export function isPlaced({ nodes }: Pick<ProcessModel, 'nodes'>): boolean {
  return nodes.some(({ position }) => position !== null);
}

/** Has somebody put every box where they want it? Then nothing is left for the layout. */
export function isWhollyPlaced({ nodes }: Pick<ProcessModel, 'nodes'>): boolean {
  return nodes.length > 0 && nodes.every(({ position }) => position !== null);
}

/** Where everything stands, in points: as it was put, else as the layout puts it. */
export function geometryOf(model: Drawn): Drawing {
  const known = drawings.get(model);
  if (known) return known;
  const automatic = isWhollyPlaced(model) ? null : layoutProcess(model, sizeOnScreen, cutCorners);
  const drawing =
    automatic === null || isPlaced(model) ? asPlaced(model, automatic) : withRoom(model, automatic);
  drawings.set(model, drawing);
  return drawing;
}

/** A process is a value that is never changed, so one drawing of it is enough. */
const drawings = new WeakMap<Drawn, Drawing>();

/** An empty lane or process has room to put something in. */
function withRoom({ lanes }: Drawn, drawing: Drawing): Drawing {
  const width = Math.max(drawing.width, 960);
  let down = 0;
  const grown = lanes.map((lane, i) => {
    const box = drawing.lanes[i];
    const by = Math.max(0, leastLane - (box?.height ?? 0));
    down += by;
    return by;
  });
  if (down === 0) return { ...drawing, width, lanes: drawing.lanes.map((lane) => ({ ...lane, width })) };
  const shift = drawing.lanes.map((_, i) => grown.slice(0, i).reduce((sum, by) => sum + by, 0));
  const laneAt = (y: number) => {
    const at = drawing.lanes.findIndex((lane) => y >= lane.y && y < lane.y + lane.height);
    return (shift[at] ?? 0) + (grown[at] ?? 0) / 2;
  };
  const moved = (point: Point): Point => ({ x: point.x, y: point.y + laneAt(point.y) });
  return {
    width,
    height: drawing.height + down,
    lanes: drawing.lanes.map((lane, i) => ({
      ...lane,
      width,
      y: lane.y + (shift[i] ?? 0),
      height: lane.height + (grown[i] ?? 0),
    })),
    boxes: drawing.boxes.map((box) => ({ ...box, y: box.y + laneAt(box.y + box.height / 2) })),
    arrows: drawing.arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map(moved),
      label: moved(arrow.label),
    })),
  };
}

function asPlaced({ lanes, nodes, arrows }: Drawn, automatic: Drawing | null): Drawing {
  const laid = new Map(automatic?.boxes.map((box) => [box.id, box]));
  const boxes = nodes.map((node): Box => {
    const { width, height } = sizeOnScreen(node.kind);
    const at = node.position ?? laid.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, x: at.x, y: at.y, width, height };
  });
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const width = Math.max(960, ...boxes.map((box) => box.x + box.width + 48));
  let y = 0;
  const drawnLanes = lanes.map((lane): Box => {
    const lowest = nodes
      .filter(({ laneId }) => laneId === lane.id)
      .map(({ id }) => boxOf.get(id))
      .reduce((most, box) => Math.max(most, box ? box.y + box.height + lanePad - y : 0), 0);
    const height = lane.height ?? Math.max(leastLane, lowest);
    const drawn = { id: lane.id, x: 0, y, width, height };
    y += height;
    return drawn;
  });
  return {
    width,
    height: y,
    lanes: drawnLanes,
    boxes,
    arrows: routesAround(boxes, arrows),
  };
}

/** The lane at this height; the nearest where it is above or below all of them. */
export function laneAt(drawing: Drawing, y: number): string | null {
  const within = drawing.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
  const first = drawing.lanes[0];
  return within?.id ?? (first && y < first.y ? first.id : (drawing.lanes.at(-1)?.id ?? null));
}

/** What keeps every box and lane where it stands now, so that one of them can be put elsewhere. */
export function keepPlaces(model: Drawn, drawing: Drawing): Operation[] {
  if (isPlaced(model)) return [];
  const there = new Set([...model.lanes, ...model.nodes].map(({ id }) => id));
  const known = ({ id }: Box) => there.has(id);
  return [
    ...drawing.lanes.filter(known).map(({ id, height }): Operation => ({
      do: 'edit-lane',
      id,
      given: { height: Math.round(height) },
    })),
    ...drawing.boxes.filter(known).map(({ id, x, y }): Operation => ({
      do: 'edit-node',
      id,
      given: { position: { x: Math.round(x), y: Math.round(y) } },
    })),
  ];
}

/** What hands the drawing back to the layout. */
export function forgetPlaces({ lanes, nodes }: Drawn): Operation[] {
  return [
    ...lanes.flatMap(({ id, height }): Operation[] =>
      height === null ? [] : [{ do: 'edit-lane', id, given: { height: null } }],
    ),
    ...nodes.flatMap(({ id, position }): Operation[] =>
      position === null ? [] : [{ do: 'edit-node', id, given: { position: null } }],
    ),
  ];
}

/** Another height of a lane; what stands below it moves along. */
export function resizeLane(model: Drawn, drawing: Drawing, laneId: string, height: number): Operation[] {
  const at = drawing.lanes.findIndex(({ id }) => id === laneId);
  const lane = drawing.lanes[at];
  if (!lane) return [];
  const by = Math.round(height - lane.height);
  const lower = new Set(drawing.lanes.slice(at + 1).map(({ id }) => id));
  const fixed = keepPlaces(model, drawing).filter(
    (operation) => !(operation.do === 'edit-node' && isIn(model.nodes, operation.id, lower)),
  );
  const moved = drawing.boxes
    .filter(({ id }) => isIn(model.nodes, id, lower))
    .map(({ id, x, y }): Operation => ({
      do: 'edit-node',
      id,
      given: { position: { x: Math.round(x), y: Math.round(y) + by } },
    }));
  return [
    ...fixed,
    { do: 'edit-lane', id: laneId, given: { height: Math.round(lane.height) + by } },
    ...moved,
  ];
}

function isIn(nodes: readonly ProcessNode[], id: string, lanes: ReadonlySet<string>): boolean {
  return nodes.some((node) => node.id === id && lanes.has(node.laneId));
}

export const alignments = ['left', 'middle', 'top', 'centre', 'apart'] as const;
export type Alignment = (typeof alignments)[number];

/** Puts boxes in one line, or at equal distances. Their lanes stay. */
export function aligned(boxes: readonly Box[], how: Alignment): Map<string, Point> {
  const [first] = boxes;
  if (!first) return new Map();
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const inOrder = [...boxes].sort((a, b) => a.x - b.x);
  const room = right - left - boxes.reduce((sum, { width }) => sum + width, 0);
  let x = left;
  const apart = new Map(
    inOrder.map((box) => {
      const at = { x: Math.round(x), y: box.y };
      x += box.width + room / Math.max(1, boxes.length - 1);
      return [box.id, at] as const;
    }),
  );
  return new Map(
    boxes.map((box) => {
      const at: Record<Alignment, Point> = {
        left: { x: left, y: box.y },
        middle: { x: Math.round((left + right - box.width) / 2), y: box.y },
        top: { x: box.x, y: top },
        centre: { x: box.x, y: Math.round((top + bottom - box.height) / 2) },
        apart: apart.get(box.id) ?? box,
      };
      return [box.id, at[how]];
    }),
  );
}
