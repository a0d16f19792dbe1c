import type { MemberId, MeetingItemId } from '#base/kernel/id.ts';

import type { Item, Meeting } from '../shapes.ts';
import type { ItemKind } from '../words.ts';

/** A line that was said and has not reached the server yet. */
export type Waiting = {
  /** Of the request, so that one that arrived without an answer is not done twice. */
  key: string;
  item: {
    id: MeetingItemId;
    kind: ItemKind;
    partKey: string;
    text: string;
    value?: number | null;
    issueId?: MeetingItemId | null;
  };
};

/**
 * The meeting with what waits as if it had arrived, in the order in which it was said. What has arrived meanwhile stands
 * there once; `pending` says which lines still wait.
 */
export function withWaiting(
  meeting: Meeting,
  waiting: readonly Waiting[],
  me: { id: MemberId; name: string },
): { items: Item[]; pending: ReadonlySet<string> } {
  const there = new Set<string>(meeting.items.map(({ id }) => id));
  const missing = waiting.filter(({ item }) => !there.has(item.id));
  return {
    items: [...meeting.items, ...missing.map(({ item }) => asSaid(item, me))],
    pending: new Set(missing.map(({ item }) => item.id)),
  };
}

function asSaid(item: Waiting['item'], me: { id: MemberId; name: string }): Item {
  return {
    id: item.id,
    kind: item.kind,
    partKey: item.partKey,
    author: me,
    text: item.text,
    value: item.value ?? null,
    state: item.kind === 'issue' ? 'open' : null,
    issueId: item.issueId ?? null,
    source: null,
    votes: 0,
    mine: false,
    version: 0,
  };
}

/** What was kept on a device, as far as it is what we put there: somebody else may have written in that place. */
export function readKept(text: string | null): Waiting[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(kept: unknown): kept is Waiting {
  if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('item' in kept)) return false;
  const { key, item } = kept;
  return (
    typeof key === 'string' &&
    typeof item === 'object' &&
    item !== null &&
    ['id', 'kind', 'partKey', 'text'].every((name) => typeof Reflect.get(item, name) === 'string')
  );
}
