import type { Brand } from '#base/kernel/brand.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';
import type { LocalRichText } from '#base/kernel/rich-text.ts';

import type { Role } from '../roles/role.ts';
import type { LoopPart, RhythmPeriod } from './rules/starting-items.ts';
import type { Gathering, Span } from './rules/week.ts';

export type RhythmItemId = Brand<string, 'RhythmItemId'>;

/** What the team found of an item on its walk. */
export const verdicts = ['open', 'kept', 'struck'] as const;
export type Verdict = (typeof verdicts)[number];

export type RhythmMarkId = Brand<string, 'RhythmMarkId'>;

/** What can be said of a day: it was done, or it was left out on purpose. */
export const markKinds = ['done', 'skipped'] as const;
export type MarkKind = (typeof markKinds)[number];

/** An activity on the checklist of an organisation. */
export type RhythmItem = {
  id: RhythmItemId;
  /** Which of the starting items it is; null for one of the team's own. */
  code: string | null;
  part: LoopPart;
  verdict: Verdict;
  decidedById: MemberId | null;
  name: LocalText;
  /** What exactly happens. */
  manual: LocalRichText;
  sells: boolean;
  minutes: number;
  times: number;
  per: RhythmPeriod;
  gathering: Gathering;
  responsible: Role;
  who: Role[];
  pieceMinutes: number | null;
  windows: Span[];
  fixedAt: { day: number; from: number }[];
  daysApart: number;
  followsId: RhythmItemId | null;
  anywhere: boolean;
  whenClosed: 'move' | 'drop';
  version: number;
};
