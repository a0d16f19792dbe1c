import type { TeamId } from '#base/kernel/id.ts';
import { inCatalogueOrder } from '#plan/roles/catalogue.ts';
import { standingSells, type Role } from '#plan/roles/role.ts';

export type PersonAround = {
  teamId: TeamId | null;
  /** Shares of the working time, 1–100. */
  roles: readonly { role: Role; sharePercent: number }[];
  /** When they work in a usual week, minutes since midnight. */
  working: readonly { from: number; to: number }[];
};

const shareOf = (people: readonly PersonAround[], counts: (role: Role) => boolean) =>
  people
    .flatMap((person) => person.roles)
    .reduce((sum, { role, sharePercent }) => sum + (counts(role) ? sharePercent : 0), 0);

/** Teams that sell: more than half of the time that their people have in a role is in one that sells. */
export function sellingTeams(
  people: readonly PersonAround[],
  sells: (role: Role) => boolean = standingSells,
): TeamId[] {
  return [...Map.groupBy(people, ({ teamId }) => teamId)].flatMap(([teamId, theirs]) => {
    return teamId !== null && shareOf(theirs, sells) * 2 > shareOf(theirs, () => true) ? [teamId] : [];
  });
}

/**
 * Minutes a week that everybody of a role has for the process: working hours × share of the time − what the rhythm asks
 * of each that is not selling. Roles that nobody holds are left out; null where nobody holds any.
 * @param elsewhere minutes a week that the rhythm asks of one person in a role besides selling
 */
export function minutesPerRole(
  people: readonly PersonAround[],
  elsewhere: Readonly<Partial<Record<Role, number>>>,
): Partial<Record<Role, number>> | null {
  const all = inCatalogueOrder(people.flatMap((person) => person.roles.map(({ role }) => role)));
  const held = all.flatMap((role) => {
    const holders = people.flatMap(({ working, roles: theirs }) => {
      const share = theirs.filter((one) => one.role === role).reduce((sum, one) => sum + one.sharePercent, 0);
      const minutes = working.reduce((sum, { from, to }) => sum + to - from, 0);
      return share === 0 ? [] : [Math.max(0, (minutes * share) / 100 - (elsewhere[role] ?? 0))];
    });
    return holders.length === 0 ? [] : [[role, holders.reduce((sum, minutes) => sum + minutes, 0)] as const];
  });
  return held.length === 0 ? null : Object.fromEntries(held);
}
