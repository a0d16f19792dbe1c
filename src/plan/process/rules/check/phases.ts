import { finding, type CheckContext, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does something happen in every phase of the sales cycle? */
export function phaseWithoutSteps({ work }: Paths, { phases }: CheckContext): Finding[] {
  const used = new Set(work.map(({ phaseId }) => phaseId));
  return phases
    .filter(({ id }) => !used.has(id))
    .map(({ id, name }) => finding('phase-without-steps', 'warning', { kind: 'phase', id }, { what: name }));
}

/** Does every step belong to a phase that is in use? */
export function stepWithoutPhase({ work }: Paths, { phases }: CheckContext): Finding[] {
  if (phases.length === 0) return [];
  const known = new Set(phases.map(({ id }) => id));
  return work
    .filter(({ phaseId }) => phaseId === null || !known.has(phaseId))
    .map(({ id, name }) => finding('step-without-phase', 'hint', { kind: 'node', id }, { what: name }));
}

/** Is every result that a deal needs to leave its phase made by some step? */
export function criterionWithoutStep({ work }: Paths, { phases }: CheckContext): Finding[] {
  const made = new Set(work.flatMap(({ criterionIds }) => criterionIds));
  return phases.flatMap((phase) =>
    phase.criteria
      .filter(({ id }) => !made.has(id))
      .map(({ id, name }) =>
        finding(
          'criterion-without-step',
          'warning',
          { kind: 'criterion', id },
          { what: name, other: phase.name },
        ),
      ),
  );
}
