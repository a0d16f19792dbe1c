import { describe, expect, test } from 'vitest';

import { authenticatorUri, base32, codeOf, stepAt, stepOfCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

// RFC 6238, appendix B (SHA-1); its eight digits end in our six.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds an app shows %s', (seconds, code) => {
  expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

describe('a code', () => {
  const at = new Date('2026-11-22T12:00:10Z');
  const now = stepAt(at);

  test.each([
    [-2, null],
    [-1, now - 1],
    [0, now],
    [1, now + 1],
    [2, null],
  ])('of %i steps away counts as %s', (away, step) => {
    expect(stepOfCode(secret, codeOf(secret, now + away), at, 0)).toBe(step);
  });

  test('does not count again, nor an earlier one after it', () => {
    expect(stepOfCode(secret, codeOf(secret, now), at, now)).toBeNull();
    expect(stepOfCode(secret, codeOf(secret, now - 1), at, now)).toBeNull();
    expect(stepOfCode(secret, codeOf(secret, now + 1), at, now)).toBe(now + 1);
  });

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not %j', (typed) => {
    expect(stepOfCode(secret, typed, at, 0)).toBeNull();
  });
});

test('a secret is written as apps read it', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(authenticatorUri(secret, 'an+1@verzonnen.example')).toBe(
    'otpauth://totp/Cadans:an%2B1%40verzonnen.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cadans&algorithm=SHA1&digits=6&period=30',
  );
});
