import { expect, test } from 'vitest';

import { passwordRenewedLetter } from './letters.ts';

const to = { email: 'ilse@verzonnen.example', name: 'Ilse', language: 'nl' } as const;

test('whoever renews a password hears which passkeys still let somebody in', () => {
  expect(passwordRenewedLetter(0)(to).text).not.toContain('passkey');
  expect(passwordRenewedLetter(1)(to).text).toContain('met een passkey.');
  expect(passwordRenewedLetter(2)({ ...to, language: 'en' }).text).toContain('sign in with 2 passkeys.');
});
