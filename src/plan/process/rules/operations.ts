import { yes, type Decision } from '#base/kernel/decision.ts';

import { limits } from './model-limits.ts';
import type { Arrow, Lane, ProcessModel, ProcessNode } from './model.ts';

export type LaneChange = Partial<Omit<Lane, 'id'>>;
export type NodeChange = Partial<Omit<ProcessNode, 'id'>>;
export type ArrowChange = Partial<Omit<Arrow, 'id'>>;

/** The smallest changes that can be made to a drawing. Everything that an editor does is made of these. */
export type Operation =
  | { do: 'add-lane'; lane: Lane; at: number }
  | { do: 'edit-lane'; id: string; given: LaneChange }
  | { do: 'move-lane'; id: string; at: number }
  | { do: 'remove-lane'; id: string }
  | { do: 'add-node'; node: ProcessNode }
  | { do: 'edit-node'; id: string; given: NodeChange }
  | { do: 'remove-node'; id: string }
  | { do: 'add-arrow'; arrow: Arrow }
  | { do: 'edit-arrow'; id: string; given: ArrowChange }
  | { do: 'remove-arrow'; id: string };

/** What makes an operation impossible, and of which part. */
export type Impossible = {
  because: 'gone' | 'twice' | 'lane-in-use' | 'arrow-loose' | 'to-itself' | 'arrow-twice' | 'too-large';
  id: string;
};

export type Applied = { ok: true; model: ProcessModel } | ({ ok: false } & Impossible);

/** The drawing after these changes, in this order; none of them where one cannot be made. */
export function applyOperations(model: ProcessModel, operations: readonly Operation[]): Applied {
  let now = model;
  for (const operation of operations) {
    const may = canApply(now, operation);
    if (!may.ok) return may;
    now = applied(now, operation);
  }
  return { ok: true, model: now };
}

/** Can this be done to the drawing as it is? */
export function canApply(model: ProcessModel, operation: Operation): Decision<Impossible> {
  const { lanes, nodes, arrows } = model;
  const no = (because: Impossible['because'], id: string) => ({ ok: false, because, id }) as const;
  const isLane = (id: string) => lanes.some((lane) => lane.id === id);
  const isNode = (id: string) => nodes.some((node) => node.id === id);
  switch (operation.do) {
    case 'add-lane':
      if (lanes.length >= limits.lanes) return no('too-large', operation.lane.id);
      return isTaken(model, operation.lane.id) ? no('twice', operation.lane.id) : yes;
    case 'edit-lane':
    case 'move-lane':
      return isLane(operation.id) ? yes : no('gone', operation.id);
    case 'remove-lane':
      if (!isLane(operation.id)) return no('gone', operation.id);
      return nodes.some(({ laneId }) => laneId === operation.id) ? no('lane-in-use', operation.id) : yes;
    case 'add-node':
      if (nodes.length >= limits.nodes) return no('too-large', operation.node.id);
      if (!isLane(operation.node.laneId)) return no('gone', operation.node.laneId);
      return isTaken(model, operation.node.id) ? no('twice', operation.node.id) : yes;
    case 'edit-node':
      if (!isNode(operation.id)) return no('gone', operation.id);
      return operation.given.laneId === undefined || isLane(operation.given.laneId)
        ? yes
        : no('gone', operation.given.laneId);
    case 'remove-node':
      return isNode(operation.id) ? yes : no('gone', operation.id);
    case 'add-arrow':
      if (arrows.length >= limits.arrows) return no('too-large', operation.arrow.id);
      return isTaken(model, operation.arrow.id)
        ? no('twice', operation.arrow.id)
        : canConnect(model, operation.arrow);
    case 'edit-arrow': {
      const arrow = arrows.find(({ id }) => id === operation.id);
      return arrow ? canConnect(model, { ...arrow, ...operation.given }) : no('gone', operation.id);
    }
    case 'remove-arrow':
      return arrows.some(({ id }) => id === operation.id) ? yes : no('gone', operation.id);
  }
}

/** May an arrow run here? From one box to another, once. */
export function canConnect(
  { nodes, arrows }: ProcessModel,
  { id, from, to }: Pick<Arrow, 'id' | 'from' | 'to'>,
): Decision<Impossible> {
  if (from === to) return { ok: false, because: 'to-itself', id };
  if (!nodes.some((node) => node.id === from) || !nodes.some((node) => node.id === to))
    return { ok: false, because: 'arrow-loose', id };
  return arrows.some((other) => other.id !== id && other.from === from && other.to === to)
    ? { ok: false, because: 'arrow-twice', id }
    : yes;
}

