import { finding, type Finding } from './finding.ts';
import { loops, type Paths } from './paths.ts';

/** Is there a round that a deal never leaves? */
export function loopWithoutExit(paths: Paths): Finding[] {
  return loops(paths).flatMap((group) => {
    const inside = new Set(group);
    const leaves = group.some(
      (id) => paths.node(id)?.kind === 'end' || paths.out(id).some(({ to }) => !inside.has(to)),
    );
    const [first = '', ...others] = paths.model.nodes.flatMap(({ id }) => (inside.has(id) ? [id] : []));
    if (leaves) return [];
    const says = { what: paths.node(first)?.name ?? '', n: group.length };
    return [finding('loop-without-exit', 'error', { kind: 'node', id: first }, says, others)];
  });
}
