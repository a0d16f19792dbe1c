import type { Operation } from './operations.ts';

/** Stands between a part and its field; no id holds it. */
const between = '\u0000';

/** What an operation writes and what it stands on: `node:7` and a field, `node:7` alone for the whole box. */
type Reach = { writes: Map<string, unknown>; needs: Set<string> };

/** A part that two people changed at once: which one, what of it, and as whom each wanted it. */
export type Clash = {
  part: 'lane' | 'node' | 'arrow';
  id: string;
  /** Which of its fields; null where one of both took it away. */
  field: string | null;
  yours: unknown;
  theirs: unknown;
};

/**
 * Where somebody's operations touch what others did since: the same field of the same part with another value, or a part
 * that one of both took away. Everything else goes together, whoever is first.
 */
export function clashesOf(yours: readonly Operation[], theirs: readonly Operation[]): Clash[] {
  const mine = reachOf(yours);
  const others = reachOf(theirs);
  const clashes = new Map<string, Clash>();
  const note = (key: string, clash: Clash) => {
    if (!clashes.has(key)) clashes.set(key, clash);
  };
  for (const [key, value] of mine.writes) {
    const [whole, field] = splitKey(key);
    const same = others.writes.has(key);
    if (same && field !== null && !isSame(value, others.writes.get(key)))
      note(key, { ...partOf(whole), field, yours: value, theirs: others.writes.get(key) });
    else if (same && field === null && value !== others.writes.get(key))
      note(key, { ...partOf(whole), field: null, yours: value, theirs: others.writes.get(key) });
    else if (field !== null && others.writes.get(whole) === gone)
      note(whole, { ...partOf(whole), field: null, yours: value, theirs: gone });
    else if (field === null && value === gone)
      for (const [other, theirValue] of others.writes)
        if (splitKey(other)[0] === whole && other !== whole)
          note(whole, { ...partOf(whole), field: null, yours: gone, theirs: theirValue });
  }
  for (const needed of mine.needs)
    if (others.writes.get(needed) === gone)
      note(needed, { ...partOf(needed), field: null, yours: null, theirs: gone });
  for (const needed of others.needs)
    if (mine.writes.get(needed) === gone)
      note(needed, { ...partOf(needed), field: null, yours: gone, theirs: null });
  return [...clashes.values()];
}

/** One's own operations without what others did already: two who take the same thing away want the same. */
export function withoutDone(yours: readonly Operation[], theirs: readonly Operation[]): Operation[] {
  const away = new Set(
    theirs.flatMap((operation) => (isRemoval(operation) ? [`${operation.do} ${operation.id}`] : [])),
  );
  return yours.filter((operation) => !isRemoval(operation) || !away.has(`${operation.do} ${operation.id}`));
}

const isRemoval = (operation: Operation): operation is Extract<Operation, { do: `remove-${string}` }> =>
  operation.do.startsWith('remove-');

/** Says of a part that it was taken away. */
export const gone = 'gone';

function reachOf(operations: readonly Operation[]): Reach {
  const writes = new Map<string, unknown>();
  const needs = new Set<string>();
  const fields = (whole: string, given: object) => {
    for (const [field, value] of Object.entries(given)) writes.set(`${whole}${between}${field}`, value);
  };
  /** What was taken away and put back is not as others knew it. */
  const add = (whole: string) => {
    if (writes.get(whole) !== gone) writes.set(whole, 'added');
  };
  for (const operation of operations)
    switch (operation.do) {
      case 'add-lane':
        add(`lane:${operation.lane.id}`);
        break;
      case 'edit-lane':
        fields(`lane:${operation.id}`, operation.given);
        break;
      case 'move-lane':
        writes.set(`lane:${operation.id}${between}place`, operation.at);
        break;
      case 'remove-lane':
        writes.set(`lane:${operation.id}`, gone);
        break;
      case 'add-node':
        add(`node:${operation.node.id}`);
        needs.add(`lane:${operation.node.laneId}`);
        break;
      case 'edit-node':
        fields(`node:${operation.id}`, operation.given);
        if (operation.given.laneId !== undefined) needs.add(`lane:${operation.given.laneId}`);
        break;
      case 'remove-node':
        writes.set(`node:${operation.id}`, gone);
        break;
      case 'add-arrow':
        add(`arrow:${operation.arrow.id}`);
        needs.add(`node:${operation.arrow.from}`).add(`node:${operation.arrow.to}`);
        break;
      case 'edit-arrow':
        fields(`arrow:${operation.id}`, operation.given);
        break;
      case 'remove-arrow':
        writes.set(`arrow:${operation.id}`, gone);
        break;
    }
  return { writes, needs };
}

function splitKey(key: string): [string, string | null] {
  const at = key.lastIndexOf(between);
  return at === -1 ? [key, null] : [key.slice(0, at), key.slice(at + 1)];
}

function partOf(whole: string): Pick<Clash, 'part' | 'id'> {
  const at = whole.indexOf(':');
  return { part: whole.slice(0, at) as Clash['part'], id: whole.slice(at + 1) };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
