import { expect, test } from 'vitest';

import { catalogueOf, codeOfRole, inCatalogueOrder, nameOfRole } from './catalogue.ts';

const own = {
  code: 'channel-manager',
  name: { nl: 'Kanaalmanager', en: 'Channel manager' },
  mission: { nl: 'Partners verkopen met ons mee.' },
  sells: true,
  retired: false,
  version: 3,
};

test('an organisation that wrote nothing has the seven roles with their missions', () => {
  const roles = catalogueOf([]);
  expect(roles).toHaveLength(7);
  expect(roles.every(({ mission, version }) => mission.nl !== '' && version === 0)).toBe(true);
  expect(roles.filter(({ sells }) => sells).map(({ code }) => code)).toEqual([
    'inbound',
    'outbound',
    'closer',
    'account-manager',
  ]);
});

test('the mission of a standing role can be written anew, its name cannot', () => {
  const [inbound] = catalogueOf([
    {
      code: 'inbound',
      name: { nl: 'Iets anders' },
      mission: { nl: 'Binnen een uur.' },
      sells: false,
      retired: true,
      version: 2,
    },
  ]);
  expect(inbound).toMatchObject({
    name: { nl: 'Inbound' },
    mission: { nl: 'Binnen een uur.' },
    sells: true,
    retired: false,
    version: 2,
  });
});

test('own roles stand behind the seven', () => {
  expect(catalogueOf([own]).at(-1)).toEqual({ ...own, own: true });
});

test('a role is called by its name, and one that nobody knows by its code', () => {
  expect(nameOfRole('closer', 'nl')).toBe('Closer');
  expect(nameOfRole('channel-manager', 'en', [own])).toBe('Channel manager');
  expect(nameOfRole('channel-manager', 'en')).toBe('channel-manager');
});

test.each([
  [{ en: 'Channel manager', nl: 'Kanaalmanager' }, [], 'channel-manager'],
  [{ nl: 'Coördinator é' }, [], 'coordinator-e'],
  [{ nl: 'Closer' }, [], 'closer-2'],
  [{ nl: 'Partner' }, ['partner', 'partner-2'], 'partner-3'],
  [{ nl: '123' }, [], 'role'],
  [{ nl: '€€€' }, ['role'], 'role-2'],
])('a new role gets a code of its own: %j', (name, codes, code) => {
  expect(codeOfRole(name, codes)).toBe(code);
});

test('the longest name still gives a code that can be kept', () => {
  expect(codeOfRole({ nl: 'a '.repeat(100) }, [])).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
});

test('roles stand in the order of the catalogue, unknown ones last', () => {
  expect(inCatalogueOrder(['zebra', 'owner', 'closer', 'closer'])).toEqual(['closer', 'owner', 'zebra']);
  expect(inCatalogueOrder(['a-own', 'closer'], [{ code: 'closer' }, { code: 'a-own' }])).toEqual([
    'closer',
    'a-own',
  ]);
});
