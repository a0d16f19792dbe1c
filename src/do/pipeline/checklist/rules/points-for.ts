import type { PhaseId } from '#base/kernel/id.ts';
import type { ProcessId, ProcessModel, ProcessNode } from '#plan/process/rules/model.ts';
import { outlineOf } from '#plan/process/rules/outline.ts';
import type { CycleCustomers } from '#plan/sales-cycle/cycle.ts';

/** What was published last of a process. */
export type Published = { id: ProcessId; number: number; model: ProcessModel };

/** Where a deal stands, as far as its checklist is concerned. */
export type StandingDeal = {
  phaseId: PhaseId;
  /** Of its cycle, in order. */
  phaseIds: readonly PhaseId[];
  customers: CycleCustomers;
  /** Is the account a customer already? Decides where the cycle is for all. */
  ofCustomer: boolean;
};

/** A step with something to tick, in a phase of the cycle up to the deal's. */
export type PointedStep = {
  processId: ProcessId;
  node: ProcessNode;
  phaseId: PhaseId;
  when: 'now' | 'earlier';
  /** Each once, however often it was written. */
  points: string[];
};

/**
 * The processes that a deal can follow, the likeliest first: those with something to tick in a phase of its cycle, of
 * prospects or of customers as its cycle is; the other kind only where none of its own fits. In the order given.
 */
export function fittingProcesses(deal: StandingDeal, published: readonly Published[]): Published[] {
  const wanted =
    deal.customers === 'existing' || (deal.customers === 'all' && deal.ofCustomer)
      ? 'customers'
      : 'prospects';
  const fitting = published.filter(
    ({ model, id }) =>
      model.kind !== 'block' &&
      allSteps(id, published).some(({ phaseId }) => deal.phaseIds.includes(phaseId)),
  );
  const own = fitting.filter(({ model }) => model.kind === wanted);
  return own.length > 0 ? own : fitting;
}

/** What there is to tick for a deal that follows a process: in its phase, and in those before. */
export function pointedSteps(
  deal: StandingDeal,
  processId: ProcessId,
  published: readonly Published[],
): PointedStep[] {
  const at = deal.phaseIds.indexOf(deal.phaseId);
  return allSteps(processId, published).flatMap((step): PointedStep[] => {
    const stands = deal.phaseIds.indexOf(step.phaseId);
    if (stands === -1 || stands > at) return [];
    return [{ ...step, when: stands === at ? 'now' : 'earlier' }];
  });
}

/**
 * Every step with points and a phase, in the order of time, those of building blocks where they are called. A step of a
 * block without a phase is in the phase of whoever calls it. A block that is called twice is taken the first time.
 */
function allSteps(processId: ProcessId, published: readonly Published[]): Omit<PointedStep, 'when'>[] {
  const models = new Map(published.map(({ id, model }) => [id, model]));
  const taken = new Set<ProcessId>();
  const walk = (id: ProcessId, around: PhaseId | null): Omit<PointedStep, 'when'>[] => {
    const model = models.get(id);
    if (!model || taken.has(id)) return [];
    taken.add(id);
    return outlineOf(model).flatMap(({ node }) => {
      const phaseId = node.phaseId ?? around;
      const points = [...new Set(node.checklist.map((point) => point.trim()))].filter(
        (point) => point !== '',
      );
      return [
        ...(phaseId !== null && points.length > 0 ? [{ processId: id, node, phaseId, points }] : []),
        ...(node.calls === null ? [] : walk(node.calls, phaseId)),
      ];
    });
  };
  return walk(processId, null);
}
