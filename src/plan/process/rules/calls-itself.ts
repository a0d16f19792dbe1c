import type { ProcessId, ProcessModel } from './model.ts';

/**
 * The way round by which a process comes to call itself: its own id first and last; null where there is none.
 * @param called which blocks each process calls
 */
export function wayRound(
  start: ProcessId,
  called: ReadonlyMap<ProcessId, readonly ProcessId[]>,
): ProcessId[] | null {
  const seen = new Set<ProcessId>();
  const walk = (id: ProcessId, way: ProcessId[]): ProcessId[] | null => {
    for (const next of called.get(id) ?? []) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

export function callsOf({ nodes }: Pick<ProcessModel, 'nodes'>): ProcessId[] {
  return [...new Set(nodes.flatMap(({ calls }) => (calls === null ? [] : [calls])))];
}
