import { describe, expect, test } from 'vitest';

import { accountLikeness, contactLikeness, leastLikeness, type LikenessSort } from './likeness.ts';

const account = (id: string, part: object = {}) => ({
  id,
  city: null,
  chamberOfCommerceNumber: null,
  parentId: null,
  ...part,
});
const score = (shared: LikenessSort[], a: object = {}, b: object = {}) =>
  accountLikeness(account('a', a), account('b', b), shared).score;

describe('two accounts', () => {
  test('are surely one with the same number at the chamber of commerce', () => {
    expect(score(['chamber'])).toBeGreaterThan(0.9);
    expect(score(['chamber', 'name', 'sound', 'domain'])).toBeGreaterThan(0.98);
  });

  test('are worth a look with the same name, site or telephone, and more with two of them', () => {
    for (const sort of ['name', 'domain', 'phone'] as const)
      expect(score([sort])).toBeGreaterThanOrEqual(leastLikeness);
    expect(score(['name', 'domain'])).toBeGreaterThan(score(['name']));
  });

  test('that only sound alike are not, unless something else is alike too', () => {
    expect(score(['sound'])).toBeLessThan(leastLikeness);
    expect(score(['sound', 'phone'])).toBeGreaterThan(leastLikeness);
    expect(score(['sound'], { city: 'Goes' }, { city: 'GOES' })).toBeGreaterThan(leastLikeness);
  });

  test('with one name in two towns are two bakers', () => {
    expect(score(['name', 'sound'], { city: 'Goes' }, { city: 'Ede' })).toBeLessThan(leastLikeness);
    expect(score(['name', 'sound'], { city: 'Goes' }, { city: 'goes' })).toBeGreaterThan(0.65);
  });

  test('of one group share a site without being one', () => {
    expect(score(['domain', 'phone'], { parentId: 'b' })).toBeLessThan(leastLikeness);
    expect(score(['domain', 'phone'], { parentId: 'p' }, { parentId: 'p' })).toBeLessThan(leastLikeness);
  });

  test('with two numbers at the chamber of commerce are two, and it says so', () => {
    const own = [{ chamberOfCommerceNumber: '1' }, { chamberOfCommerceNumber: '2' }] as const;
    expect(score(['name', 'domain'], ...own)).toBeLessThan(leastLikeness);
    expect(accountLikeness(account('a', own[0]), account('b', own[1]), ['name']).reasons).toEqual([
      'name',
      'other-chamber',
    ]);
  });

  test('say why, the strongest first, and not twice the same', () => {
    const { reasons } = accountLikeness(account('a', { city: 'Goes' }), account('b', { city: 'Goes' }), [
      'phone',
      'sound',
      'name',
      'chamber',
    ]);
    expect(reasons).toEqual(['chamber', 'name', 'phone', 'same-city']);
  });
});

describe('two people', () => {
  const people = (shared: LikenessSort[], together: boolean) =>
    contactLikeness({ accountId: 'x' }, { accountId: together ? 'x' : 'y' }, shared);

  test('with one address are one', () => {
    expect(people(['email'], false).score).toBeGreaterThan(0.8);
  });

  test('with one name are one at the same account, and namesakes elsewhere', () => {
    expect(people(['name', 'sound'], true)).toEqual({ score: 0.8, reasons: ['name', 'same-account'] });
    expect(people(['name', 'sound'], false).score).toBeLessThan(leastLikeness);
    expect(people(['name', 'phone'], false).score).toBeGreaterThan(leastLikeness);
  });

  test('share the telephone of the company without being one', () => {
    expect(people(['phone'], true).score).toBeLessThan(leastLikeness);
  });
});
