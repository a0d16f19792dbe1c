import { boxSize } from '../rules/layout/drawing.ts';
import { layoutProcess } from '../rules/layout/layout-process.ts';
import type { Arrow, Point, ProcessModel } from '../rules/model.ts';
import { make, many, number, part, type BpmnElement } from './moddle.ts';

type Written = {
  elements: Map<string, BpmnElement>;
  flows: Map<string, { element: BpmnElement; arrow: Arrow }>;
  lanes: Map<string, BpmnElement>;
  messages: Map<string, BpmnElement>;
  /** Where boxes stood in the file, by their id there. */
  before: Map<string, Point>;
  ids: (id: string) => string;
};

/**
 * The drawing of a BPMN file: boxes where somebody put them or else where the layout does, arrows anew where a box
 * moved. What it held of others stays. Answers where each box now stands.
 */
export function drawBpmn(
  definitions: BpmnElement,
  model: ProcessModel,
  written: Written,
): Map<string, Point> {
  const { elements, flows, lanes, before, messages, ids } = written;
  const plane = planeOf(definitions);
  const shapes = new Map<BpmnElement | undefined, BpmnElement>();
  for (const shape of many(plane, 'planeElement')) shapes.set(part(shape, 'bpmnElement'), shape);
  const byId = new Map(many(plane, 'planeElement').map((shape) => [part(shape, 'bpmnElement')?.id, shape]));
  const layout = layoutProcess(model);
  const laid = new Map(layout.boxes.map((box) => [box.id, box]));
  const at = new Map<string, Point>();
  const moved = new Set<string>();
  const drawn: BpmnElement[] = [];
  for (const node of model.nodes) {
    const element = elements.get(node.id);
    if (!element) continue;
    const old = before.get(ids(node.id));
    const place = node.position ??
      (node.position === null && old ? old : laid.get(node.id)) ?? { x: 0, y: 0 };
    at.set(node.id, { x: place.x, y: place.y });
    if (!old || old.x !== place.x || old.y !== place.y) moved.add(node.id);
    const known = byId.get(ids(node.id));
    const shape = known ?? shapeOf(ids(node.id), { ...boxSize(node.kind) });
    shape.set('bpmnElement', element);
    const bounds = part(shape, 'bounds');
    bounds?.set('x', place.x);
    bounds?.set('y', place.y);
    drawn.push(shape);
  }
  const routes = new Map(layout.arrows.map(({ id, points }) => [id, points]));
  const free = model.nodes.every(({ position }) => position === null) && before.size === 0;
  const lines = model.arrows.flatMap((arrow): BpmnElement[] => {
    const element = flows.get(arrow.id)?.element ?? messages.get(ids(arrow.id));
    if (!element) return [];
    const known = byId.get(ids(arrow.id));
    const edge = known ?? make('bpmndi:BPMNEdge', { id: `${ids(arrow.id)}_di` });
    edge.set('bpmnElement', element);
    if (!known || moved.has(arrow.from) || moved.has(arrow.to)) {
      const points =
        (free ? routes.get(arrow.id) : undefined) ??
        between(drawn, elements.get(arrow.from), elements.get(arrow.to));
      edge.set(
        'waypoint',
        points.map(({ x, y }) => make('dc:Point', { x, y }, edge)),
      );
    }
    return [edge];
  });
  const boxesOfLanes = laneShapes(model, { lanes, byId, ids, free, shapes: drawn, layout, elements });
  const pools = poolShapes(definitions, byId, boxesOfLanes);
  const ours = new Set([...pools, ...boxesOfLanes, ...drawn, ...lines].map(({ id }) => id));
  const gone = new Set(
    [...shapes].filter(([element]) => element === undefined || isGone(element)).map(([, shape]) => shape.id),
  );
  const others = many(plane, 'planeElement').filter(({ id }) => !ours.has(id) && !gone.has(id));
  const all = [...pools, ...boxesOfLanes, ...drawn, ...lines, ...others];
  for (const each of all) each.$parent = plane;
  plane.set('planeElement', all);
  return at;
}

/** Is an element no longer in what holds it? */
function isGone(element: BpmnElement): boolean {
  const home = element.$parent;
  if (!home) return true;
  const lists = ['flowElements', 'lanes', 'messageFlows', 'participants', 'artifacts', 'rootElements'];
  return !lists.some((list) => {
    try {
      return many(home, list).includes(element);
    } catch {
      return false;
    }
  });
}

