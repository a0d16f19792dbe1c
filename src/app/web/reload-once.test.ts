import { expect, test } from 'vitest';

import { isReplaced, mayReload } from './reload-once.ts';

test.each([
  [new TypeError('Failed to fetch dynamically imported module: https://x/assets/board-1.js')],
  [new TypeError('error loading dynamically imported module')],
  [new TypeError('Importing a module script failed.')],
  [new Error('Unable to preload CSS for /assets/board-1.css')],
])('a part that is gone is known in every browser: %s', (error) => {
  expect(isReplaced(error)).toBe(true);
});

test('another trouble is no new version', () => {
  expect(isReplaced(new TypeError('Failed to fetch'))).toBe(false);
  expect(isReplaced(new Error('import'))).toBe(false);
  expect(isReplaced(null)).toBe(false);
});

test('a page reloads itself once, and after a minute again', () => {
  expect(mayReload(null, 1_000_000)).toBe(true);
  expect(mayReload('990000', 1_000_000)).toBe(false);
  expect(mayReload('900000', 1_000_000)).toBe(true);
  expect(mayReload('nonsense', 1_000_000)).toBe(true);
});
