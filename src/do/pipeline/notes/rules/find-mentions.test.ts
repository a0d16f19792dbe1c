import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import { mentionTyped } from './mention-typed.ts';
import { findMentions, mentionedMembers } from './find-mentions.ts';

const member = (id: string, name: string) => ({ id: id as MemberId, name });
const jan = member('1', 'Jan');
const janDeVries = member('2', 'Jan de Vries');
const otherJan = member('3', 'Jan de Vries');
const zoe = member('4', 'Zoë Visser');
const called = (text: string, members = [jan, janDeVries, zoe], chosen: string[] = []) =>
  mentionedMembers(text, members, chosen as MemberId[]).map(({ id }) => id);

describe('somebody is called', () => {
  test.each([
    ['@Jan belt morgen', ['1']],
    ['Vraag het @Jan.', ['1']],
    ['Vraag (@Jan de Vries)', ['2']],
    ['@jan DE vries, kijk', ['2']],
    ['@Zoë Visser en @Jan', ['1', '4']],
    ['regel een\n@Jan', ['1']],
    ['@Jan @Jan', ['1']],
  ])('in “%s”', (text, ids) => expect(called(text)).toEqual(ids));

  test.each([['Jan belt morgen'], ['info@Jan.example'], ['@Janssen'], ['@ Jan'], ['@Jan_2'], ['@'], ['']])(
    'but not in “%s”',
    (text) => expect(called(text)).toEqual([]),
  );

  test('both of two with one name, unless the writer picked one', () => {
    const members = [janDeVries, otherJan];
    expect(called('@Jan de Vries', members)).toEqual(['2', '3']);
    expect(called('@Jan de Vries', members, ['3'])).toEqual(['3']);
    expect(called('niemand', members, ['3'])).toEqual([]);
  });
});

test('every mention is an @ with the name as it stands there', () => {
  const names = ['Jan', 'Jan de Vries', 'Zoë Visser', 'A.B. (Bo) *'];
  const piece = fc.oneof(fc.constantFrom(...names.map((name) => `@${name}`), ' ', '.', '\n'), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, name } of findMentions(text, names)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).toLowerCase()).toBe(`@${name}`.toLowerCase());
        last = end;
      }
    }),
  );
});

test.each([
  ['Vraag @Ja', 9, { start: 6, query: 'Ja' }],
  ['@', 1, { start: 0, query: '' }],
  ['@Jan de V', 9, { start: 0, query: 'Jan de V' }],
  ['@Jan en nog', 4, { start: 0, query: 'Jan' }],
  ['info@Jan', 8, null],
  ['@Jan\nmorgen', 8, null],
  ['@ twee', 6, null],
  ['niemand', 7, null],
])('in “%s” up to %d somebody is being called, or not', (text, caret, typed) => {
  expect(mentionTyped(text, caret)).toEqual(typed);
});
