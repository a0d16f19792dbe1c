import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';

/** Whose figures these are. */
export type Subject =
  | { kind: 'organisation'; withoutOwner?: true }
  | { kind: 'team'; teamId: TeamId; withoutOwner?: true }
  | { kind: 'member'; memberId: MemberId };

/** What a figure is: a number of things, something added up (money, minutes, days), a part of a whole, or an average. */
export type SeriesForm = 'count' | 'amount' | 'part' | 'average';

/** How a value is written: a number, cents, minutes, days or a part of a whole. */
export const units = ['number', 'cents', 'minutes', 'days', 'part'] as const;
export type Unit = (typeof units)[number];

/** One figure of one subject over weeks that are over, oldest first. */
export type Series = {
  /** Which figure: a KPI by its id, or one of our own by its name. */
  figure: string;
  subject: Subject;
  form: SeriesForm;
  unit: Unit;
  better: 'higher' | 'lower';
  weeks: readonly WeekId[];
  /** What was counted; of a ratio the part above the line. Null where it is not known. */
  some: readonly (number | null)[];
  /** The part below the line; null for what is no ratio. */
  all: readonly number[] | null;
  targets: readonly (number | null)[];
  /** Deals are followed until they are decided: the newest weeks have not had their time. */
  ripens?: boolean;
  /** Whether it falls is asked of another figure, that need not ripen. */
  judgedElsewhere?: boolean;
};

/** The words that say whose a series is, the same for the same. */
export function subjectKey(subject: Subject): string {
  if (subject.kind === 'member') return `member ${subject.memberId}`;
  const whole = subject.kind === 'organisation' ? 'organisation' : `team ${subject.teamId}`;
  return isWithoutOwner(subject) ? `${whole} without-owner` : whole;
}

/** Are these the figures of a whole without the deals of whoever owns the company? */
export function isWithoutOwner(subject: Subject): boolean {
  return subject.kind !== 'member' && subject.withoutOwner === true;
}

/**
 * The value of each week: a count or sum as it is, a ratio divided; null where there is nothing to divide, and in the
 * weeks before anything was ever counted, when there was nobody yet to count for.
 */
export function valuesOf({ some, all }: Pick<Series, 'some' | 'all'>): (number | null)[] {
  if (all) return some.map((above, at) => (above !== null && all[at] ? above / all[at] : null));
  const first = some.findIndex((count) => count !== null && count !== 0);
  return some.map((count, at) => (first === -1 || at < first ? null : count));
}

/** What a value can never be lower or higher than. */
export function boundsOf({ form }: Pick<Series, 'form'>): { least: number; most: number } {
  return { least: 0, most: form === 'part' ? 1 : Infinity };
}

/** Deals of the newest weeks have not all been decided. */
export const ripening = 8;

/** A series without the weeks that still ripen: half decided, they are always lower than the weeks before. */
export function ripe(series: Series): Series {
  if (!series.ripens) return series;
  const cut = <T>(values: readonly T[]): T[] => values.slice(0, -ripening);
  return {
    ...series,
    weeks: cut(series.weeks),
    some: cut(series.some),
    all: series.all && cut(series.all),
    targets: cut(series.targets),
    ripens: false,
  };
}
