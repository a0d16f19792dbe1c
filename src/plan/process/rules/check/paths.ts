import type { Arrow, Lane, ProcessModel, ProcessNode } from '../model.ts';

/** A process with its ways looked up: what leaves a box, what comes in. Arrows that lead nowhere are left out. */
export type Paths = {
  model: ProcessModel;
  node: (id: string) => ProcessNode | undefined;
  lane: (id: string) => Lane | undefined;
  out: (id: string) => readonly Arrow[];
  into: (id: string) => readonly Arrow[];
  /** Boxes in which somebody works. */
  work: readonly ProcessNode[];
};

const workKinds: ReadonlySet<string> = new Set(['step', 'hand-over', 'document']);

export function pathsOf(model: ProcessModel): Paths {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane]));
  const out = new Map<string, Arrow[]>();
  const into = new Map<string, Arrow[]>();
  const add = (to: Map<string, Arrow[]>, id: string, arrow: Arrow) => {
    const list = to.get(id);
    if (list) list.push(arrow);
    else to.set(id, [arrow]);
  };
  for (const arrow of model.arrows) {
    if (!nodes.has(arrow.from) || !nodes.has(arrow.to)) continue;
    add(out, arrow.from, arrow);
    add(into, arrow.to, arrow);
  }
  return {
    model,
    node: (id) => nodes.get(id),
    lane: (id) => lanes.get(id),
    out: (id) => out.get(id) ?? [],
    into: (id) => into.get(id) ?? [],
    work: model.nodes.filter(({ kind }) => workKinds.has(kind)),
  };
}

/** Every box that can be come to from these. */
export function reachedFrom({ out }: Paths, starts: readonly string[]): Set<string> {
  const seen = new Set(starts);
  const todo = [...starts];
  for (let id = todo.pop(); id !== undefined; id = todo.pop())
    for (const { to } of out(id))
      if (!seen.has(to)) {
        seen.add(to);
        todo.push(to);
      }
  return seen;
}

/** Groups of boxes that all lead to each other, larger than one or leading to itself (R. Tarjan, 1972). */
export function loops({ model, out }: Paths): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to));
  const enter = (id: string) => {
    index.set(id, index.size);
    lower(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  for (const { id: root } of model.nodes) {
    if (index.has(root)) continue;
    const way = [enter(root)];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const arrow = out(top.id)[top.next++];
      if (arrow !== undefined) {
        if (!index.has(arrow.to)) way.push(enter(arrow.to));
        else if (isOpen.has(arrow.to)) lower(top.id, index.get(arrow.to) ?? 0);
        continue;
      }
      way.pop();
      const above = way.at(-1);
      if (above) lower(above.id, low.get(top.id) ?? 0);
      if (low.get(top.id) !== index.get(top.id)) continue;
      const group = open.splice(open.indexOf(top.id));
      for (const id of group) isOpen.delete(id);
      if (group.length > 1 || out(top.id).some(({ to }) => to === top.id)) found.push(group);
    }
  }
  return found;
}
