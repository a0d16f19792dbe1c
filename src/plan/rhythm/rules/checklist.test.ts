import { describe, expect, test } from 'vitest';

import type { RhythmItemId } from '../item.ts';
import { canWriteItem, walkProgress } from './checklist.ts';

const id = (text: string) => text as RhythmItemId;
const plain = { name: { nl: 'Bellen' }, minutes: 60, pieceMinutes: null, windows: [], followsId: null };
const all = [
  { id: id('a'), followsId: null },
  { id: id('b'), followsId: id('a') },
  { id: id('c'), followsId: id('b') },
];

describe('an item of the checklist', () => {
  test.each([
    ['as it is', {}, true],
    ['without a name', { name: { nl: ' ' } }, 'no-name'],
    ['in pieces longer than itself', { pieceMinutes: 90 }, 'piece-too-long'],
    ['in a window that ends first', { windows: [{ day: 0, from: 600, to: 540 }] }, 'window-turned'],
    ['in a window that is too short', { windows: [{ day: 0, from: 600, to: 630 }] }, 'window-too-short'],
    ['in pieces that fit its window', { windows: [{ day: 0, from: 600, to: 630 }], pieceMinutes: 30 }, true],
    ['after one that is there', { followsId: id('b') }, true],
    ['after one that is not', { followsId: id('z') }, 'follows-nothing'],
    ['after itself', { followsId: id('a') }, 'follows-itself'],
    ['after one that comes after it', { followsId: id('c') }, 'follows-itself'],
  ])('%s', (_, wish, answer) => {
    const decision = canWriteItem(answer === true ? id('d') : id('a'), { ...plain, ...wish }, all);
    expect(decision.ok ? true : decision.because).toBe(answer);
  });
});

test('the walk says how far the team is, on the whole and in each part', () => {
  const progress = walkProgress([
    { part: 'plan', verdict: 'kept' },
    { part: 'plan', verdict: 'open' },
    { part: 'do', verdict: 'struck' },
  ]);
  expect(progress).toMatchObject({ decided: 2, total: 3, parts: { plan: { decided: 1, total: 2 } } });
  expect(progress.parts.act).toEqual({ decided: 0, total: 0 });
});
