import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';
import type { Role } from '#plan/roles/role.ts';

/** The questions that are asked of a process; each has its own file. */
export const checkRules = [
  'no-start',
  'unreachable',
  'dead-end',
  'loop-without-exit',
  'decision-one-exit',
  'decision-same-names',
  'parallel-alone',
  'join-that-waits',
  'done-for-each-way',
  'no-responsible',
  'no-result',
  'no-manual',
  'same-work-twice',
  'ping-pong',
  'more-hand-overs-than-work',
  'work-that-does-not-sell',
  'phase-without-steps',
  'step-without-phase',
  'criterion-without-step',
  'channel-without-route',
  'no-time-for-it',
] as const;
export type CheckRule = (typeof checkRules)[number];

/** An error stops deals, a warning costs something, a hint could be better. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Where to look: a box, a lane, or what the process lacks as a whole. */
export type Place =
  | { kind: 'node'; id: string }
  | { kind: 'lane'; id: string }
  | { kind: 'phase'; id: PhaseId }
  | { kind: 'criterion'; id: CriterionId }
  | { kind: 'process' };

export type Finding = {
  rule: CheckRule;
  severity: Severity;
  at: Place;
  /** Other boxes that it is about, for the picture. */
  also: string[];
  /** What fills its message: names, and figures (a count, minutes, percent). */
  says: { what: string; other: string; n: number; of: number };
};

/** A finding that stays: "accepted, because …". */
export type Acceptance = { key: string; because: string };

/** What the process is held against; where something is not known, its questions are not asked. */
export type CheckContext = {
  /** The phases in use of the cycle that it belongs to, in order. */
  phases: { id: PhaseId; name: string; criteria: { id: CriterionId; name: string }[] }[];
  /** Teams that sell; where nobody said so, or a lane has no team, the roles on the lane tell. */
  sellingTeamIds: TeamId[];
  /** Codes of the channels that the routing leads somewhere; null where there is no routing yet. */
  routedChannels: string[] | null;
  /** Minutes a week that everybody of a role has for the process, as the rhythm leaves them; a role that is missing has nobody. */
  minutesPerWeek: Partial<Record<Role, number>> | null;
  /** How many deals begin in a week; null where nobody said so. */
  dealsPerWeek: number | null;
};

export const nothingKnown: CheckContext = {
  phases: [],
  sellingTeamIds: [],
  routedChannels: null,
  minutesPerWeek: null,
  dealsPerWeek: null,
};

/** The same for the same thing at the same place, however the rest of the process changes. */
export function findingKey({ rule, at, also }: Finding): string {
  return [rule, at.kind === 'process' ? '' : at.id, ...also.toSorted()].join(' ');
}

export function finding(
  rule: CheckRule,
  severity: Severity,
  at: Place,
  says: Partial<Finding['says']> = {},
  also: string[] = [],
): Finding {
  return { rule, severity, at, also, says: { what: '', other: '', n: 0, of: 0, ...says } };
}
