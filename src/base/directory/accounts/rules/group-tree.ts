import type { AccountId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';

type Amount = { cents: Cents; currency: Currency };
type Sums = { deals: number; amounts: Amount[] };
type Member = { id: AccountId; parentId: AccountId | null; open: Sums; won: Sums };

/** A company with those beneath it; the totals count it and all of them. */
export type GroupNode<M extends Member> = {
  member: M;
  children: GroupNode<M>[];
  open: Sums;
  won: Sums;
};

/**
 * A group as a tree: each beneath its parent, in the order given. Whoever has no parent among them stands at the top.
 */
export function groupTree<M extends Member>(members: readonly M[]): GroupNode<M>[] {
  const known = new Set(members.map(({ id }) => id));
  const beneath = Map.groupBy(members, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const grow = (member: M): GroupNode<M> => {
    const children = (beneath.get(member.id) ?? []).map(grow);
    return {
      member,
      children,
      open: together([member.open, ...children.map(({ open }) => open)]),
      won: together([member.won, ...children.map(({ won }) => won)]),
    };
  };
  return (beneath.get(null) ?? []).map(grow);
}

/** Sums added up, each currency for itself; the largest first. */
function together(sums: readonly Sums[]): Sums {
  const byCurrency = Map.groupBy(
    sums.flatMap(({ amounts }) => amounts),
    ({ currency }) => currency,
  );
  return {
    deals: sums.reduce((all, { deals }) => all + deals, 0),
    amounts: [...byCurrency]
      .map(([currency, amounts]) => ({
        currency,
        cents: amounts.reduce((all, { cents }) => all + cents, 0) as Cents,
      }))
      .sort((a, b) => b.cents - a.cents),
  };
}

/** The ids on the way from the top down to a member, itself included; empty where it is not in the tree. */
export function wayTo<M extends Member>(tree: readonly GroupNode<M>[], id: AccountId): AccountId[] {
  for (const node of tree) {
    if (node.member.id === id) return [id];
    const way = wayTo(node.children, id);
    if (way.length > 0) return [node.member.id, ...way];
  }
  return [];
}
