import { finding, type CheckContext, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';
import { visits } from './visits.ts';

/**
 * Can the people of a role do what the process asks of them, in the hours that the rhythm leaves them? Asked of each
 * role; the finding stands at the step that takes most of its time. Minutes a week = usual minutes × times per deal ×
 * visits per deal × deals a week.
 */
export function noTimeForIt(paths: Paths, { minutesPerWeek, dealsPerWeek }: CheckContext): Finding[] {
  if (minutesPerWeek === null) return [];
  const often = visits(paths.model, paths);
  const byRole = Map.groupBy(paths.work, ({ role }) => role);
  return [...byRole].flatMap(([role, nodes]) => {
    if (role === null) return [];
    const weekly = nodes
      .map((node) => ({
        node,
        minutes: (node.minutes?.usual ?? 0) * node.perDeal * (often.get(node.id) ?? 0) * (dealsPerWeek ?? 0),
      }))
      .sort((a, b) => b.minutes - a.minutes);
    const [first, ...others] = weekly;
    const asked = Math.round(weekly.reduce((sum, { minutes }) => sum + minutes, 0));
    const has = Math.round(minutesPerWeek[role] ?? 0);
    const longest = Math.max(...nodes.map(({ minutes }) => minutes?.least ?? 0));
    if (!first || (has > 0 && asked <= has && longest <= has)) return [];
    const says = { what: first.node.name, other: role, n: Math.max(asked, longest), of: has };
    const also = others.filter(({ minutes }) => minutes > 0).map(({ node }) => node.id);
    return [finding('no-time-for-it', 'warning', { kind: 'node', id: first.node.id }, says, also)];
  });
}
