import type { ProcessModel } from './model.ts';

/** The ids that stand on nothing: boxes in no lane, arrows from or to no box, ids that are given twice. */
export function danglingParts({ lanes, nodes, arrows }: ProcessModel): string[] {
  const known = new Set<string>();
  const twice = [...lanes, ...nodes, ...arrows].flatMap(({ id }) => {
    if (known.has(id)) return [id];
    known.add(id);
    return [];
  });
  const laneIds = new Set(lanes.map(({ id }) => id));
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const homeless = nodes.filter(({ laneId }) => !laneIds.has(laneId)).map(({ id }) => id);
  const loose = arrows.filter(({ from, to }) => !nodeIds.has(from) || !nodeIds.has(to)).map(({ id }) => id);
  return [...twice, ...homeless, ...loose];
}
