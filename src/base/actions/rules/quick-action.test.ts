import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#base/kernel/date.ts';

import { readQuickAction } from './quick-action.ts';

// A Sunday.
const today = '2026-11-22' as IsoDate;

describe('an action in one line', () => {
  test.each([
    ['@anna vrijdag offerte bellen', 'Offerte bellen', 'anna', '2026-11-27'],
    ['Prijslijst nakijken @bram over 2 weken', 'Prijslijst nakijken', 'bram', '2026-12-06'],
    ['check the list @Ilse by Friday', 'Check the list', 'Ilse', '2026-11-27'],
    ['@jan-willem: morgen demo voorbereiden', 'Demo voorbereiden', 'jan-willem', '2026-11-23'],
    ['Script herschrijven voor 3 december', 'Script herschrijven', null, '2026-12-03'],
    ['volgende week dinsdag cijfers meenemen @Élodie', 'Cijfers meenemen', 'Élodie', '2026-11-24'],
  ])('%s', (line, title, forWhom, dueOn) => {
    expect(readQuickAction(line, today)).toEqual({ title, forWhom, dueOn, daySaid: true });
  });

  test('is for a week from now where no day is said', () => {
    expect(readQuickAction('Offerte bellen', today)).toEqual({
      title: 'Offerte bellen',
      forWhom: null,
      dueOn: '2026-11-29',
      daySaid: false,
    });
  });

  test('is none without something to do', () => {
    for (const line of ['', '   ', '@anna', 'vrijdag', '@anna vrijdag'])
      expect(readQuickAction(line, today)).toBeNull();
  });

  test('keeps an address in the words: an @ within a word calls nobody', () => {
    expect(readQuickAction('mail info@verzonnen.example', today)?.forWhom).toBeNull();
  });

  test('comes out of any line: never with an empty title, always with a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (line) => {
        const action = readQuickAction(line, today);
        if (action === null) return;
        expect(action.title.trim()).not.toBe('');
        expect(action.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
