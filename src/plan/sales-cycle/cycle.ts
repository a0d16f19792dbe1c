import type { CriterionId, CycleId, LossReasonId, PhaseId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

/** What a result looks like: a yes (with a note), a text, a number, a day, or one of some choices. */
export const criterionKinds = ['yes', 'text', 'number', 'date', 'choice'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** One answer of a criterion of kind `choice`. Results hold its key, so that it can be renamed and reordered. */
export type Choice = { key: string; name: LocalText; retired: boolean };

/** A result that lets a deal leave its phase; where it is not required, it only advises. */
export type ExitCriterion = {
  id: CriterionId;
  /** Of the criteria that every organisation begins with, `order-confirmation`; null for its own. */
  key: string | null;
  name: LocalText;
  kind: CriterionKind;
  /** Empty unless the kind is `choice`. */
  choices: Choice[];
  required: boolean;
  retired: boolean;
};

export type Phase = {
  id: PhaseId;
  key: string | null;
  name: LocalText;
  actions: LocalText;
  /** Chance that a deal in this phase is won, 0–100. */
  probabilityPercent: number;
  expectedDays: number | null;
  /** Days in this phase after which a deal rots; null where it never does. */
  rottingDays: number | null;
  retired: boolean;
  /** In order, the retired ones among them: results that were recorded by them can still be shown. */
  criteria: ExitCriterion[];
};

export type SalesCycle = {
  id: CycleId;
  key: string | null;
  name: LocalText;
  version: number;
  retired: boolean;
  /** In order, the retired ones among them: deals that stand in them can still be shown. */
  phases: Phase[];
};

export type LossReason = {
  id: LossReasonId;
  key: string | null;
  name: LocalText;
  version: number;
  retired: boolean;
};

/** The phases that deals can be moved to, in order. */
export function activePhases(cycle: SalesCycle): Phase[] {
  return cycle.phases.filter(({ retired }) => !retired);
}

/** What a phase asks for today. */
export function activeCriteria(phase: Pick<Phase, 'criteria'>): ExitCriterion[] {
  return phase.criteria.filter(({ retired }) => !retired);
}

/** The active phase behind this one, also where this one is retired; null behind the last, where a deal is won. */
export function nextPhase(cycle: SalesCycle, phaseId: PhaseId): Phase | null {
  const at = cycle.phases.findIndex(({ id }) => id === phaseId);
  if (at === -1) return null;
  return cycle.phases.slice(at + 1).find(({ retired }) => !retired) ?? null;
}

/** The active phase before this one; null before the first. */
export function previousPhase(cycle: SalesCycle, phaseId: PhaseId): Phase | null {
  const at = cycle.phases.findIndex(({ id }) => id === phaseId);
  return cycle.phases.slice(0, Math.max(at, 0)).findLast(({ retired }) => !retired) ?? null;
}

/** Where new deals begin: the first active phase of the first active cycle; null where there is none. */
export function firstPhase(cycles: readonly SalesCycle[]): Phase | null {
  return cycles.filter(({ retired }) => !retired).flatMap(activePhases)[0] ?? null;
}
