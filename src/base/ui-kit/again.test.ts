import { expect, test } from 'vitest';

import { isAway, sendAgainAfter } from './again.ts';

const busy = { status: 503, because: 'busy', afterSeconds: 2 };
const full = { status: 503, because: 'disk-full', afterSeconds: 2 };
const gone = { status: 503, because: 'database-away', afterSeconds: 1 };

test('what could not be done at the moment is sent again when the server says so, and not for ever', () => {
  expect(sendAgainAfter(busy, 1, true, 0)).toBe(2000);
  expect(sendAgainAfter({ ...busy, afterSeconds: null }, 1, true, 0)).toBe(1000);
  expect(sendAgainAfter({ ...busy, afterSeconds: 3600 }, 2, true, 1)).toBe(5500);
  expect(sendAgainAfter(busy, 3, true, 0)).toBeNull();
});

test('without an answer it is sent again a little later each time', () => {
  expect(sendAgainAfter('no answer', 1, true, 0)).toBe(500);
  expect(sendAgainAfter('no answer', 2, true, 0)).toBe(1000);
});

test('what a full disk, a refusal or a fault answered is not sent again, nor what may be done once only', () => {
  expect(sendAgainAfter(full, 1, true, 0)).toBeNull();
  expect(sendAgainAfter({ status: 409, afterSeconds: null }, 1, true, 0)).toBeNull();
  expect(sendAgainAfter({ status: 500, afterSeconds: null }, 1, true, 0)).toBeNull();
  expect(sendAgainAfter(gone, 1, false, 0)).toBeNull();
});

test('a server that has too much to do or no room is not away', () => {
  expect(isAway('no answer')).toBe(true);
  expect(isAway(gone)).toBe(true);
  // From a proxy whose application is gone.
  expect(isAway({ status: 503, afterSeconds: null })).toBe(true);
  expect(isAway(busy)).toBe(false);
  expect(isAway(full)).toBe(false);
  expect(isAway({ status: 200, afterSeconds: null })).toBe(false);
});
