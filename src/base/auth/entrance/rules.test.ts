import { describe, expect, test } from 'vitest';

import { canClaimDomain, canComeInAs, domainOf, domainOfEmail, whatBecomesOf } from './rules.ts';

test.each([
  ['bedrijf.nl', 'bedrijf.nl'],
  [' @Bedrijf.NL ', 'bedrijf.nl'],
  ['sales.mijn-bedrijf.co.uk', 'sales.mijn-bedrijf.co.uk'],
  ['bedrijf', null],
  ['bedrijf..nl', null],
  ['-bedrijf.nl', null],
  ['127.0.0.1', null],
  ['bedrijf.nl/pad', null],
  ['', null],
])('%j is the domain %s', (typed, domain) => expect(domainOf(typed)).toBe(domain));

test.each([
  ['an@firma.nl', 'firma.nl'],
  ['"an@elders.nl"@firma.nl', 'firma.nl'],
  ['an@firma.nl@elders.nl', 'elders.nl'],
  ['geen', ''],
])('%j is at %s', (email, domain) => expect(domainOfEmail(email)).toBe(domain));

test('a domain at which anybody has a mailbox is nobody’s own', () => {
  expect(canClaimDomain('gmail.com')).toEqual({ ok: false, because: 'everybodys-domain' });
  expect(canClaimDomain('firma.nl')).toEqual({ ok: true });
});

describe('what a provider says of an address', () => {
  test.each([
    [{ email: 'an@firma.nl', emailVerified: true }, { ok: true }],
    [{ email: 'an@firma.nl', emailVerified: null }, { ok: true }],
    [
      { email: 'an@firma.nl', emailVerified: false },
      { ok: false, because: 'email-unproven' },
    ],
    [
      { email: 'an@sub.firma.nl', emailVerified: true },
      { ok: false, because: 'foreign-domain' },
    ],
    [
      { email: 'an@firma.nl.elders.nl', emailVerified: true },
      { ok: false, because: 'foreign-domain' },
    ],
    [
      { email: null, emailVerified: true },
      { ok: false, because: 'no-email' },
    ],
    [
      { email: 'an', emailVerified: true },
      { ok: false, because: 'no-email' },
    ],
  ])('%j counts: %j', (claims, decision) => expect(canComeInAs(claims, ['firma.nl'])).toEqual(decision));
});

describe('somebody who comes from the provider for the first time', () => {
  const stranger = { known: false, belongsHere: false, member: null, letsIn: 'invited' as const };
  const invited = { archived: false, canSignIn: true };
  test.each([
    ['nobody knows', stranger, { ok: false, because: 'not-invited' }],
    ['was invited', { ...stranger, member: invited }, { ok: true, as: 'invited' }],
    [
      'stands in the list only',
      { ...stranger, member: { ...invited, canSignIn: false } },
      { ok: false, because: 'not-invited' },
    ],
    ['may come by the domain', { ...stranger, letsIn: 'domain' as const }, { ok: true, as: 'new' }],
    [
      'stands in the list and may come by the domain',
      { ...stranger, member: { ...invited, canSignIn: false }, letsIn: 'domain' as const },
      { ok: true, as: 'invited' },
    ],
    ['has an account here', { ...stranger, known: true, belongsHere: true }, { ok: true, as: 'themselves' }],
    [
      'has an account elsewhere, invited or not',
      { ...stranger, known: true, member: invited, letsIn: 'domain' as const },
      { ok: false, because: 'account-elsewhere' },
    ],
    [
      'was archived',
      {
        known: true,
        belongsHere: true,
        member: { archived: true, canSignIn: true },
        letsIn: 'domain' as const,
      },
      { ok: false, because: 'member-archived' },
    ],
  ])('and %s', (_, door, decision) => expect(whatBecomesOf(door)).toEqual(decision));
});
