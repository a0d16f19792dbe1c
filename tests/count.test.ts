import { expect, test } from 'vitest';

import { countIn } from './support/count.ts';

test('what Vitest says is counted', () => {
  expect(countIn(' Test Files  2 passed (2)\n      Tests  31 passed (31)\n   Start at  03:48:20')).toEqual({
    passed: 31,
    failed: 0,
  });
  expect(countIn(' Test Files  1 failed (1)\n      Tests  2 failed | 11 passed | 1 skipped (14)\n')).toEqual({
    passed: 11,
    failed: 2,
  });
  expect(countIn(' Test Files  1 failed (1)\n      Tests  no tests\n')).toEqual({ passed: 0, failed: 0 });
});

test('what Playwright says is counted; what passed at the second try passed', () => {
  expect(countIn('  1 flaky\n  18 passed (2.1m)\n')).toEqual({ passed: 19, failed: 0 });
  expect(countIn('  1 failed\n  2 did not run\n  16 passed (2.1m)\n')).toEqual({ passed: 16, failed: 3 });
});
