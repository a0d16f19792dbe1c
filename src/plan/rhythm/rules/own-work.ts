import type { CompiledWeek } from './compiled-week.ts';
import { groupsOfTasks } from './week-state.ts';

/** More than so many times of one seller do not follow: each doubles the ways in which a day can be filled. */
const mostOwn = 5;

/**
 * Which times follow whom: those of a seller alone, and those with one who does not sell (a one-to-one with the
 * manager, say). Once all others lie fast, each seller's can be placed at best without asking another seller.
 */
export type OwnWork = {
  /** Per time the seller whom it follows; -1 where it is shared and follows nobody. */
  ownerOf: Int32Array;
  /** Per member the times that follow. */
  of: readonly (readonly number[])[];
  /** Per member the one who does not sell and takes part in some of these; -1 where there is none. */
  companionOf: Int32Array;
  /** Per time that companion, where it takes part. */
  withOf: Int32Array;
};

export function ownWork(week: CompiledWeek): OwnWork {
  const { groups, links, memberCount, sells } = week;
  const groupOf = groupsOfTasks(week);
  const ownerOf = new Int32Array(groupOf.length).fill(-1);
  const withOf = new Int32Array(groupOf.length).fill(-1);
  const companionOf = new Int32Array(memberCount).fill(-1);
  const of: number[][] = Array.from({ length: memberCount }, () => []);
  const linked = new Set(links.flatMap(({ before, after }) => [before, after]));
  for (const [task, g] of groupOf.entries()) {
    const { members = [], count = 0 } = groups[g] ?? {};
    const [owner, another] = members.filter((m) => sells[m] === 1);
    if (owner === undefined || another !== undefined || members.length > 2) continue;
    if (count !== 1 || linked.has(g) || (of[owner]?.length ?? 0) >= mostOwn) continue;
    const companion = members.find((m) => m !== owner) ?? -1;
    const known = companionOf[owner] as number;
    if (companion >= 0 && known >= 0 && known !== companion) continue;
    if (companion >= 0) companionOf[owner] = companion;
    of[owner]?.push(task);
    ownerOf[task] = owner;
    withOf[task] = companion;
  }
  return { ownerOf, of, companionOf, withOf };
}
