import type { PhaseId } from '#base/kernel/id.ts';

import type { ProcessModel } from '../model.ts';
import type { CheckContext, Finding } from './finding.ts';

/** Where a finding is mended: at a box, in the row of a phase in the matrix, or in the process as a whole. */
export type PlaceToLook = { kind: 'node'; id: string } | { kind: 'matrix' } | { kind: 'process' };

/**
 * Where to go for a finding. A lane is looked at where its work is; a result that nothing produces at the last step of
 * its phase, which may produce it; a phase without steps in the matrix, where one is added.
 */
export function placeToLook(
  { nodes, lanes }: Pick<ProcessModel, 'nodes' | 'lanes'>,
  { at, also }: Pick<Finding, 'at' | 'also'>,
  phases: CheckContext['phases'],
): PlaceToLook {
  const isThere = (id: string | undefined): id is string => nodes.some((node) => node.id === id);
  const inPhase = (phaseId: PhaseId | undefined) => nodes.findLast((node) => node.phaseId === phaseId)?.id;
  const first = also.find(isThere);
  const orElse = (id: string | undefined, otherwise: PlaceToLook): PlaceToLook =>
    isThere(id) ? { kind: 'node', id } : otherwise;
  switch (at.kind) {
    case 'node':
      return orElse(at.id, orElse(first, { kind: 'process' }));
    case 'lane':
      return orElse(
        first ?? nodes.find(({ laneId }) => laneId === at.id && lanes.some(({ id }) => id === laneId))?.id,
        { kind: 'process' },
      );
    case 'phase':
      return { kind: 'matrix' };
    case 'criterion': {
      const phase = phases.find(({ criteria }) => criteria.some(({ id }) => id === at.id));
      return orElse(phase && inPhase(phase.id), { kind: 'matrix' });
    }
    case 'process':
      return orElse(first, { kind: 'process' });
  }
}
