import type { CriterionId, CycleId, PhaseId } from '#base/kernel/id.ts';
import { defaultCycles } from '#plan/sales-cycle/default-cycles.ts';
import type { ExitCriterion, Phase, SalesCycle } from '#plan/sales-cycle/cycle.ts';

/** The default cycle for new business as the rules' tests see it: ids are the keys. */
export function newBusiness(change: { retire?: string[]; advise?: string[] } = {}): SalesCycle {
  const made = defaultCycles[0];
  if (!made) throw new Error('there is no default cycle');
  const phases = made.phases.map((phase): Phase => ({
    ...phase,
    id: phase.key as PhaseId,
    retired: change.retire?.includes(phase.key) ?? false,
    criteria: phase.criteria.map((criterion): ExitCriterion => ({
      ...criterion,
      id: criterion.key as CriterionId,
      choices: [],
      required: criterion.required && !change.advise?.includes(criterion.key),
      retired: change.retire?.includes(criterion.key) ?? false,
    })),
  }));
  return {
    id: 'new-business' as CycleId,
    key: made.key,
    name: made.name,
    version: 1,
    retired: false,
    phases,
  };
}

export const phase = (key: string): PhaseId => key as PhaseId;
export const met = (...keys: string[]): CriterionId[] => keys as CriterionId[];
export const suspectResults = met('competition-known', 'decision-date', 'problem', 'need');
