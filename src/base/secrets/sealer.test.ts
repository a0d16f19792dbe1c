import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { sealer } from './sealer.ts';
import { keyId, type Secrets } from './secrets.ts';

const old: Secrets = ['the secret that was, thirty-two characters'];
const renewed: Secrets = ['the secret that is now, long enough too', ...old];
const forgotten: Secrets = [renewed[0]];

test('what was closed before the secret changed still opens, and what is closed now names its secret', () => {
  const sealed = sealer(old, 'webhooks').seal('whsec_é');
  expect(sealer(renewed, 'webhooks').open(sealed)).toBe('whsec_é');
  expect(sealer(renewed, 'webhooks').isOfNow(sealed)).toBe(false);
  const anew = sealer(renewed, 'webhooks').seal('whsec_é');
  expect(anew.startsWith(`${keyId(renewed[0])}.`)).toBe(true);
  expect(sealer(renewed, 'webhooks').isOfNow(anew)).toBe(true);
  expect(sealer(forgotten, 'webhooks').open(anew)).toBe('whsec_é');
});

test('once the secret of before is forgotten, what it closed stays closed and says why', () => {
  const sealed = sealer(old, 'webhooks').seal('x');
  expect(() => sealer(forgotten, 'webhooks').open(sealed)).toThrow(/not known here/);
});

test('each use has a key of its own, and what was altered or cut does not open', () => {
  const { seal, open } = sealer(old, 'mail');
  const sealed = seal('Dag');
  expect(() => sealer(old, 'calendars').open(sealed)).toThrow();
  expect(() => open(`${sealed.slice(0, -6)}AAAAA=`)).toThrow();
  expect(() => open(sealed.slice(0, 20))).toThrow();
  expect(() => open('')).toThrow();
});

test('what was closed before there were marks opens with whichever secret it was', () => {
  const key = Buffer.from(hkdfSync('sha256', old[0], '', 'cadans mail', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const closed = Buffer.concat([cipher.update('Dag', 'utf8'), cipher.final()]);
  const unmarked = Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64');
  expect(sealer(renewed, 'mail').open(unmarked)).toBe('Dag');
  expect(() => sealer(forgotten, 'mail').open(unmarked)).toThrow();
});

test('the mark of a secret does not tell it', () => {
  expect(keyId(old[0])).toMatch(/^[0-9a-f]{8}$/);
  expect(keyId(old[0])).not.toBe(keyId(renewed[0]));
});
