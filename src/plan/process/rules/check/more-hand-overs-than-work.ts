import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Is work handed over more often than it is done? */
export function moreHandOversThanWork({ model, node, work }: Paths): Finding[] {
  const crossing = model.arrows.filter(({ from, to }) => {
    const [a, b] = [node(from), node(to)];
    return a !== undefined && b !== undefined && a.laneId !== b.laneId;
  });
  const steps = work.filter(({ kind }) => kind !== 'hand-over').length;
  const handOvers = crossing.length;
  if (handOvers <= steps || steps === 0) return [];
  return [finding('more-hand-overs-than-work', 'warning', { kind: 'process' }, { n: handOvers, of: steps })];
}
