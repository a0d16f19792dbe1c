import { yes, type Decision } from './decision.ts';

type Ordered<Id> = { id: Id; retired: boolean };

/** Does an order name each active one exactly once? */
export function isWholeOrder<Id extends string>(
  all: readonly Ordered<Id>[],
  wanted: readonly Id[],
): Decision<{ because: 'order-incomplete' }> {
  const active = all.filter(({ retired }) => !retired);
  const named = new Set(wanted);
  return named.size === wanted.length &&
    named.size === active.length &&
    active.every(({ id }) => named.has(id))
    ? yes
    : { ok: false, because: 'order-incomplete' };
}

/** All of them in the wanted order; a retired one stays behind the one that it stood behind. */
export function inOrder<Id extends string>(all: readonly Ordered<Id>[], wanted: readonly Id[]): Id[] {
  const behind = new Map<Id | null, Id[]>();
  let before: Id | null = null;
  for (const { id, retired } of all) {
    if (retired) behind.set(before, [...(behind.get(before) ?? []), id]);
    else before = id;
  }
  return [...(behind.get(null) ?? []), ...wanted.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
}
