import { expect, test } from 'vitest';

import { apartFrom } from './drawn-week.ts';

test.each([
  ['nothing else', [], [{ from: 540, to: 720 }]],
  ['the same', [{ from: 540, to: 720 }], []],
  ['a later one', [{ from: 600, to: 800 }], [{ from: 540, to: 600 }]],
  [
    'one in its middle',
    [{ from: 600, to: 660 }],
    [
      { from: 540, to: 600 },
      { from: 660, to: 720 },
    ],
  ],
  ['one elsewhere', [{ from: 800, to: 900 }], [{ from: 540, to: 720 }]],
])('a block beside %s keeps what is only its own', (_, others, left) => {
  expect(apartFrom([{ from: 540, to: 720 }], others)).toEqual(left);
});
