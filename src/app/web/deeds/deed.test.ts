import { describe, expect, test } from 'vitest';

import { PlusIcon } from '#base/ui-kit/icons.tsx';

import { findDeeds, isCalledSo, type Deed } from './deed.ts';

const deed = (key: string, label: string, alsoCalled: string, often = true): Deed => ({
  key,
  label,
  alsoCalled,
  often,
  icon: PlusIcon,
  onStart: () => undefined,
});
const deeds = [
  deed('deal', 'Nieuwe verkoopkans', 'kans toevoegen'),
  deed('log', 'Contact vastleggen', 'bellen gesprek telefoon'),
  deed('contact', 'Nieuwe contactpersoon', 'persoon'),
  deed('dark', 'Donkere kleuren', 'thema', false),
];
const found = (text: string) => findDeeds(deeds, text).map(({ key }) => key);

describe('what can be begun from the search box', () => {
  test('before anything is typed what is begun often is offered', () => {
    expect(found('')).toEqual(['deal', 'log', 'contact']);
    expect(found('  ')).toEqual(['deal', 'log', 'contact']);
  });

  test('is found by a part of its name, what begins with it first', () => {
    expect(found('contact')).toEqual(['log', 'contact']);
    expect(found('nieuwe ka')).toEqual(['deal']);
    expect(found('KLEUR')).toEqual(['dark']);
  });

  test('is found by what a seller calls it, after what is called so', () => {
    expect(found('bellen')).toEqual(['log']);
    expect(found('thema')).toEqual(['dark']);
    expect(found('persoon')).toEqual(['contact']);
  });

  test('stands before customers when it is called so, not when it is merely meant', () => {
    const called = (text: string) => isCalledSo(findDeeds(deeds, text), text);
    expect(called('')).toBe(true);
    expect(called('Nieuwe')).toBe(true);
    expect(called('bellen')).toBe(false);
    expect(called('verkoopkans')).toBe(false);
  });

  test('is found once, and not for what it is not', () => {
    expect(found('verkoopkans')).toEqual(['deal']);
    expect(found('fiets')).toEqual([]);
  });
});
