import { flowInLayers } from './layout/layers.ts';
import type { Arrow, ProcessModel, ProcessNode } from './model.ts';

/** In what two drawings of a process can differ. */
export const differenceKinds = [
  'added',
  'removed',
  'moved',
  'role',
  'minutes',
  'often',
  'order',
  'route-added',
  'route-removed',
  'share',
  'renamed',
  'kind',
  'channel',
  'sells',
  'details',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One difference: of a step, or of an arrow between two. `before` and `after` are what a person reads. */
export type Difference = {
  /** The same for the same difference, however the rest changes. */
  key: string;
  kind: DifferenceKind;
  /** The box to look at: in the drawing after, or before where it is gone. */
  nodeId: string;
  arrowId: string | null;
  name: string;
  before: string | number | null;
  after: string | number | null;
};

type Pair = { before: ProcessNode; after: ProcessNode };

/** Steps that are the same thing: under the same id, else the only ones with the same kind and name. */
export function pairsOf(before: ProcessModel, after: ProcessModel): Pair[] {
  const byId = new Map(after.nodes.map((node) => [node.id, node]));
  const pairs = before.nodes.flatMap((node): Pair[] => {
    const same = byId.get(node.id);
    return same ? [{ before: node, after: same }] : [];
  });
  const taken = new Set(pairs.flatMap((pair) => [pair.before.id, pair.after.id]));
  const looks = ({ kind, name }: ProcessNode) => `${kind} ${name.trim().toLowerCase()}`;
  const loose = (nodes: readonly ProcessNode[]) => {
    const found = new Map<string, ProcessNode | null>();
    for (const node of nodes)
      if (!taken.has(node.id)) found.set(looks(node), found.has(looks(node)) ? null : node);
    return found;
  };
  const [left, right] = [loose(before.nodes), loose(after.nodes)];
  for (const [look, node] of left) {
    const other = right.get(look);
    if (node && other) pairs.push({ before: node, after: other });
  }
  return pairs;
}

/** Everything in which the second drawing differs from the first, the gravest first. */
export function compareProcesses(before: ProcessModel, after: ProcessModel): Difference[] {
  const pairs = pairsOf(before, after);
  const beforeIds = new Set(pairs.map((pair) => pair.before.id));
  const afterOf = new Map(pairs.map((pair) => [pair.before.id, pair.after.id]));
  const afterIds = new Set(afterOf.values());
  const whole = (kind: 'added' | 'removed', { id, name }: ProcessNode): Difference => ({
    key: `${kind} ${id}`,
    kind,
    nodeId: id,
    arrowId: null,
    name,
    before: null,
    after: null,
  });
  const differences = [
    ...after.nodes.filter(({ id }) => !afterIds.has(id)).map((node) => whole('added', node)),
    ...before.nodes.filter(({ id }) => !beforeIds.has(id)).map((node) => whole('removed', node)),
    ...pairs.flatMap((pair) => ofPair(pair, before, after)),
    ...ofOrder(pairs, before, after),
    ...ofRoutes(before, after, afterOf),
  ];
  return differences.toSorted(
    (a, b) =>
      differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) || a.name.localeCompare(b.name),
  );
}

function laneOf({ lanes }: ProcessModel, { laneId }: ProcessNode) {
  const lane = lanes.find(({ id }) => id === laneId);
  return { key: lane?.teamId ?? lane?.name.trim().toLowerCase() ?? '', name: lane?.name ?? '' };
}

function ofPair({ before: a, after: b }: Pair, before: ProcessModel, after: ProcessModel): Difference[] {
  const found: Difference[] = [];
  const note = (kind: DifferenceKind, was: Difference['before'], is: Difference['after']) =>
    found.push({
      key: `${kind} ${b.id}`,
      kind,
      nodeId: b.id,
      arrowId: null,
      name: b.name,
      before: was,
      after: is,
    });
  const [from, to] = [laneOf(before, a), laneOf(after, b)];
  if (from.key !== to.key) note('moved', from.name, to.name);
  if (a.role !== b.role) note('role', a.role, b.role);
  if ((a.minutes?.usual ?? null) !== (b.minutes?.usual ?? null))
    note('minutes', a.minutes?.usual ?? null, b.minutes?.usual ?? null);
  if (a.perDeal !== b.perDeal) note('often', a.perDeal, b.perDeal);
  if (a.name !== b.name) note('renamed', a.name, b.name);
  if (a.kind !== b.kind) note('kind', a.kind, b.kind);
  if (a.channel !== b.channel) note('channel', a.channel, b.channel);
  if (a.sells !== b.sells) note('sells', Number(a.sells), Number(b.sells));
  const rest = ({ manual, result, documents, checklist, phaseId, calls }: ProcessNode) =>
    JSON.stringify([manual, result, documents, checklist, phaseId, calls]);
  if (rest(a) !== rest(b)) note('details', a.result, b.result);
  return found;
}

