import type { Access } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

/** Whose rows somebody sees: everybody's, or those of these owners (the nil id for nobody's). */
export type Sight = 'all' | ReadonlySet<string>;

/** So many rows belong to these owners together: one for a deal, for an account also those of its deals. */
export type Owned = { owners: readonly string[]; count: number };

export type Looking = {
  id: MemberId;
  name: string;
  access: Access;
  now: Sight;
  later: Sight;
};

type Share = { deals: number; accounts: number };

export type Effect = {
  total: Share;
  hidden: Share;
  people: (Omit<Looking, 'now' | 'later'> & { now: Share; later: Share })[];
};

const isSeen = (sight: Sight, { owners }: Owned) =>
  sight === 'all' || owners.some((owner) => sight.has(owner));

const countOf = (rows: readonly Owned[], is: (row: Owned) => boolean) =>
  rows.reduce((sum, row) => (is(row) ? sum + row.count : sum), 0);

/**
 * What another setting changes, member by member. Hidden is what at least one person sees now and will not see
 * later.
 */
export function effectOf(
  people: readonly Looking[],
  deals: readonly Owned[],
  accounts: readonly Owned[],
): Effect {
  const share = (is: (row: Owned) => boolean): Share => ({
    deals: countOf(deals, is),
    accounts: countOf(accounts, is),
  });
  return {
    total: share(() => true),
    hidden: share((row) => people.some(({ now, later }) => isSeen(now, row) && !isSeen(later, row))),
    people: people.map(({ now, later, ...person }) => ({
      ...person,
      now: share((row) => isSeen(now, row)),
      later: share((row) => isSeen(later, row)),
    })),
  };
}
