import type { CriterionId, PhaseId } from '#base/kernel/id.ts';
import { activePhases, type Phase, type SalesCycle } from '#plan/sales-cycle/cycle.ts';

import { resultsAskedUpTo } from './results-asked.ts';

const said = (text: string | undefined) => (text ?? '').trim().toLowerCase();

/**
 * Where a deal would go on in another cycle: in the phase of the same key, or of the same name, or else as far as
 * what is known (`met`, in the other cycle's criteria) lets it come, but no further along than it stands now. Null
 * where the cycle has no phase in use.
 */
export function proposeLanding(
  from: SalesCycle,
  phaseId: PhaseId,
  to: SalesCycle,
  met: readonly CriterionId[],
): Phase | null {
  const phases = activePhases(to);
  const first = phases[0];
  if (first === undefined) return null;
  const place = from.phases.findIndex(({ id }) => id === phaseId);
  const here = from.phases[place];
  if (!to.maySkip || here === undefined) return first;
  const same = phases.find((phase) => isLike(here, phase));
  if (same) return same;
  const along = from.phases.length > 1 ? place / (from.phases.length - 1) : 0;
  const furthest = Math.floor(along * (phases.length - 1));
  const open = phases
    .slice(0, furthest + 1)
    .findLast((phase) => resultsAskedUpTo(to, first.id, phase.id, met).length === 0);
  return open ?? first;
}

function isLike(one: Phase, other: Phase): boolean {
  if (one.key !== null && one.key === other.key) return true;
  return (['nl', 'en'] as const).some(
    (language) => said(one.name[language]) !== '' && said(one.name[language]) === said(other.name[language]),
  );
}
