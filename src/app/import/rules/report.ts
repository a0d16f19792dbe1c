import type { IsoDate } from '#base/kernel/date.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { DoubtfulName } from './doubtful.ts';
import type { Remark, Fault } from './row-problem.ts';
import type { SetFault } from './set-fault.ts';

export const importedKinds = [
  'teams',
  'members',
  'products',
  'competitors',
  'accounts',
  'contacts',
  'deals',
  'activities',
  'phases',
  'parts',
] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** What became of the rows of one kind. Those made because another row names them count as new. */
export type Counts = { made: number; changed: number; same: number; aside: number };

/** Rows with the same problem, and the first of them. */
export type ProblemGroup = {
  file: string;
  column: string | null;
  because: Fault | SetFault | Remark;
  rows: number;
  line: number;
  value: string;
};

/** What deals can do without, and a reader should know. */
export type Warning = {
  because:
    | 'without-account'
    | 'without-opening-day'
    | 'without-owner'
    | 'circle-of-managers'
    | 'history-without-deal'
    | 'activity-about-nothing'
    | 'part-without-deal'
    | 'amount-of-lines';
  rows: number;
};

export type DealFigures = {
  total: number;
  open: number;
  won: number;
  lost: number;
  /** of the won deals */
  wonAmounts: { currency: string; cents: number }[];
  withoutAccount: number;
  /** open deals by the phase in which they stand, in the order of the cycle */
  phases: { phaseId: string; name: LocalText; deals: number }[];
  firstClosedOn: IsoDate | null;
  lastClosedOn: IsoDate | null;
};

/** A deal that stands here, which the gate does not let go where the file says. */
export type HeldMove = {
  file: string;
  line: number;
  dealId: string;
  title: string;
  from: LocalText;
  to: { kind: 'phase'; name: LocalText } | { kind: 'won' } | { kind: 'lost' } | { kind: 'open' };
  because: string;
  /** the results that the gate asks for */
  missing: LocalText[];
  /** may somebody with the right pass it by, with a reason? */
  passable: boolean;
};

export type NewMember = { name: string; team: string | null; manages: boolean };

/** What an undo did, and what it had to leave. */
export type UndoReport = {
  removed: number;
  restored: number;
  kept: { kind: ImportedKind; name: string; because: 'edited' | 'in-use' }[];
  keptCount: number;
};

export type ImportReport = {
  counts: Record<ImportedKind, Counts>;
  deals: DealFigures;
  /** the first two hundred */
  newMembers: NewMember[];
  newProducts: string[];
  joined: { from: string; to: string; rows: number }[];
  /** kept aside, most first */
  problems: ProblemGroup[];
  /** went in without a value */
  remarks: ProblemGroup[];
  warnings: Warning[];
  /** moves that a gate kept back, the first two hundred; reports of before know none */
  held?: HeldMove[];
  heldCount?: number;
  /** moves for which a gate was passed by, with a reason */
  passedCount?: number;
  /** accounts that rows name as several are called, most rows first, the first two hundred */
  doubtful?: DoubtfulName[];
  doubtfulCount?: number;
  rowsRead: number;
  rowsAside: number;
  seconds: number;
  undo: UndoReport | null;
};

/** Is there anything new or changed in it? */
export function changesAnything({ counts }: Pick<ImportReport, 'counts'>): boolean {
  return importedKinds.some((kind) => counts[kind].made > 0 || counts[kind].changed > 0);
}
