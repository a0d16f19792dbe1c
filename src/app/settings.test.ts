import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'cadans-settings-'));
const fileWith = (text: string) => {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, text);
  return path;
};
const read = (env: Record<string, string>) => readSettings(env, '/srv');

test('without any setting there is one of each, and no other server is named', () => {
  expect(read({})).toMatchObject({ port: 3000, formerSecrets: [], reach: { privateToo: false, hosts: [] } });
});

test('each secret may stand in a file, and what stands around it does not count', () => {
  const secret = 'thirty-two characters of a secret, or more';
  expect(read({ CADANS_SECRET_FILE: fileWith(`${secret}\n`) }).secret).toBe(secret);
  expect(read({ DATABASE_URL_FILE: fileWith('postgres://c:w@db.example/c\n') }).databaseUrl).toBe(
    'postgres://c:w@db.example/c',
  );
  expect(read({ SMTP_URL_FILE: fileWith(' smtp://n:w@mail.example:587 ') }).smtpUrl).toBe(
    'smtp://n:w@mail.example:587',
  );
  expect(read({ METRICS_TOKEN_FILE: fileWith('een lang woord voor cijfers') }).metricsToken).toBeTruthy();
  expect(read({ BACKUP_PASSPHRASE_FILE: fileWith('een zin met spaties erin\n') }).backups.passphrase).toBe(
    'een zin met spaties erin',
  );
  expect(read({ CADANS_SECRET_BEFORE_FILE: fileWith('een\ntwee\n') }).formerSecrets).toEqual(['een', 'twee']);
});

test('a file that is not there, is empty, or stands beside the setting itself is named', () => {
  expect(() => read({ CADANS_SECRET_FILE: '/nergens/geheim' })).toThrow(/CADANS_SECRET_FILE: ENOENT/);
  expect(() => read({ SMTP_URL_FILE: fileWith('\n') })).toThrow(/SMTP_URL_FILE: .* is empty/);
  expect(() => read({ METRICS_TOKEN: 'x'.repeat(16), METRICS_TOKEN_FILE: fileWith('y') })).toThrow(
    /leave one out/,
  );
});

test('what is wrong in a file is not told, only that it is', () => {
  const wrong = () => read({ CADANS_SECRET_FILE: fileWith('te kort') });
  expect(wrong).toThrow(/CADANS_SECRET=…/);
  expect(wrong).not.toThrow(/te kort/);
});

test('the servers that may be asked are read, and one that is none is named', () => {
  expect(read({ OUTSIDE_HOSTS: 'hooks.example.nl *.office365.com' }).reach.hosts).toEqual([
    'hooks.example.nl',
    '*.office365.com',
  ]);
  expect(() => read({ OUTSIDE_HOSTS: 'https://example.nl' })).toThrow(/OUTSIDE_HOSTS/);
});
