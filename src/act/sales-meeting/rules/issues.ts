import type { IssueState } from '../words.ts';

type Issue = { id: string; state: IssueState | null; votes: number };

/** How many issues a meeting holds; more than that is a list, and not an agenda. */
export const mostIssues = 500;
/** Everybody has so many votes for what goes first. */
export const votesEach = 3;

const rank: Record<IssueState, number> = { open: 0, parked: 1, solved: 2 };

/** The order in which issues are taken: open ones first, those with most votes first, then as they came. */
export function inOrder<I extends Issue>(issues: readonly I[]): I[] {
  return issues.toSorted(
    (a, b) =>
      rank[a.state ?? 'open'] - rank[b.state ?? 'open'] ||
      b.votes - a.votes ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

export type VoteDecision = { ok: true } | { ok: false; because: 'no-votes-left' };

export function canVote(given: number): VoteDecision {
  return given < votesEach ? { ok: true } : { ok: false, because: 'no-votes-left' };
}
