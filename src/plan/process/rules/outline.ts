import { sizeOnScreen } from './geometry.ts';
import { flowInLayers } from './layout/layers.ts';
import {
  plainArrow,
  plainNode,
  type Arrow,
  type NodeKind,
  type Point,
  type ProcessModel,
  type ProcessNode,
} from './model.ts';
import type { Operation } from './operations.ts';

type Drawn = Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>;

/** A step as a line in a list, with where it leads to. */
export type OutlineLine = { node: ProcessNode; exits: { arrow: Arrow; to: ProcessNode }[] };

/** The steps in the order of time; those at the same moment from the upper lane down. */
export function outlineOf(model: Drawn): OutlineLine[] {
  const { layer } = flowInLayers(model);
  const laneAt = new Map(model.lanes.map(({ id }, i) => [id, i]));
  const byId = new Map(model.nodes.map((node) => [node.id, node]));
  const place = new Map(
    model.nodes.map((node, i) => [
      node.id,
      [layer[i] ?? 0, laneAt.get(node.laneId) ?? 0, node.position?.y ?? 0, i] as const,
    ]),
  );
  return [...model.nodes]
    .sort((a, b) => {
      const [one, other] = [place.get(a.id) ?? [], place.get(b.id) ?? []];
      const differs = one.findIndex((value, i) => value !== other[i]);
      return differs === -1 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
    })
    .map((node) => ({
      node,
      exits: model.arrows.flatMap((arrow) => {
        const to = arrow.from === node.id ? byId.get(arrow.to) : undefined;
        return to ? [{ arrow, to }] : [];
      }),
    }));
}

const into = ({ arrows }: Drawn, id: string) => arrows.filter(({ to }) => to === id);
const outOf = ({ arrows }: Drawn, id: string) => arrows.filter(({ from }) => from === id);

const isGate = ({ kind }: ProcessNode) => kind === 'decision' || kind === 'parallel';
/** Does what is added behind it become another way out? Not where ways come together. */
const forks = (model: Drawn, node: ProcessNode) =>
  isGate(node) && !(node.kind === 'parallel' && into(model, node.id).length > 1);

type Fresh = { id: string; arrowId: string; kind: NodeKind; name: string };

/** A new step behind another: in between where that one leads to one place, as another exit of a decision, else at its end. */
export function addAfter(model: Drawn, afterId: string | null, fresh: Fresh): Operation[] {
  const after = model.nodes.find(({ id }) => id === afterId);
  const laneId = after?.laneId ?? model.lanes[0]?.id;
  if (laneId === undefined) return [];
  const node = {
    ...plainNode({ id: fresh.id, laneId, kind: fresh.kind, name: fresh.name }),
    phaseId: after?.phaseId ?? null,
    role: fresh.kind === 'step' ? (after?.role ?? null) : null,
    position: freePlace(model, after, fresh.kind),
  };
  const added: Operation = { do: 'add-node', node };
  if (!after || after.kind === 'end') return [added];
  const [next, ...others] = outOf(model, after.id);
  const towards = (from: string, to: string): Operation => ({
    do: 'add-arrow',
    arrow: plainArrow({ id: fresh.arrowId, from, to }),
  });
  if (!next || others.length > 0 || forks(model, after) || fresh.kind === 'end')
    return [added, towards(after.id, node.id)];
  return [added, { do: 'edit-arrow', id: next.id, given: { to: node.id } }, towards(node.id, next.to)];
}

const gap = 48;

/** Where there is room for it, to the right of the one before; null where the layout decides. */
function freePlace(model: Drawn, after: ProcessNode | undefined, kind: NodeKind): Point | null {
  if (!after?.position) return null;
  const size = sizeOnScreen(kind);
  const { width } = sizeOnScreen(after.kind);
  const isFree = (at: Point) =>
    model.nodes.every(({ position, kind: other }) => {
      const box = sizeOnScreen(other);
      return (
        position === null ||
        position.x >= at.x + size.width ||
        position.x + box.width <= at.x ||
        position.y >= at.y + size.height ||
        position.y + box.height <= at.y
      );
    });
  let at = { x: after.position.x + width + gap, y: after.position.y };
  while (!isFree(at)) at = { x: at.x + width / 2 + gap, y: at.y };
  return at;
}

