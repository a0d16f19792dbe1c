import { expect, test } from 'vitest';

import { whoseOf, whoseOptions, withWhose } from './whose.ts';

test('a team takes the place of an owner, and the other way round', () => {
  expect(withWhose({ owner: 'me', q: 'x' }, 'team:t1')).toEqual({ q: 'x', team: 't1' });
  expect(withWhose({ team: 't1' }, 'nobody')).toEqual({ owner: 'nobody' });
  expect(withWhose({ team: 't1' }, null)).toEqual({});
});

test('the field shows what the address holds', () => {
  expect(whoseOf({ team: 't1' })).toBe('team:t1');
  expect(whoseOf({ owner: 'me' })).toBe('me');
  expect(whoseOf({})).toBeNull();
});

test('mine and nobody’s stand before teams and members', () => {
  const words = { mine: 'Van mij', noOwner: 'Van niemand', team: 'team' };
  expect(
    whoseOptions([{ id: 'm1', name: 'Anna' }], [{ id: 't1', name: 'Binnendienst' }], words).map(
      ({ value }) => value,
    ),
  ).toEqual(['me', 'nobody', 'team:t1', 'm1']);
});