/** Two steps in one way whose order turned round. */
function ofOrder(pairs: readonly Pair[], before: ProcessModel, after: ProcessModel): Difference[] {
  const layers = (model: ProcessModel) => {
    const { layer } = flowInLayers(model);
    return new Map(model.nodes.map(({ id }, i) => [id, layer[i] ?? 0]));
  };
  const [was, is] = [layers(before), layers(after)];
  const afterOf = new Map(pairs.map((pair) => [pair.before.id, pair.after]));
  return before.arrows.flatMap(({ from, to }): Difference[] => {
    const [first, second] = [afterOf.get(from), afterOf.get(to)];
    if (!first || !second || (was.get(from) ?? 0) >= (was.get(to) ?? 0)) return [];
    if ((is.get(first.id) ?? 0) <= (is.get(second.id) ?? 0) || !leadsTo(after, second.id, first.id))
      return [];
    return [
      {
        key: `order ${first.id} ${second.id}`,
        kind: 'order',
        nodeId: second.id,
        arrowId: null,
        name: second.name,
        before: `${first.name} → ${second.name}`,
        after: `${second.name} → ${first.name}`,
      },
    ];
  });
}

/** Does a way lead from one step to the other? */
function leadsTo({ arrows }: ProcessModel, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const arrow of arrows) if (arrow.from === at) seen.add(arrow.to);
  }
  return false;
}

/** Ways between steps that both drawings have. A step that came or went explains its own. */
function ofRoutes(
  before: ProcessModel,
  after: ProcessModel,
  afterOf: ReadonlyMap<string, string>,
): Difference[] {
  const names = new Map([...before.nodes, ...after.nodes].map(({ id, name }) => [id, name]));
  const kept = new Set(afterOf.values());
  const way = (from: string, to: string) => `${from} ${to}`;
  const was = new Map(
    before.arrows.flatMap((arrow): [string, Arrow][] => {
      const [from, to] = [afterOf.get(arrow.from), afterOf.get(arrow.to)];
      return from && to ? [[way(from, to), arrow]] : [];
    }),
  );
  const is = new Map(
    after.arrows
      .filter(({ from, to }) => kept.has(from) && kept.has(to))
      .map((arrow) => [way(arrow.from, arrow.to), arrow]),
  );
  const difference = (
    kind: DifferenceKind,
    key: string,
    arrow: Arrow,
    given: Partial<Difference>,
  ): Difference => {
    const [from = '', to = ''] = key.split(' ');
    return {
      key: `${kind} ${key}`,
      kind,
      nodeId: from,
      arrowId: arrow.id,
      name: `${names.get(from) ?? ''} → ${names.get(to) ?? ''}`,
      before: null,
      after: null,
      ...given,
    };
  };
  return [
    ...[...is].flatMap(([key, arrow]) => {
      const old = was.get(key);
      if (!old) return [difference('route-added', key, arrow, {})];
      return old.share === arrow.share
        ? []
        : [difference('share', key, arrow, { before: old.share, after: arrow.share })];
    }),
    ...[...was]
      .filter(([key]) => !is.has(key))
      .map(([key, arrow]) => difference('route-removed', key, arrow, {})),
  ];
}

export type DrawingMark = 'added' | 'removed' | 'changed' | 'moved';

/** Both drawings as one: the second, with what is gone of the first in its place, and a mark on all that differs. */
export function asOneDrawing(
  before: ProcessModel,
  after: ProcessModel,
  differences: readonly Difference[],
): { model: ProcessModel; marks: Map<string, DrawingMark> } {
  const marks = new Map<string, DrawingMark>();
  for (const { kind, nodeId, arrowId } of differences) {
    if (kind === 'route-added' && arrowId) marks.set(arrowId, 'added');
    else if (kind === 'added' || kind === 'removed') marks.set(nodeId, kind);
    else if (kind === 'moved') marks.set(nodeId, 'moved');
    else if (!arrowId && !marks.has(nodeId)) marks.set(nodeId, 'changed');
  }
  const removed = before.nodes.filter(({ id }) => marks.get(id) === 'removed');
  const afterOf = new Map(pairsOf(before, after).map((pair) => [pair.before.id, pair.after.id]));
  for (const { id } of removed) afterOf.set(id, id);
  const lanes = [...after.lanes];
  const laneFor = (node: ProcessNode): string => {
    const wanted = laneOf(before, node);
    const known = lanes.find(({ teamId, name }) => (teamId ?? name.trim().toLowerCase()) === wanted.key);
    if (known) return known.id;
    const lane = before.lanes.find(({ id }) => id === node.laneId);
    if (lane) lanes.push(lane);
    return lane?.id ?? lanes[0]?.id ?? '';
  };
  const nodes = [...after.nodes, ...removed.map((node) => ({ ...node, laneId: laneFor(node) }))].map(
    (node) => ({
      ...node,
      position: null,
    }),
  );
  const gone = before.arrows.flatMap((arrow): Arrow[] => {
    const [from, to] = [afterOf.get(arrow.from), afterOf.get(arrow.to)];
    if (!from || !to || after.arrows.some((one) => one.from === from && one.to === to)) return [];
    const id = `gone ${arrow.id}`;
    marks.set(id, 'removed');
    return [{ ...arrow, id, from, to }];
  });
  return {
    model: {
      ...after,
      id: `${after.id}-compared`,
      lanes: lanes.map((lane) => ({ ...lane, height: null })),
      nodes,
      arrows: [...after.arrows, ...gone],
    },
    marks,
  };
}
