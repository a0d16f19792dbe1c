import type { Brand } from '#base/kernel/brand.ts';

import type { ItemCost } from '../rules/explain.ts';
import type { WeekFault } from '../rules/faults.ts';
import type { WeekConflict } from '../rules/loosened.ts';

export type RhythmPlanId = Brand<string, 'RhythmPlanId'>;

/** A placement as it is kept and sent. */
export type StoredPlacement = { itemId: string; members: string[]; day: number; from: number; to: number };

/** What the last design found; `plan` belongs to the placements as they stand, until somebody moves one. */
export type Findings =
  | { kind: 'plan'; worth: number; bound: number; gap: number; proven: boolean; costs: ItemCost[] }
  | { kind: 'faults'; faults: WeekFault[] }
  | { kind: 'impossible'; conflict: WeekConflict }
  | { kind: 'not-found' }
  | { kind: 'failed' };

export const designSteps = [
  'waiting',
  'first',
  'bounding',
  'sharpening',
  'placing',
  'explaining',
  'why-not',
  'proving',
] as const;
export type DesignStep = (typeof designSteps)[number];

/** A design that runs: how far it is, and what it has so far. */
export type Design = {
  jobId: string;
  step: DesignStep;
  /** Part of the step that is done, 0 to 1. */
  done: number;
  /** Points: of the best plan so far, and what no plan can pass. */
  worth: number | null;
  bound: number | null;
};
