import type { PhaseId } from '#base/kernel/id.ts';

import { visits } from './check/visits.ts';
import type { ProcessModel, ProcessNode } from './model.ts';

/** Minutes of one deal on average, and what part of the whole process that is, 0–1. */
export type Portion = { minutes: number; selling: number; share: number };

/** A step in the matrix: how much time of one deal it takes on average, over all times that it is done. */
export type MatrixStep = { node: ProcessNode; minutes: number };

export type MatrixCell = Portion & { laneId: string; steps: MatrixStep[] };

/** A phase with what each lane does in it; `phaseId` null holds what has no phase, or one that is gone. */
export type MatrixRow = Portion & { phaseId: PhaseId | null; cells: MatrixCell[] };

export type Matrix = {
  /** The phases in their order; a row without a phase comes last, and only where there is something in it. */
  rows: MatrixRow[];
  /** Per lane, in the order of the lanes. */
  lanes: (Portion & { laneId: string })[];
  whole: Portion;
};

/** Does it stand in the matrix? What somebody does; no start, end or pause, and a decision only where it takes time. */
export function isWork({ kind, minutes }: ProcessNode): boolean {
  if (kind === 'decision') return minutes !== null;
  return kind === 'step' || kind === 'hand-over' || kind === 'document';
}

/**
 * Who does what in which phase: the steps of a process by phase and lane, with the minutes that one deal takes there on
 * average (how often a deal comes to the step × how often it is done there × its usual minutes).
 * @param phaseIds the phases of the sales cycle, in order
 */
export function matrixOf(model: ProcessModel, phaseIds: readonly PhaseId[]): Matrix {
  const often = visits(model);
  const work = model.nodes.filter(isWork).map((node) => ({
    node,
    minutes: (often.get(node.id) ?? 0) * node.perDeal * (node.minutes?.usual ?? 0),
  }));
  const total = sum(work);
  const portion = (steps: readonly MatrixStep[]): Portion => ({
    minutes: sum(steps),
    selling: sum(steps.filter(({ node }) => node.sells)),
    share: total === 0 ? 0 : sum(steps) / total,
  });
  const known = new Set<string>(phaseIds);
  const rowOf = (phaseId: PhaseId | null): MatrixRow => {
    const steps = work.filter(({ node }) =>
      phaseId === null ? node.phaseId === null || !known.has(node.phaseId) : node.phaseId === phaseId,
    );
    const cells = model.lanes.map(({ id }) => {
      const own = steps.filter(({ node }) => node.laneId === id);
      return { laneId: id, steps: own, ...portion(own) };
    });
    return { phaseId, cells, ...portion(steps) };
  };
  const loose = rowOf(null);
  const rows = phaseIds.map(rowOf);
  if (rows.length === 0 || loose.cells.some(({ steps }) => steps.length > 0)) rows.push(loose);
  return {
    rows,
    lanes: model.lanes.map(({ id }) => ({
      laneId: id,
      ...portion(work.filter(({ node }) => node.laneId === id)),
    })),
    whole: portion(work),
  };
}

const sum = (steps: readonly { minutes: number }[]) =>
  steps.reduce((total, { minutes }) => total + minutes, 0);
