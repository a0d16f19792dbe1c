import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { plainText } from '#base/kernel/rich-text.ts';

import type { Arrow, ProcessModel, ProcessNode } from '../rules/model.ts';
import { drawBpmn } from './draw-bpmn.ts';
import { kindOf, typeOf } from './kinds.ts';
import { make, many, moddle, part, setOwnData, text, type BpmnElement } from './moddle.ts';
import { documentationOf, fitName, nodeOf } from './own-parts.ts';
import { drawnBounds, modelOf } from './model-of.ts';

/**
 * A process as BPMN 2.0 with its drawing. One that came in from elsewhere goes out with everything that its file held:
 * untouched, letter by letter; changed, with only those parts changed.
 */
export async function writeBpmn(model: ProcessModel): Promise<string> {
  const packed = model.kept?.['bpmn'];
  if (typeof packed !== 'string') return freshXml(model);
  const source = gunzipSync(Buffer.from(packed, 'base64')).toString();
  const { rootElement } = await moddle.fromXML(source);
  const was = modelOf(rootElement);
  if (typeof was !== 'string' && isDeepStrictEqual({ ...was.model, kept: null }, { ...model, kept: null }))
    return source;
  return xmlOf(rootElement, model);
}

/** Without anything from elsewhere. */
export function freshXml(model: ProcessModel): Promise<string> {
  const definitions = make('bpmn:Definitions', { id: 'definitions', targetNamespace: 'urn:cadans:process' });
  const process = make('bpmn:Process', { id: 'process', isExecutable: false, name: model.name }, definitions);
  const pool = make('bpmn:Participant', { id: 'pool', name: model.name, processRef: process });
  const collaboration = make(
    'bpmn:Collaboration',
    { id: 'collaboration', participants: [pool] },
    definitions,
  );
  pool.$parent = collaboration;
  definitions.set('rootElements', [collaboration, process]);
  setOwnData(process, { id: model.id, kind: model.kind });
  return xmlOf(definitions, model);
}

