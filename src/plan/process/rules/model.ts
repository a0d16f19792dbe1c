import type { Brand } from '#base/kernel/brand.ts';
import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { RichText } from '#base/kernel/rich-text.ts';
import type { Role } from '#plan/roles/role.ts';

import type { RhythmItemId } from '../../rhythm/item.ts';

export type ProcessId = Brand<string, 'ProcessId'>;

/** Whose way it describes: of prospects, of existing customers, or a building block that others call. */
export const processKinds = ['prospects', 'customers', 'block'] as const;
export type ProcessKind = (typeof processKinds)[number];

/** A parallel box splits (every way out at the same time) and joins (it waits for all its ways in). */
export const nodeKinds = [
  'start',
  'step',
  'decision',
  'parallel',
  'hand-over',
  'wait',
  'document',
  'end',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** What exactly happens. */
export type Manual = RichText;

/** What a drawing from elsewhere held that has no place of its own here; it goes out again as it came in. */
export type Kept = Readonly<Record<string, unknown>>;

/** In points; x to the right (time), y down (lanes). The upper left corner of a box. */
export type Point = { x: number; y: number };

/** A stretch of the drawing that belongs to one team. */
export type Lane = {
  id: string;
  teamId: TeamId | null;
  name: string;
  /** In points, where somebody set it; null where the layout decides. */
  height: number | null;
};

/** Working time of one time through a step, or the time that passes in a wait; least ≤ usual ≤ most. */
export type StepMinutes = { least: number; usual: number; most: number };

export type StepDocument = { name: string; url: string };

export type ProcessNode = {
  id: string;
  laneId: string;
  kind: NodeKind;
  name: string;
  manual: Manual | null;
  role: Role | null;
  phaseId: PhaseId | null;
  /** A channel's code, `phone`; own ones have a code too. */
  channel: string | null;
  minutes: StepMinutes | null;
  /** How often it is done for one deal that comes here; 1 unless said. */
  perDeal: number;
  result: string;
  documents: StepDocument[];
  /** Counts as net selling time. */
  sells: boolean;
  checklist: string[];
  /** The rhythm item that is the same thing. */
  rhythmItemId: RhythmItemId | null;
  /** The exit criteria that this step produces. */
  criterionIds: CriterionId[];
  /** Where somebody put it; null where the layout decides. */
  position: Point | null;
  /** The building block that happens here. */
  calls: ProcessId | null;
  kept: Kept | null;
};

export type Arrow = {
  id: string;
  from: string;
  to: string;
  /** Of a decision's exit: "yes", "no interest"; else mostly empty. */
  name: string;
  /** Of what leaves its decision, 0–100; null where nobody knows. */
  share: number | null;
  kept: Kept | null;
};

/** A process as it is drawn: the same for both editors, for the checks, for BPMN and for the simulation. */
export type ProcessModel = {
  id: string;
  name: string;
  kind: ProcessKind;
  /** From the top down. */
  lanes: Lane[];
  nodes: ProcessNode[];
  arrows: Arrow[];
  kept: Kept | null;
};

/** A box with nothing filled in yet. */
export function plainNode(of: Pick<ProcessNode, 'id' | 'laneId' | 'kind' | 'name'>): ProcessNode {
  return {
    manual: null,
    role: null,
    phaseId: null,
    channel: null,
    minutes: null,
    perDeal: 1,
    result: '',
    documents: [],
    sells: false,
    checklist: [],
    rhythmItemId: null,
    criterionIds: [],
    position: null,
    calls: null,
    kept: null,
    ...of,
  };
}

/** An arrow without a name. */
export function plainArrow(of: Pick<Arrow, 'id' | 'from' | 'to'>): Arrow {
  return { name: '', share: null, kept: null, ...of };
}
