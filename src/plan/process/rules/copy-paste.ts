import type { Arrow, ProcessModel, ProcessNode } from './model.ts';
import type { Operation } from './operations.ts';

/** Boxes that were copied, the arrows between them, and what their lanes were called. */
export type Copied = { nodes: ProcessNode[]; arrows: Arrow[]; lanes: { id: string; name: string }[] };

export function copyOf(model: ProcessModel, ids: ReadonlySet<string>): Copied {
  const nodes = model.nodes.filter(({ id }) => ids.has(id));
  const taken = new Set(nodes.map(({ id }) => id));
  const used = new Set(nodes.map(({ laneId }) => laneId));
  return {
    nodes,
    arrows: model.arrows.filter(({ from, to }) => taken.has(from) && taken.has(to)),
    lanes: model.lanes.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

const aside = 32;

/**
 * Copies put into a drawing, this one or another: each under a new id, on the lane that it was on, else on one with the
 * same name, else on the first.
 * @param newId makes an id for each part
 */
export function pasteOperations(model: ProcessModel, copied: Copied, newId: () => string): Operation[] {
  const ids = new Map(copied.nodes.map(({ id }) => [id, newId()]));
  const first = model.lanes[0]?.id;
  if (first === undefined) return [];
  const laneOf = (id: string) => {
    const name = copied.lanes.find((lane) => lane.id === id)?.name;
    return (
      model.lanes.find((lane) => lane.id === id) ??
      model.lanes.find((lane) => lane.name === name) ?? { id: first }
    ).id;
  };
  return [
    ...copied.nodes.map((node): Operation => ({
      do: 'add-node',
      node: {
        ...node,
        id: ids.get(node.id) ?? node.id,
        laneId: laneOf(node.laneId),
        position: node.position && { x: node.position.x + aside, y: node.position.y + aside },
        kept: null,
      },
    })),
    ...copied.arrows.map((arrow): Operation => ({
      do: 'add-arrow',
      arrow: {
        ...arrow,
        id: newId(),
        from: ids.get(arrow.from) ?? arrow.from,
        to: ids.get(arrow.to) ?? arrow.to,
        kept: null,
      },
    })),
  ];
}
