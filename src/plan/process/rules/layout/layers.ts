import type { ProcessModel } from '../model.ts';

/** A process as numbers: arrows from box to box, and those that run back in time. */
export type Flow = {
  size: number;
  from: Int32Array;
  to: Int32Array;
  /** Per arrow: does it close a loop? */
  back: boolean[];
  /** Per box: its layer in time, from 0. */
  layer: Int32Array;
  layers: number;
};

/** Which box stands when: every arrow leads to a later layer, but for those that close a loop. */
export function flowInLayers({ nodes, arrows }: Pick<ProcessModel, 'nodes' | 'arrows'>): Flow {
  const at = new Map(nodes.map(({ id }, i) => [id, i]));
  const from = Int32Array.from(arrows, (arrow) => at.get(arrow.from) ?? -1);
  const to = Int32Array.from(arrows, (arrow) => at.get(arrow.to) ?? -1);
  const out = nodes.map((): number[] => []);
  const entries = nodes.map(() => 0);
  arrows.forEach((_, e) => {
    const [a = -1, b = -1] = [from[e], to[e]];
    if (a < 0 || b < 0 || a === b) return;
    out[a]?.push(e);
    entries[b] = (entries[b] ?? 0) + 1;
  });
  const first = nodes.map((_, i) => i);
  const rank = (i: number) => (nodes[i]?.kind === 'start' ? 0 : entries[i] === 0 ? 1 : 2);
  first.sort((a, b) => rank(a) - rank(b) || a - b);
  const { back, order } = closeLoops(first, out, to);
  arrows.forEach((_, e) => {
    if (from[e] === to[e]) back[e] = true;
  });
  const flow: Flow = { size: nodes.length, from, to, back, layer: new Int32Array(nodes.length), layers: 1 };
  placeInLayers(flow, order);
  spreadLoose(flow, entries, out);
  flow.layers = flow.layer.reduce((most, layer) => Math.max(most, layer + 1), 1);
  return flow;
}

/** Depth first: an arrow to a box that is still open closes a loop. `order` is the boxes in time. */
function closeLoops(first: number[], out: number[][], to: Int32Array) {
  const back: boolean[] = [];
  const state = new Uint8Array(out.length);
  const ended: number[] = [];
  for (const root of first) {
    if (state[root] !== 0) continue;
    const way: { node: number; next: number }[] = [{ node: root, next: 0 }];
    state[root] = 1;
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const e = out[top.node]?.[top.next++];
      if (e === undefined) {
        state[top.node] = 2;
        ended.push(top.node);
        way.pop();
        continue;
      }
      const target = to[e] ?? -1;
      if (state[target] === 1) back[e] = true;
      else if (state[target] === 0) {
        state[target] = 1;
        way.push({ node: target, next: 0 });
      }
    }
  }
  return { back, order: ended.reverse() };
}

/** As early as possible, and then each box towards the side on which it has more arrows. */
function placeInLayers({ from, to, back, layer, size }: Flow, order: number[]): void {
  const before = Array.from({ length: size }, (): number[] => []);
  const after = Array.from({ length: size }, (): number[] => []);
  for (let e = 0; e < from.length; e++) {
    const [a = -1, b = -1] = [from[e], to[e]];
    if (a < 0 || b < 0 || back[e]) continue;
    after[a]?.push(b);
    before[b]?.push(a);
  }
  const at = (i: number) => layer[i] ?? 0;
  for (const node of order)
    for (const next of after[node] ?? []) layer[next] = Math.max(at(next), at(node) + 1);
  for (let pass = 0; pass < 4; pass++)
    for (const node of pass % 2 === 0 ? order.toReversed() : order) {
      const [ins, outs] = [before[node] ?? [], after[node] ?? []];
      if (outs.length > ins.length) layer[node] = Math.min(...outs.map(at)) - 1;
      else if (ins.length > outs.length) layer[node] = Math.max(...ins.map(at)) + 1;
    }
  const least = layer.reduce((low, l) => Math.min(low, l), 0);
  for (let i = 0; i < size; i++) layer[i] = at(i) - least;
}

/** Boxes without arrows stand beside each other, not in one pile. */
function spreadLoose({ layer, size }: Flow, entries: number[], out: number[][]): void {
  const loose = Array.from({ length: size }, (_, i) => i).filter(
    (i) => entries[i] === 0 && out[i]?.length === 0,
  );
  const wide = Math.max(
    layer.reduce((most, l) => Math.max(most, l + 1), 1),
    Math.ceil(Math.sqrt(loose.length)),
  );
  loose.forEach((node, i) => {
    layer[node] = i % wide;
  });
}