/** Takes a step away; where one way led through it, that way goes on without it. */
export function removeStep(model: Drawn, id: string): Operation[] {
  const [before, ...moreBefore] = into(model, id);
  const [next, ...moreNext] = outOf(model, id);
  const away: Operation = { do: 'remove-node', id };
  if (!before || !next || moreBefore.length > 0 || moreNext.length > 0 || before.from === next.to)
    return [away];
  if (outOf(model, before.from).some(({ to }) => to === next.to)) return [away];
  return [{ do: 'edit-arrow', id: before.id, given: { to: next.to } }, away];
}

/** Several at once; each with what hangs on it. */
export function removeParts(model: ProcessModel, ids: ReadonlySet<string>): Operation[] {
  const steps = model.nodes.filter(({ id }) => ids.has(id));
  const [only] = steps;
  if (only && steps.length === 1 && model.arrows.every(({ id }) => !ids.has(id)))
    return removeStep(model, only.id);
  const away = new Set(steps.map(({ id }) => id));
  return [
    ...model.arrows
      .filter(({ id, from, to }) => ids.has(id) && !away.has(from) && !away.has(to))
      .map(({ id }): Operation => ({ do: 'remove-arrow', id })),
    ...steps.map(({ id }): Operation => ({ do: 'remove-node', id })),
  ];
}

/** A step changes place with the one before it, where one way leads through both; nothing where it cannot. */
export function moveEarlier(model: Drawn, id: string): Operation[] {
  const [between, ...moreInto] = into(model, id);
  const [next, ...moreOut] = outOf(model, id);
  if (!between || moreInto.length > 0 || moreOut.length > 0) return [];
  const before = model.nodes.find((node) => node.id === between.from);
  if (!before || before.kind === 'start' || isGate(before)) return [];
  if (outOf(model, before.id).length !== 1) return [];
  const arriving = into(model, before.id);
  if (arriving.some(({ from }) => from === id) || (next && next.to === before.id)) return [];
  const self = model.nodes.find((node) => node.id === id);
  if (!self || self.kind === 'end' || isGate(self)) return [];
  return [
    // The arrow between them turns round last, so that no arrow is ever drawn twice.
    { do: 'remove-arrow', id: between.id },
    ...arriving.map((arrow): Operation => ({ do: 'edit-arrow', id: arrow.id, given: { to: id } })),
    ...(next ? [{ do: 'edit-arrow', id: next.id, given: { from: before.id } } as const] : []),
    { do: 'add-arrow', arrow: { ...between, from: id, to: before.id } },
    ...swapPlaces(before, self),
  ];
}

/** A step changes place with the one behind it. */
export function moveLater(model: Drawn, id: string): Operation[] {
  const [next, ...others] = outOf(model, id);
  return next && others.length === 0 ? moveEarlier(model, next.to) : [];
}

function swapPlaces(a: ProcessNode, b: ProcessNode): Operation[] {
  if (!a.position || !b.position) return [];
  return [
    { do: 'edit-node', id: a.id, given: { position: { x: b.position.x, y: a.position.y } } },
    { do: 'edit-node', id: b.id, given: { position: { x: a.position.x, y: b.position.y } } },
  ];
}

/** Where an arrow from here may still lead. */
export function possibleTargets(model: Drawn, id: string): ProcessNode[] {
  const taken = new Set(outOf(model, id).map(({ to }) => to));
  return model.nodes.filter((node) => node.id !== id && node.kind !== 'start' && !taken.has(node.id));
}

/** Puts a step on another lane, and below its name there where boxes have been placed. */
export function toLane(node: ProcessNode, laneId: string, laneTop: number): Operation[] {
  if (node.laneId === laneId) return [];
  const position = node.position ? { x: node.position.x, y: Math.round(laneTop) + 26 } : null;
  return [{ do: 'edit-node', id: node.id, given: { laneId, ...(position ? { position } : {}) } }];
}
