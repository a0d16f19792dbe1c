import type { Routing, RoutingRule } from '../routing.ts';
import type { CellContent } from './grid-edits.ts';

/** One cell of the routing as somebody changes it: what stood there for them, and what is to stand there. */
export type CellEdit = Pick<RoutingRule, 'side' | 'channel' | 'kind'> & {
  was: CellContent | null;
  to: CellContent | null;
};

/** A cell that somebody else filled otherwise meanwhile. */
export type CellClash = CellEdit & { now: CellContent | null };

export type EditedCells = { ok: true; rules: RoutingRule[] } | { ok: false; clashes: CellClash[] };

/**
 * The rules with some cells changed. Whoever filled other cells meanwhile keeps theirs; a cell that stands otherwise
 * than it was, and otherwise than it is to be, is a clash, and then nothing is changed.
 */
export function withCellEdits(rules: Routing['rules'], edits: readonly CellEdit[]): EditedCells {
  const cells = new Map(rules.map((rule) => [keyOf(rule), rule]));
  const clashes = edits.flatMap((edit): CellClash[] => {
    const rule = cells.get(keyOf(edit));
    const now = rule ? contentOf(rule) : null;
    return isSame(now, edit.was) || isSame(now, edit.to) ? [] : [{ ...edit, now }];
  });
  if (clashes.length > 0) return { ok: false, clashes };
  for (const edit of edits) {
    const { side, channel, kind, to } = edit;
    if (to) cells.set(keyOf(edit), { side, channel, kind, ...to });
    else cells.delete(keyOf(edit));
  }
  return { ok: true, rules: [...cells.values()] };
}

/** The changes that lead from some rules to others. */
export function cellEdits(before: Routing['rules'], after: Routing['rules']): CellEdit[] {
  const was = new Map(before.map((rule) => [keyOf(rule), rule]));
  const is = new Map(after.map((rule) => [keyOf(rule), rule]));
  return [...new Map([...was, ...is])].flatMap(([key, { side, channel, kind }]): CellEdit[] => {
    const [from, to] = [was.get(key), is.get(key)].map((rule) => (rule ? contentOf(rule) : null));
    return isSame(from ?? null, to ?? null)
      ? []
      : [{ side, channel, kind, was: from ?? null, to: to ?? null }];
  });
}

/** The same changes the other way round, to take them back. */
export const turnedBack = (edits: readonly CellEdit[]): CellEdit[] =>
  edits.map((edit) => ({ ...edit, was: edit.to, to: edit.was }));

function contentOf({ teamId, withinMinutes, fallbackTeamId, opening }: RoutingRule): CellContent {
  return { teamId, withinMinutes, fallbackTeamId, opening };
}

const keyOf = ({ side, channel, kind }: Pick<RoutingRule, 'side' | 'channel' | 'kind'>) =>
  `${side} ${channel} ${kind}`;

function isSame(a: CellContent | null, b: CellContent | null): boolean {
  if (a === null || b === null) return a === b;
  const hours = ({ opening }: CellContent) =>
    opening && JSON.stringify(opening.map(({ day, from, to }) => [day, from, to]));
  return (
    a.teamId === b.teamId &&
    a.withinMinutes === b.withinMinutes &&
    a.fallbackTeamId === b.fallbackTeamId &&
    hours(a) === hours(b)
  );
}
