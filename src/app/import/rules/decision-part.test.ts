import { expect, test } from 'vitest';

import { decisionPartIn } from './decision-part.ts';

test.each([
  ['Decision Maker', 'decider'],
  ['Economic Buyer', 'decider'],
  ['Beslisser', 'decider'],
  ['End User', 'user'],
  ['eindgebruiker', 'user'],
  ['CHAMPION', 'influencer'],
  ['Beïnvloeder', 'influencer'],
  ['Overig', 'other'],
  ['Inkoper', null],
  ['', null],
])('%s is read as %s', (text, part) => {
  expect(decisionPartIn(text)).toBe(part);
});
