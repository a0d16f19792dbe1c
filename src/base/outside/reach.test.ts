import { expect, test } from 'vitest';

import { isListed, readHosts } from './reach.ts';

const reach = {
  privateToo: false,
  hosts: ['hooks.example.nl', '*.office365.com', '192.0.2.7', '[2001:db8::1]'],
};

test.each([
  'hooks.example.nl',
  'HOOKS.example.nl',
  'hooks.example.nl.',
  'outlook.office365.com',
  'a.b.office365.com',
  '192.0.2.7',
  '[2001:db8::1]',
])('%s is one of those that are named', (host) => expect(isListed(host, reach)).toBe(true));

test.each([
  'example.nl',
  'x.hooks.example.nl',
  'hooks.example.nl.kwaad.example',
  'office365.com',
  'kwaadoffice365.com',
  '192.0.2.70',
  '',
])('%s is not', (host) => expect(isListed(host, reach)).toBe(false));

test('where none is named every host is', () => {
  expect(isListed('waar.dan.ook.example', { privateToo: false })).toBe(true);
  expect(isListed('waar.dan.ook.example', { privateToo: false, hosts: [] })).toBe(true);
});

test('the setting is read with spaces or commas, and what is no host is not', () => {
  expect(readHosts(' Hooks.example.nl, *.office365.com\n192.0.2.7 ')).toEqual([
    'hooks.example.nl',
    '*.office365.com',
    '192.0.2.7',
  ]);
  expect(readHosts('')).toEqual([]);
  for (const wrong of [
    'https://example.nl',
    'example.nl/pad',
    'a*.example.nl',
    '*',
    'naam@example.nl',
    'example.nl:443',
  ])
    expect(readHosts(wrong), wrong).toBeNull();
});
