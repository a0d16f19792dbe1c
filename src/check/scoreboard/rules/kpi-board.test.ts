import { expect, test } from 'vitest';

import { inRunBehind } from './kpi-board.ts';

const cells = (text: string) =>
  Array.from(text, (sign) => ({
    track: sign === 'x' ? ('off' as const) : sign === '.' ? ('on' as const) : ('none' as const),
  }));
const runsOf = (text: string) =>
  inRunBehind(cells(text))
    .map((run) => (run ? 'R' : '-'))
    .join('');

test('one or two weeks behind are no run, three or more are', () => {
  expect(runsOf('x.xx.xxx')).toBe('-----RRR');
  expect(runsOf('xxxx')).toBe('RRRR');
  expect(runsOf('')).toBe('');
});

test('a week on track, or one without a figure, breaks a run off', () => {
  expect(runsOf('xx.xx')).toBe('-----');
  expect(runsOf('xx xxx')).toBe('---RRR');
});
