import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { Role } from '#plan/roles/role.ts';

import { pairsOf } from './compare.ts';
import type { ProcessModel, ProcessNode } from './model.ts';

export type Person = { id: MemberId; name: string; teamId: TeamId | null; roles: readonly Role[] };

/** What changes for one person: steps that become theirs, and that are no longer. */
export type FromNowOn = { person: Person; begins: ProcessNode[]; stops: ProcessNode[] };

/**
 * Does this person do this step? Who holds its role; where its lane is a team's and somebody in that team holds the role,
 * only those.
 */
export function doesStep(
  person: Person,
  node: ProcessNode,
  model: ProcessModel,
  people: readonly Person[],
): boolean {
  if (node.role === null || !person.roles.includes(node.role)) return false;
  const { role } = node;
  const teamId = model.lanes.find(({ id }) => id === node.laneId)?.teamId ?? null;
  const inTeam = people.some((one) => teamId !== null && one.teamId === teamId && one.roles.includes(role));
  return !inTeam || person.teamId === teamId;
}

/** Per person what begins and what stops, for whom something changes. */
export function fromNowOn(before: ProcessModel, after: ProcessModel, people: readonly Person[]): FromNowOn[] {
  const pairs = pairsOf(before, after);
  const wasOf = new Map(pairs.map((pair) => [pair.after.id, pair.before]));
  const isOf = new Map(pairs.map((pair) => [pair.before.id, pair.after]));
  return people.flatMap((person): FromNowOn[] => {
    const begins = after.nodes.filter((node) => {
      const was = wasOf.get(node.id);
      return doesStep(person, node, after, people) && !(was && doesStep(person, was, before, people));
    });
    const stops = before.nodes.filter((node) => {
      const is = isOf.get(node.id);
      return doesStep(person, node, before, people) && !(is && doesStep(person, is, after, people));
    });
    return begins.length + stops.length === 0 ? [] : [{ person, begins, stops }];
  });
}
