import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does a deal get stuck in a box that is no end, and from which nothing leads on? */
export function deadEnd({ model, out }: Paths): Finding[] {
  return model.nodes
    .filter(({ id, kind }) => kind !== 'end' && out(id).length === 0)
    .map(({ id, name }) => finding('dead-end', 'error', { kind: 'node', id }, { what: name }));
}
