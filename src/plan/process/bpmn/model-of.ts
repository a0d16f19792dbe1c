import { callsInCircle } from '../rules/calls-in-circle.ts';
import { limits } from '../rules/model-limits.ts';
import type { Arrow, Lane, Point, ProcessModel, ProcessNode } from '../rules/model.ts';
import { kindOf } from './kinds.ts';
import { many, number, part, text, type BpmnElement } from './moddle.ts';
import { arrowDataOf, fitName, laneDataOf, nodeOf, processDataOf } from './own-parts.ts';
import { standsWell } from '../rules/stands-well.ts';

export type BpmnRefusal =
  | 'bpmn-too-large'
  | 'bpmn-entities'
  | 'bpmn-not-xml'
  | 'bpmn-not-bpmn'
  | 'bpmn-nothing-drawn'
  | 'bpmn-too-many-boxes'
  | 'bpmn-calls-in-circle';

/** What came in otherwise than it stood there: its type, and how many of them. All of it goes out again. */
export type BpmnNote = {
  kind: 'kept-as-box' | 'kept-unseen' | 'name-shortened' | 'not-understood';
  what: string;
  count: number;
};

/** What stands in a parsed file. */
export function modelOf(
  definitions: BpmnElement,
  notes: BpmnNote[] = [],
): { model: ProcessModel; ours: boolean } | BpmnRefusal {
  const roots = many(definitions, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const participants = roots
    .filter(({ $type }) => $type === 'bpmn:Collaboration')
    .flatMap((each) => many(each, 'participants'));
  const called = callsOf(processes);
  if (callsInCircle(called).length > 0) return 'bpmn-calls-in-circle';
  const isCalled = new Set([...called.values()].flat());
  const drawn = processes.filter(
    (each) => !isCalled.has(each.id ?? '') || participants.some((one) => part(one, 'processRef') === each),
  );
  const [first] = drawn;
  if (!first) return 'bpmn-nothing-drawn';
  const bounds = drawnBounds(definitions);
  const lanes: Lane[] = [];
  const nodes: ProcessNode[] = [];
  const arrows: Arrow[] = [];
  const elements = new Map<string, string>();
  const note = (kind: BpmnNote['kind'], what: string) => {
    const known = notes.find((each) => each.kind === kind && each.what === what);
    if (known) known.count++;
    else notes.push({ kind, what, count: 1 });
  };
  for (const process of drawn) {
    const participant = participants.find((each) => part(each, 'processRef') === process);
    const flow = many(process, 'flowElements');
    const boxes = flow.flatMap((element) => {
      const kind = kindOf(element);
      return kind === null ? [] : [{ element, kind }];
    });
    const theirs = lanesOf(process);
    const fallback: Lane = {
      id: participant?.id ?? `${process.id ?? 'process'}-lane`,
      teamId: null,
      name: fitName(text(participant, 'name') || text(process, 'name')),
      height: null,
    };
    const homeless = boxes.filter(({ element }) => !theirs.home.has(element.id ?? ''));
    lanes.push(...theirs.lanes, ...(homeless.length > 0 ? [fallback] : []));
    for (const { element, kind } of boxes) {
      const laneId = theirs.home.get(element.id ?? '') ?? fallback.id;
      const node = nodeOf(element, kind, laneId, bounds.get(element.id ?? '') ?? null);
      if (text(element, 'name').trim().length > limits.name) note('name-shortened', element.$type);
      if (node.kept && 'type' in node.kept) note('kept-as-box', element.$type);
      elements.set(element.id ?? '', node.id);
      nodes.push(node);
    }
    for (const element of [...flow, ...many(process, 'artifacts')])
      if (element.$type !== 'bpmn:SequenceFlow' && kindOf(element) === null)
        note('kept-unseen', element.$type);
  }
  for (const process of drawn)
    for (const element of many(process, 'flowElements'))
      if (element.$type === 'bpmn:SequenceFlow') arrows.push(...arrowOf(element, elements, null));
  for (const element of roots.flatMap((root) => many(root, 'messageFlows')))
    arrows.push(...arrowOf(element, elements, { type: element.$type }));
  if (nodes.length > limits.nodes || arrows.length > limits.arrows || lanes.length > limits.lanes)
    return 'bpmn-too-many-boxes';
  const data = processDataOf(first);
  if (nodes.length === 0 && data === null) return 'bpmn-nothing-drawn';
  const owner = participants.find((each) => part(each, 'processRef') === first);
  const model: ProcessModel = {
    id: data?.id ?? first.id ?? 'process',
    name: fitName(text(owner, 'name') || text(first, 'name') || text(definitions, 'name')),
    kind: data?.kind ?? 'prospects',
    lanes,
    nodes,
    arrows,
    kept: null,
  };
  const ours = data !== null;
  // In the file they stay where they are, for whoever reads it elsewhere.
  if (!ours && !standsWell(model)) model.nodes = nodes.map((node) => ({ ...node, position: null }));
  return { model, ours };
}

function callsOf(processes: BpmnElement[]): Map<string, string[]> {
  return new Map(
    processes.map((process) => [
      process.id ?? '',
      many(process, 'flowElements')
        .filter(({ $type }) => $type === 'bpmn:CallActivity')
        .map((element) => text(element, 'calledElement').split(':').at(-1) ?? '')
        .filter((id) => processes.some((each) => each.id === id)),
    ]),
  );
}

/** The lanes without lanes in them, and which box stands in which. */
function lanesOf(process: BpmnElement): { lanes: Lane[]; home: Map<string, string> } {
  const lanes: Lane[] = [];
  const home = new Map<string, string>();
  const walk = (set: BpmnElement) => {
    for (const element of many(set, 'lanes')) {
      const inner = part(element, 'childLaneSet');
      if (inner) walk(inner);
      const data = laneDataOf(element);
      const id = data?.id ?? element.id ?? '';
      if (!inner)
        lanes.push({
          id,
          teamId: data?.teamId ?? null,
          name: fitName(text(element, 'name')),
          height: data?.height ?? null,
        });
      for (const { id: box } of many(element, 'flowNodeRef'))
        if (box !== undefined && !(inner && home.has(box)))
          home.set(box, inner ? (lanes.at(-1)?.id ?? id) : id);
    }
  };
  for (const set of many(process, 'laneSets')) walk(set);
  return { lanes, home };
}

function arrowOf(element: BpmnElement, nodes: Map<string, string>, kept: Arrow['kept']): Arrow[] {
  const from = nodes.get(part(element, 'sourceRef')?.id ?? '');
  const to = nodes.get(part(element, 'targetRef')?.id ?? '');
  if (from === undefined || to === undefined) return [];
  const data = arrowDataOf(element);
  return [
    {
      id: data?.id ?? element.id ?? '',
      from,
      to,
      name: fitName(text(element, 'name')),
      share: data?.share ?? null,
      kept,
    },
  ];
}

/** Where the boxes stand on the first drawing that shows them. */
export function drawnBounds(definitions: BpmnElement): Map<string, Point> {
  const found = new Map<string, Point>();
  for (const shape of many(definitions, 'diagrams').flatMap((each) =>
    many(part(each, 'plane'), 'planeElement'),
  )) {
    const id = part(shape, 'bpmnElement')?.id;
    const bounds = part(shape, 'bounds');
    if (id !== undefined && bounds && !found.has(id))
      found.set(id, { x: number(bounds, 'x'), y: number(bounds, 'y') });
  }
  return found;
}
