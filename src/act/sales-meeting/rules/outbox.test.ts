import { describe, expect, test } from 'vitest';

import type { MeetingItemId, MemberId } from '#base/kernel/id.ts';

import type { Item, Meeting } from '../shapes.ts';
import { readKept, withWaiting, type Waiting } from './outbox.ts';

const me = { id: 'anna' as MemberId, name: 'Anna' };
const waiting = (id: string, text: string): Waiting => ({
  key: `key-${id}`,
  item: { id: id as MeetingItemId, kind: 'issue', partKey: 'issues', text },
});
const meeting = (...ids: string[]) =>
  ({ items: ids.map((id) => ({ id, text: `daar ${id}` }) as Item) }) as Meeting;

describe('what is said without a connection', () => {
  test('stands on the own screen at once, behind what is there, and says that it waits', () => {
    const { items, pending } = withWaiting(meeting('a'), [waiting('b', 'Erbij')], me);
    expect(items.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'daar a'],
      ['b', 'Erbij'],
    ]);
    expect(items[1]).toMatchObject({ author: me, state: 'open', votes: 0 });
    expect([...pending]).toEqual(['b']);
  });

  test('stands there once when it has arrived, also while its answer is under way', () => {
    const { items, pending } = withWaiting(meeting('a', 'b'), [waiting('b', 'Erbij')], me);
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(pending.size).toBe(0);
  });

  test('is read back after a reload; anything else in its place is left alone', () => {
    const kept = [waiting('b', 'Erbij')];
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
    for (const odd of [null, '', 'x', '{}', '[1]', '[{"key":"k"}]', '[{"key":"k","item":{"id":1}}]'])
      expect(readKept(odd)).toEqual([]);
  });
});
