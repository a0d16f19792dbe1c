/**
 * The processes that in the end call themselves, in the order of the first such circle; empty where there is none.
 * @param calls per process the building blocks that it calls
 */
export function callsInCircle<Id extends string>(calls: ReadonlyMap<Id, readonly Id[]>): Id[] {
  const done = new Set<Id>();
  for (const root of calls.keys()) {
    const way: { id: Id; next: number }[] = [{ id: root, next: 0 }];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const next = calls.get(top.id)?.[top.next++];
      if (next === undefined) {
        done.add(top.id);
        way.pop();
        continue;
      }
      const at = way.findIndex(({ id }) => id === next);
      if (at >= 0) return way.slice(at).map(({ id }) => id);
      if (!done.has(next)) way.push({ id: next, next: 0 });
    }
  }
  return [];
}
