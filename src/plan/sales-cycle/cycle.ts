import type { CriterionId, CycleId, LossReasonId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { Role } from '#plan/roles/role.ts';

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
  /** Leaving it, onwards or with the order, asks for a manager's approval. */
  asksApproval: boolean;
  retired: boolean;
  /** In order, the retired ones among them: results that were recorded by them can still be shown. */
  criteria: ExitCriterion[];
};

/** Whose deals a cycle is for: of those who never bought, of those who did, or of all. */
export const cycleCustomers = ['new', 'existing', 'all'] as const;
export type CycleCustomers = (typeof cycleCustomers)[number];

/** Who does something after an order: `deal-owner`, or whoever holds the role of this code. */
export type AfterOrderWho = Role;

/** One thing that the process asks for after an order. */
export type AfterOrderStep = {
  id: string;
  key: string | null;
  name: LocalText;
  /** Days after the order. */
  daysAfter: number;
  who: AfterOrderWho;
};

export type SalesCycle = {
  id: CycleId;
  key: string | null;
  name: LocalText;
  version: number;
  retired: boolean;
  /** Whose deals it is for. */
  customers: CycleCustomers;
  /** The teams whose members begin their deals here; none: everybody's. */
  teamIds: TeamId[];
  /** May a deal go past phases, with the results of all that it passes? */
  maySkip: boolean;
  mayGoBack: boolean;
  /** In order, the retired ones among them: deals that stand in them can still be shown. */
  phases: Phase[];
  /** What is to be done once a deal is won, in order. */
  afterOrder: AfterOrderStep[];
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

/**
 * The cycle in which somebody's new deals begin: the first in use that names the person's team, else the first that
 * names none, else the first. Null where none is in use.
 */
export function cycleToBeginIn<C extends Pick<SalesCycle, 'retired' | 'teamIds'>>(
  cycles: readonly C[],
  teamId: TeamId | null,
): C | null {
  const active = cycles.filter(({ retired }) => !retired);
  return (
    active.find(({ teamIds }) => teamId !== null && teamIds.includes(teamId)) ??
    active.find(({ teamIds }) => teamIds.length === 0) ??
    active[0] ??
    null
  );
}

/** The cycle for existing customers, where a repeat order begins: the first in use that is for them; null where none is. */
export function cycleForExisting(cycles: readonly SalesCycle[], teamId: TeamId | null): SalesCycle | null {
  return cycleToBeginIn(
    cycles.filter(({ customers }) => customers === 'existing'),
    teamId,
  );
}