function planeOf(definitions: BpmnElement): BpmnElement {
  const known = many(definitions, 'diagrams')
    .map((each) => part(each, 'plane'))
    .find((each) => each !== undefined);
  if (known) return known;
  const roots = many(definitions, 'rootElements');
  const subject =
    roots.find(({ $type }) => $type === 'bpmn:Collaboration') ??
    roots.find(({ $type }) => $type === 'bpmn:Process');
  const plane = make('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: subject });
  const diagram = make('bpmndi:BPMNDiagram', { id: 'diagram', plane }, definitions);
  plane.$parent = diagram;
  definitions.set('diagrams', [diagram]);
  return plane;
}

function shapeOf(id: string, { width, height }: { width: number; height: number }): BpmnElement {
  const shape = make('bpmndi:BPMNShape', { id: `${id}_di` });
  shape.set('bounds', make('dc:Bounds', { x: 0, y: 0, width, height }, shape));
  return shape;
}

type Frame = { x: number; y: number; width: number; height: number };

function frameOf(shape: BpmnElement | undefined): Frame {
  const bounds = part(shape, 'bounds');
  return {
    x: number(bounds, 'x'),
    y: number(bounds, 'y'),
    width: number(bounds, 'width'),
    height: number(bounds, 'height'),
  };
}

function setFrame(shape: BpmnElement, frame: Frame): void {
  const bounds = part(shape, 'bounds');
  for (const [name, value] of Object.entries(frame)) bounds?.set(name, value);
}

/** From side to side with one turn in the middle. */
function between(shapes: BpmnElement[], from: BpmnElement | undefined, to: BpmnElement | undefined): Point[] {
  const shape = (element: BpmnElement | undefined) =>
    frameOf(shapes.find((each) => part(each, 'bpmnElement') === element));
  const [a, b] = [shape(from), shape(to)];
  const begin = { x: a.x + a.width, y: a.y + a.height / 2 };
  const end = { x: b.x, y: b.y + b.height / 2 };
  if (begin.y === end.y && begin.x <= end.x) return [begin, end];
  const middle = begin.x <= end.x ? (begin.x + end.x) / 2 : begin.x + 20;
  if (begin.x <= end.x) return [begin, { x: middle, y: begin.y }, { x: middle, y: end.y }, end];
  const under = Math.max(a.y + a.height, b.y + b.height) + 20;
  return [
    begin,
    { x: middle, y: begin.y },
    { x: middle, y: under },
    { x: end.x - 20, y: under },
    { x: end.x - 20, y: end.y },
    end,
  ];
}

type LaneFrames = {
  lanes: Map<string, BpmnElement>;
  byId: Map<string | undefined, BpmnElement>;
  ids: (id: string) => string;
  free: boolean;
  shapes: BpmnElement[];
  layout: ReturnType<typeof layoutProcess>;
  elements: Map<string, BpmnElement>;
};

/** Lanes as in the layout; those that were drawn elsewhere grow with what stands in them. */
function laneShapes(
  model: ProcessModel,
  { lanes, byId, ids, free, shapes, layout, elements }: LaneFrames,
): BpmnElement[] {
  return model.lanes.flatMap((lane) => {
    const element = lanes.get(lane.id);
    if (!element) return [];
    const known = byId.get(ids(lane.id));
    const shape = known ?? shapeOf(ids(lane.id), { width: 0, height: 0 });
    shape.set('bpmnElement', element);
    if (!known) shape.set('isHorizontal', true);
    const laid = layout.lanes.find(({ id }) => id === lane.id);
    if (free && laid) {
      setFrame(shape, { x: 30, y: laid.y, width: laid.width - 30, height: laid.height });
      return [shape];
    }
    const inside = model.nodes
      .filter(({ laneId }) => laneId === lane.id)
      .map(({ id }) => frameOf(shapes.find((each) => part(each, 'bpmnElement') === elements.get(id))));
    const frames = known
      ? [frameOf(known), ...inside]
      : inside.map(({ x, y, width, height }) => ({
          x: x - 30,
          y: y - 20,
          width: width + 60,
          height: height + 40,
        }));
    setFrame(shape, around(frames));
    return [shape];
  });
}

function around(frames: Frame[]): Frame {
  if (frames.length === 0) return { x: 0, y: 0, width: 600, height: 120 };
  const left = Math.min(...frames.map(({ x }) => x));
  const top = Math.min(...frames.map(({ y }) => y));
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  const bottom = Math.max(...frames.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The pools that have no shape yet, around their lanes. */
function poolShapes(
  definitions: BpmnElement,
  byId: Map<string | undefined, BpmnElement>,
  lanes: BpmnElement[],
): BpmnElement[] {
  return many(definitions, 'rootElements')
    .flatMap((root) => many(root, 'participants'))
    .flatMap((pool) => {
      if (byId.has(pool.id) || lanes.length === 0) return [];
      const shape = shapeOf(pool.id ?? 'pool', { width: 0, height: 0 });
      shape.set('bpmnElement', pool);
      shape.set('isHorizontal', true);
      const { x, y, width, height } = around(lanes.map(frameOf));
      setFrame(shape, { x: x - 30, y, width: width + 30, height });
      return [shape];
    });
}