async function xmlOf(definitions: BpmnElement, model: ProcessModel): Promise<string> {
  const ids = xmlIds(model);
  const processes = many(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const [main] = processes;
  if (!main) throw new Error('a BPMN file without a process cannot have been read');
  const own = new Map(
    processes.flatMap((process) =>
      many(process, 'flowElements').map((element) => [element.id ?? '', element] as const),
    ),
  );
  const was = modelOf(definitions);
  const drawnBefore = new Set(
    typeof was === 'string' ? [] : [...was.model.nodes, ...was.model.arrows].map(({ id }) => ids(id)),
  );
  const homeOfLane = laneHomes(processes, main);
  const bounds = drawnBounds(definitions);
  const elements = new Map<string, BpmnElement>();
  const places = new Map<string, BpmnElement>();
  for (const node of model.nodes) {
    const home = homeOfLane.get(ids(node.laneId)) ?? main;
    const element = nodeElement(node, own.get(ids(node.id)), ids(node.id), home);
    elements.set(node.id, element);
    places.set(node.id, home);
  }
  const flows = new Map<string, { element: BpmnElement; arrow: Arrow }>();
  const messages = new Map(
    many(definitions, 'rootElements')
      .flatMap((root) => many(root, 'messageFlows'))
      .map((element) => [element.id ?? '', element]),
  );
  const collaboration = many(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Collaboration');
  for (const arrow of model.arrows) {
    const known = own.get(ids(arrow.id));
    const message = messages.get(ids(arrow.id));
    const [from, to] = [elements.get(arrow.from), elements.get(arrow.to)];
    if (!from || !to) continue;
    // Between pools BPMN knows messages only.
    const between = places.get(arrow.from) !== places.get(arrow.to) && collaboration !== undefined;
    const element =
      message ??
      (between ? undefined : known) ??
      make(between ? 'bpmn:MessageFlow' : 'bpmn:SequenceFlow', { id: ids(arrow.id) }, collaboration);
    if (between) messages.set(ids(arrow.id), element);
    if (fitName(text(element, 'name')) !== arrow.name) element.set('name', arrow.name || undefined);
    element.set('sourceRef', from);
    element.set('targetRef', to);
    const id = ids(arrow.id) === arrow.id ? {} : { id: arrow.id };
    const data = arrow.share === null ? id : { ...id, share: arrow.share };
    setOwnData(element, Object.keys(data).length === 0 ? null : data);
    if (element.$type === 'bpmn:SequenceFlow') flows.set(arrow.id, { element, arrow });
  }
  for (const node of model.nodes) {
    const element = elements.get(node.id);
    const at = (end: 'from' | 'to') =>
      [...flows.values()].filter(({ arrow }) => arrow[end] === node.id).map((each) => each.element);
    element?.set('incoming', at('to'));
    element?.set('outgoing', at('from'));
  }
  for (const process of processes) {
    const boxes = model.nodes
      .filter(({ id }) => places.get(id) === process)
      .flatMap(({ id }) => elements.get(id) ?? []);
    const lines = [...flows.values()]
      .filter(({ arrow }) => places.get(arrow.from) === process)
      .map(({ element }) => element);
    const others = many(process, 'flowElements').filter(
      ({ id }) =>
        !drawnBefore.has(id ?? '') &&
        !boxes.some((box) => box.id === id) &&
        !lines.some((line) => line.id === id),
    );
    for (const each of [...boxes, ...lines]) each.$parent = process;
    process.set('flowElements', [...boxes, ...lines, ...others]);
  }
  const written = new Set([...model.nodes, ...model.arrows].map(({ id }) => ids(id)));
  const isThere = ({ id }: BpmnElement) => !drawnBefore.has(id ?? '') || written.has(id ?? '');
  collaboration?.set('messageFlows', [...messages.values()].filter(isThere));
  for (const holder of [...processes, ...(collaboration ? [collaboration] : [])])
    holder.set(
      'artifacts',
      many(holder, 'artifacts').filter((each) =>
        ['sourceRef', 'targetRef'].every((end) => {
          const other = part(each, end);
          return other === undefined || isThere(other);
        }),
      ),
    );
  const lanes = writeLanes(model, ids, processes, homeOfLane, elements, places);
  const drawing = drawBpmn(definitions, model, { elements, flows, lanes, before: bounds, messages, ids });
  for (const node of model.nodes) {
    const element = elements.get(node.id);
    if (!element) continue;
    setOwnData(element, null);
    const drawnAt = drawing.get(node.id) ?? null;
    const read = nodeOf(element, kindOf(element) ?? node.kind, node.laneId, drawnAt);
    if (!isDeepStrictEqual(read, node)) {
      const { laneId: _, name: __, ...data } = node;
      setOwnData(element, { ...data, drawn: drawnAt });
    }
  }
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

function nodeElement(
  node: ProcessNode,
  known: BpmnElement | undefined,
  id: string,
  home: BpmnElement,
): BpmnElement {
  const keepsType = typeof node.kept?.['type'] === 'string' && known?.$type === node.kept['type'];
  const element =
    known && (keepsType || known.$type === typeOf(node) || kindOf(known) === node.kind)
      ? known
      : make(typeOf(node), { id }, home);
  if (element !== known && node.kind === 'wait') {
    const timer = make('bpmn:TimerEventDefinition', { id: `${id}-timer` }, element);
    element.set('eventDefinitions', [timer]);
  }
  if (fitName(text(element, 'name')) !== node.name) element.set('name', node.name || undefined);
  const said = node.manual === null ? '' : plainText(node.manual);
  if (documentationOf(element) !== said && (known === undefined || node.manual !== null || said === ''))
    element.set('documentation', said === '' ? [] : [make('bpmn:Documentation', { text: said }, element)]);
  return element;
}

/** Which process of the file each of its lanes belongs to; pools without lanes are lanes too. */
function laneHomes(processes: BpmnElement[], main: BpmnElement): Map<string, BpmnElement> {
  const homes = new Map<string, BpmnElement>();
  for (const process of processes) {
    homes.set(`${process.id ?? 'process'}-lane`, process);
    const walk = (set: BpmnElement | undefined) => {
      for (const lane of many(set, 'lanes')) {
        homes.set(lane.id ?? '', process);
        walk(part(lane, 'childLaneSet'));
      }
    };
    for (const set of many(process, 'laneSets')) walk(set);
  }
  for (const root of many(main.$parent, 'rootElements'))
    for (const pool of many(root, 'participants')) {
      const process = part(pool, 'processRef');
      if (pool.id !== undefined && process) homes.set(pool.id, process);
    }
  return homes;
}

function writeLanes(
  model: ProcessModel,
  ids: (id: string) => string,
  processes: BpmnElement[],
  homes: Map<string, BpmnElement>,
  elements: Map<string, BpmnElement>,
  places: Map<string, BpmnElement>,
): Map<string, BpmnElement> {
  const written = new Map<string, BpmnElement>();
  for (const process of processes) {
    const sets = many(process, 'laneSets');
    const known = new Map<string, BpmnElement>();
    const walk = (set: BpmnElement) => {
      for (const lane of many(set, 'lanes')) {
        known.set(lane.id ?? '', lane);
        const inner = part(lane, 'childLaneSet');
        const left = many(lane, 'flowNodeRef').filter((box) => [...elements.values()].includes(box));
        lane.set('flowNodeRef', inner ? left : []);
        if (inner) walk(inner);
      }
    };
    for (const set of sets) walk(set);
    const isPool = (id: string) => id.endsWith('-lane') || (homes.has(id) && !known.has(id));
    const wanted = model.lanes.filter(
      (lane) => (homes.get(ids(lane.id)) ?? processes[0]) === process && !isPool(ids(lane.id)),
    );
    const fresh: BpmnElement[] = [];
    for (const lane of wanted) {
      let element = known.get(ids(lane.id));
      if (!element) {
        element = make('bpmn:Lane', { id: ids(lane.id) });
        fresh.push(element);
      }
      if (fitName(text(element, 'name')) !== lane.name) element.set('name', lane.name);
      const data = {
        ...(ids(lane.id) === lane.id ? {} : { id: lane.id }),
        ...(lane.teamId === null ? {} : { teamId: lane.teamId }),
        ...(lane.height === null ? {} : { height: lane.height }),
      };
      setOwnData(element, Object.keys(data).length === 0 ? null : data);
      element.set(
        'flowNodeRef',
        model.nodes
          .filter(({ laneId, id }) => laneId === lane.id && places.get(id) === process)
          .flatMap(({ id }) => elements.get(id) ?? []),
      );
      written.set(lane.id, element);
    }
    const gone = (lane: BpmnElement) =>
      !part(lane, 'childLaneSet') && !wanted.some(({ id }) => ids(id) === lane.id);
    for (const set of sets)
      set.set(
        'lanes',
        many(set, 'lanes').filter((lane) => !gone(lane)),
      );
    if (fresh.length === 0) continue;
    const set = sets[0] ?? make('bpmn:LaneSet', { id: `${process.id ?? 'process'}-lanes` }, process);
    for (const lane of fresh) lane.$parent = set;
    set.set('lanes', [...many(set, 'lanes'), ...fresh]);
    if (sets.length === 0) process.set('laneSets', [set]);
  }
  return written;
}

/** Ids that XML allows: our own get a letter before them where they begin with a digit. */
function xmlIds(model: ProcessModel): (id: string) => string {
  const all = [...model.lanes, ...model.nodes, ...model.arrows].map(({ id }) => id);
  const taken = new Set(all.filter((id) => /^[A-Za-z_][\w.-]*$/.test(id)));
  const given = new Map<string, string>();
  for (const id of all) {
    if (taken.has(id)) continue;
    const plain = `id-${id.replaceAll(/[^\w.-]/g, '-')}`;
    let free = plain;
    for (let n = 2; taken.has(free); n++) free = `${plain}-${n}`;
    taken.add(free);
    given.set(id, free);
  }
  return (id) => given.get(id) ?? id;
}
