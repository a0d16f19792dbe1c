import type { CriterionId, CycleId, PhaseId } from '#base/kernel/id.ts';
import { defaultCycles } from '#plan/sales-cycle/default-cycles.ts';
import type { ExitCriterion, Phase, SalesCycle } from '#plan/sales-cycle/cycle.ts';

/** The default cycles as the rules' tests see them: ids are the keys. */
type Change = {
  retire?: string[];
  advise?: string[];
  approve?: string[];
  maySkip?: boolean;
  mayGoBack?: boolean;
};

export function newBusiness(change: Change = {}): SalesCycle {
  return cycleOf(0, change);
}

export function existingCustomers(change: Change = {}): SalesCycle {
  return cycleOf(1, change);
}

function cycleOf(place: number, change: Change): SalesCycle {
  const made = defaultCycles[place];
  if (!made) throw new Error('there is no default cycle');
  const phases = made.phases.map((phase): Phase => ({
    ...phase,
    id: phase.key as PhaseId,
    asksApproval: change.approve?.includes(phase.key) ?? false,
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
    id: made.key as CycleId,
    key: made.key,
    name: made.name,
    version: 1,
    retired: false,
    customers: made.customers,
    teamIds: [],
    maySkip: change.maySkip ?? true,
    mayGoBack: change.mayGoBack ?? true,
    phases,
    afterOrder: [],
  };
}

export const phase = (key: string): PhaseId => key as PhaseId;
export const met = (...keys: string[]): CriterionId[] => keys as CriterionId[];
export const suspectResults = met('competition-known', 'decision-date', 'problem', 'need');
