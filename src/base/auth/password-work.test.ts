import { scryptSync } from 'node:crypto';

import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { expect, test } from 'vitest';

const password = 'een lang wachtwoord';

test('a password is kept as scrypt with N = 2¹⁴, r = 16 and p = 1 over a salt of its own, a tenth of a second of work', async () => {
  const [kept, again] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(again).not.toBe(kept);
  const [salt = '', key] = kept.split(':');
  expect(salt).toMatch(/^[0-9a-f]{32}$/);
  const work = { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 26 };
  expect(scryptSync(password, salt, 64, work).toString('hex')).toBe(key);
  expect(await verifyPassword({ hash: kept, password })).toBe(true);
  expect(await verifyPassword({ hash: kept, password: `${password}!` })).toBe(false);
});
