import type { MemberId } from '#base/kernel/id.ts';

import type { ProcessId, ProcessKind } from './rules/model.ts';

/** How it goes today, and how it should go. The second is what is published. */
export const stands = ['as-is', 'to-be'] as const;
export type Stand = (typeof stands)[number];

/** How far a drawing is on its way to everybody. Whoever changes it brings it back to a draft. */
export const drawingStates = ['draft', 'in-review', 'approved'] as const;
export type DrawingState = (typeof drawingStates)[number];

/** A process without its drawings. */
export type Process = {
  id: ProcessId;
  /** Which of the starting sets it was; null for one of the team's own. */
  code: string | null;
  kind: ProcessKind;
  name: string;
  /** How many begin it in a week. */
  perWeek: number;
  retired: boolean;
  version: number;
};

/** Who did something and when; nobody where the person is gone. */
export type Done = { byId: MemberId | null; at: string };
