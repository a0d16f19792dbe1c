import type { TeamId } from '#base/kernel/id.ts';

import { ruleAt, type ContactSide, type Routing, type RoutingRule } from '../routing.ts';
import { dueAfter } from './route-for.ts';

export const routingRules = [
  'hole',
  'team-gone',
  'falls-on-itself',
  'no-fallback',
  'never-open',
  'slower-than-a-week',
  'customers-wait-longer',
  'many-teams-for-one-kind',
] as const;
export type RoutingRuleName = (typeof routingRules)[number];

/** Something in the routing that asks for a look; at a cell, or at a kind where no channel is named. */
export type RoutingFinding = {
  rule: RoutingRuleName;
  severity: 'error' | 'warning' | 'hint';
  side: ContactSide;
  channel: string | null;
  kind: string;
  /** Of holes and of cells without a fallback: how many of the kind; of teams: how many there are; of waits: minutes. */
  n: number;
};

const graveness = ['error', 'warning', 'hint'];
const tooManyTeams = 3;

/** Holes and contradictions in the routing of one side, the gravest first. Holes and missing fallbacks are told once per kind. @param teams those in use */
export function routingFindings(
  routing: Routing,
  side: ContactSide,
  teams: readonly { id: TeamId }[],
): RoutingFinding[] {
  const channels = routing.channels.filter(({ incoming, retired }) => incoming && !retired);
  const kinds = routing.kinds.filter(({ retired }) => !retired);
  const found: RoutingFinding[] = [];
  const say = (
    rule: RoutingRuleName,
    severity: RoutingFinding['severity'],
    at: { channel: string | null; kind: string },
    n = 0,
  ) => found.push({ rule, severity, side, ...at, n });
  const isThere = (id: TeamId) => teams.some((team) => team.id === id);
  for (const { code: kind } of kinds) {
    const cells = channels.map(({ code }) => ({
      channel: code,
      rule: ruleAt(routing, { side, channel: code, kind }),
    }));
    const holes = cells.filter(({ rule }) => rule === null);
    const [first] = holes;
    if (first) say('hole', 'error', { channel: first.channel, kind }, holes.length);
    for (const { channel, rule } of cells) {
      if (!rule?.teamId) continue;
      const at = { channel, kind };
      if (!isThere(rule.teamId) || (rule.fallbackTeamId !== null && !isThere(rule.fallbackTeamId)))
        say('team-gone', 'error', at);
      if (rule.fallbackTeamId === rule.teamId) say('falls-on-itself', 'warning', at);
      const opening = rule.opening ?? routing.opening;
      const monday = { day: 0, minute: 0 };
      const due = rule.withinMinutes === null ? null : dueAfter(opening, monday, rule.withinMinutes);
      if (!opening.some(({ from, to }) => to > from)) say('never-open', 'error', at);
      else if (rule.withinMinutes !== null && (due === null || due.daysLater >= 7))
        say('slower-than-a-week', 'warning', at, rule.withinMinutes);
      const other = side === 'customers' ? ruleAt(routing, { side: 'prospects', channel, kind }) : null;
      if (isSlower(rule, other)) say('customers-wait-longer', 'hint', at, rule.withinMinutes ?? 0);
    }
    const alone = cells.filter(
      ({ rule }) =>
        rule?.teamId &&
        rule.fallbackTeamId === null &&
        rule.withinMinutes !== null &&
        rule.withinMinutes <= 60,
    );
    const [one] = alone;
    if (one) say('no-fallback', 'hint', { channel: one.channel, kind }, alone.length);
    const teamsOfKind = new Set(cells.flatMap(({ rule }) => rule?.teamId ?? []));
    if (teamsOfKind.size >= tooManyTeams)
      say('many-teams-for-one-kind', 'hint', { channel: null, kind }, teamsOfKind.size);
  }
  return found.toSorted((a, b) => graveness.indexOf(a.severity) - graveness.indexOf(b.severity));
}

function isSlower(rule: RoutingRule, other: RoutingRule | null): boolean {
  return (
    rule.withinMinutes !== null &&
    other !== null &&
    other.teamId !== null &&
    other.withinMinutes !== null &&
    rule.withinMinutes > other.withinMinutes
  );
}
