import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does it begin somewhere, and end? */
export function noStart({ model }: Paths): Finding[] {
  if (model.nodes.length === 0 || model.nodes.some(({ kind }) => kind === 'start')) return [];
  return [finding('no-start', 'error', { kind: 'process' })];
}