function isTaken({ lanes, nodes, arrows }: ProcessModel, wanted: string): boolean {
  return [lanes, nodes, arrows].some((parts) => parts.some(({ id }) => id === wanted));
}

function applied(model: ProcessModel, operation: Operation): ProcessModel {
  const { lanes, nodes, arrows } = model;
  switch (operation.do) {
    case 'add-lane':
      return { ...model, lanes: lanes.toSpliced(operation.at, 0, operation.lane) };
    case 'edit-lane':
      return { ...model, lanes: changed(lanes, operation) };
    case 'move-lane': {
      const rest = lanes.filter(({ id }) => id !== operation.id);
      return {
        ...model,
        lanes: rest.toSpliced(operation.at, 0, ...lanes.filter(({ id }) => id === operation.id)),
      };
    }
    case 'remove-lane':
      return { ...model, lanes: lanes.filter(({ id }) => id !== operation.id) };
    case 'add-node':
      return { ...model, nodes: [...nodes, operation.node] };
    case 'edit-node':
      return { ...model, nodes: changed(nodes, operation) };
    case 'remove-node':
      return {
        ...model,
        nodes: nodes.filter(({ id }) => id !== operation.id),
        arrows: arrows.filter(({ from, to }) => from !== operation.id && to !== operation.id),
      };
    case 'add-arrow':
      return { ...model, arrows: [...arrows, operation.arrow] };
    case 'edit-arrow':
      return { ...model, arrows: changed(arrows, operation) };
    case 'remove-arrow':
      return { ...model, arrows: arrows.filter(({ id }) => id !== operation.id) };
  }
}

function changed<Part extends { id: string }>(
  parts: readonly Part[],
  { id, given }: { id: string; given: Partial<Omit<Part, 'id'>> },
): Part[] {
  return parts.map((part) => (part.id === id ? { ...part, ...given } : part));
}

/** What takes these operations back, read on the drawing before them; in the order in which to do it. */
export function inverseOf(model: ProcessModel, operations: readonly Operation[]): Operation[] {
  let now = model;
  const back: Operation[] = [];
  for (const operation of operations) {
    back.unshift(...inverseOfOne(now, operation));
    now = applied(now, operation);
  }
  return back;
}

function inverseOfOne({ lanes, nodes, arrows }: ProcessModel, operation: Operation): Operation[] {
  switch (operation.do) {
    case 'add-lane':
      return [{ do: 'remove-lane', id: operation.lane.id }];
    case 'edit-lane':
      return lanes.flatMap((lane) =>
        lane.id === operation.id
          ? [{ do: 'edit-lane' as const, id: lane.id, given: asBefore(lane, operation.given) }]
          : [],
      );
    case 'move-lane':
      return [{ do: 'move-lane', id: operation.id, at: lanes.findIndex(({ id }) => id === operation.id) }];
    case 'remove-lane':
      return lanes.flatMap((lane, at) =>
        lane.id === operation.id ? [{ do: 'add-lane' as const, lane, at }] : [],
      );
    case 'add-node':
      return [{ do: 'remove-node', id: operation.node.id }];
    case 'edit-node':
      return nodes.flatMap((node) =>
        node.id === operation.id
          ? [{ do: 'edit-node' as const, id: node.id, given: asBefore(node, operation.given) }]
          : [],
      );
    case 'remove-node':
      return [
        ...nodes.flatMap((node) => (node.id === operation.id ? [{ do: 'add-node' as const, node }] : [])),
        ...arrows.flatMap((arrow) =>
          arrow.from === operation.id || arrow.to === operation.id
            ? [{ do: 'add-arrow' as const, arrow }]
            : [],
        ),
      ];
    case 'add-arrow':
      return [{ do: 'remove-arrow', id: operation.arrow.id }];
    case 'edit-arrow':
      return arrows.flatMap((arrow) =>
        arrow.id === operation.id
          ? [{ do: 'edit-arrow' as const, id: arrow.id, given: asBefore(arrow, operation.given) }]
          : [],
      );
    case 'remove-arrow':
      return arrows.flatMap((arrow) =>
        arrow.id === operation.id ? [{ do: 'add-arrow' as const, arrow }] : [],
      );
  }
}

function asBefore<Part extends object, Given extends Partial<Part>>(part: Part, given: Given): Given {
  return Object.fromEntries(
    Object.keys(given).map((key) => [key, part[key as keyof Part]]),
  ) as unknown as Given;
}
