import type { IsoDate, WeekId } from '#base/kernel/date.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import type { RunRule } from './run-rules.ts';
import { subjectKey, type SeriesForm, type Subject, type Unit } from './series.ts';

export const signalKinds = [
  'below-target',
  'process',
  'falling-ratio',
  'stuck-phase',
  'rotting',
  'missed-follow-ups',
  'late-response',
  'owner-share',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** How sure: hardly chance, probably not chance, may well be chance. */
export const strengths = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof strengths)[number];

/** Weeks as a chart shows them. */
export type WeekPicture = {
  form: SeriesForm;
  unit: Unit;
  better: 'higher' | 'lower';
  weeks: WeekId[];
  values: (number | null)[];
  targets: (number | null)[];
  limits: { mean: number; lower: number; upper: number } | null;
  /** Places that make the signal. */
  standsOut: number[];
};

/** What was seen, as numbers: words are made of it in the reader's language. */
export type Facts =
  | {
      kind: 'below-target';
      weeks: number;
      /** On average over those weeks. */
      value: number;
      target: number;
      /** How often chance alone gives such a run somewhere in a quarter, as often as this was below before. */
      runChance: number;
      /** The same for whoever sits exactly on target. */
      runChanceOnTarget: number;
      /** How often chance alone gives a run that lies this far below; null where the spread is unknown. */
      depthChance: number | null;
      picture: WeekPicture;
    }
  | {
      kind: 'process';
      rule: RunRule;
      weeks: number;
      value: number;
      mean: number;
      lower: number;
      upper: number;
      baseline: { from: WeekId; weeks: number };
      picture: WeekPicture;
    }
  | {
      kind: 'falling-ratio';
      recent: { some: number; all: number; low: number; high: number; weeks: number };
      before: { some: number; all: number; low: number; high: number; weeks: number };
      /** How often chance alone gives such a fall, tried once. */
      chanceOnce: number;
      /** In how many ratios of how many subjects was looked. */
      tried: number;
      periods: {
        from: WeekId;
        until: WeekId;
        some: number;
        all: number;
        low: number | null;
        high: number | null;
      }[];
    }
  | {
      kind: 'stuck-phase';
      /** After so many days half has left the phase; null where it does not come so far. */
      halfAfter: number | null;
      halfBefore: number | null;
      /** The part that had moved on by the days in which four in five used to be gone. */
      movedNow: number;
      movedBefore: number;
      lostNow: number;
      lostBefore: number;
      fourInFive: number;
      left: { seen: number; expected: number };
      tried: number;
      /** Little's law and what the stays say themselves, in days. */
      little: number | null;
      curve: { days: number[]; now: number[]; before: number[] };
      /** Open deals that are in it longer than four in five used to be, longest first. */
      deals: { id: DealId; days: number }[];
      dealCount: number;
    }
  | {
      kind: 'rotting';
      count: number;
      open: number;
      /** The same part in the whole organisation. */
      usual: number;
      phases: { phaseId: PhaseId; count: number }[];
      deals: { id: DealId; days: number }[];
    }
  | {
      kind: 'missed-follow-ups';
      /** Planned activities and tasks on deals whose day has passed. */
      overdue: number;
      /** Open deals on which nothing is planned. */
      without: number;
      open: number;
      usual: number;
      deals: { id: DealId; days: number }[];
    }
  | {
      kind: 'late-response';
      /** New open deals whose first response came, or still stays away, longer than agreed. */
      late: number;
      /** Those of them that still wait. */
      waiting: number;
      /** New open deals for which a response is agreed. */
      open: number;
      agreedMinutes: number;
      usual: number;
      deals: { id: DealId; days: number }[];
    }
  | {
      kind: 'owner-share';
      /** The owner's part of the amount won in a year, and of the orders. */
      part: number;
      dealPart: number;
      cents: number;
      withoutCents: number;
      quarters: { from: IsoDate; own: number; all: number }[];
    };

export type Finding = {
  kind: SignalKind;
  /** A KPI by its id or one of our own figures; null where it is about deals. */
  figure: string | null;
  phaseId: PhaseId | null;
  subject: Subject;
  /** Good news is a signal too. */
  turn: 'worse' | 'better';
  since: IsoDate;
  /** How often chance alone gives this, over everything that was tried, 0 to 1; null for what was simply counted. */
  chance: number | null;
  strength: Strength;
  facts: Facts;
};

/** At most one in twenty such findings is chance; at most one in five; more. */
export function strengthOf(chance: number): Strength {
  if (chance <= 0.05) return 'strong';
  return chance <= 0.2 ? 'fair' : 'weak';
}

/**
 * What makes two findings the same one: kind, figure or phase, whose, and which way. How strong it is, since when and
 * with what numbers may change from week to week.
 */
export function identityOf({ kind, figure, phaseId, subject, turn }: Finding): string {
  return [kind, figure ?? phaseId ?? '-', subjectKey(subject), turn].join(' ');
}
