import { describe, expect, test } from 'vitest';

import { canEnterPlace, passwordHint, wayBack } from './rules.ts';

describe('after getting in', () => {
  test.each(['/deals', '/deals?owner=me&phase=2#top', '/accounts/018f', '/', '/sales-cycle'])(
    'one goes to the screen that was asked for: %s',
    (path) => expect(wayBack(path)).toBe(path),
  );

  test.each([
    'https://elders.example/deals',
    '//elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '/deals//elders.example',
    '/..//elders.example',
    '/%2e%2e/deals',
    'javascript:alert(1)',
    ' /deals',
    'deals',
    '',
    `/${'x'.repeat(3000)}`,
  ])('no address leads to another site: %j', (address) => expect(wayBack(address)).toBe('/'));

  test.each(['/sign-in', '/sign-in?back=/deals', '/invitation/abc', '/new-password?token=x', '/api/v1/me'])(
    'nobody comes back at the door: %s',
    (path) => expect(wayBack(path)).toBe('/'),
  );

  test.each([undefined, null, 3, {}, ['/deals']])('what is no path leads to the start: %j', (back) =>
    expect(wayBack(back)).toBe('/'),
  );
});

describe('a password', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['kort', { kind: 'too-short', missing: 11 }],
    ['veertien tekens', { kind: 'fine' }],
    ['dertien teken', { kind: 'too-short', missing: 2 }],
    ['fietsbel op dak', { kind: 'fine' }],
    ['vier losse woorden samen', { kind: 'strong' }],
    ['aaaaaaaaaaaaaaaa', { kind: 'easy', because: 'pattern' }],
    ['abcabcabcabcabc', { kind: 'easy', because: 'pattern' }],
    ['123456789012345', { kind: 'easy', because: 'pattern' }],
    ['wachtwoord12345', { kind: 'easy', because: 'pattern' }],
    ['welkom123456789!', { kind: 'easy', because: 'pattern' }],
    ['AnnaVerzonnen123', { kind: 'easy', because: 'own-words' }],
    ['anna fietst heel graag', { kind: 'strong' }],
  ])('%j is judged by its length and how easily it is guessed', (password, hint) =>
    expect(passwordHint(password, ['Anna Verzonnen', 'anna@verzonnen.example'])).toEqual(hint),
  );

  test('of any length is judged', () => {
    expect(passwordHint(`${'ab'.repeat(100)}c`, ['x'.repeat(200)])).toEqual({
      kind: 'easy',
      because: 'pattern',
    });
  });
});

describe('a session goes on in another organisation', () => {
  const place = { letsIn: true, singleSignOnOnly: false };

  test('where the person is let in', () => {
    expect(canEnterPlace(place, { method: 'password', isHere: false })).toBe(true);
    expect(canEnterPlace({ ...place, letsIn: false }, { method: 'password', isHere: false })).toBe(false);
  });

  test('not into one that lets people in by its own provider alone', () => {
    for (const method of ['password', 'passkey', 'visitor'] as const)
      expect(canEnterPlace({ ...place, singleSignOnOnly: true }, { method, isHere: false })).toBe(false);
  });

  test('not out of the one whose provider said who it is', () => {
    expect(canEnterPlace(place, { method: 'single-sign-on', isHere: false })).toBe(false);
    const own = { ...place, singleSignOnOnly: true };
    expect(canEnterPlace(own, { method: 'single-sign-on', isHere: true })).toBe(true);
  });
});
