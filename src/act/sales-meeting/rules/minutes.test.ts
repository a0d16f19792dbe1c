import { describe, expect, test } from 'vitest';

import { amsterdam, type IsoDate } from '#base/kernel/date.ts';

import { minutesPage, minutesText } from './minutes-page.ts';
import { excerptOf, searchedText, type Minutes } from './minutes.ts';

const minutes: Minutes = {
  series: 'Salesoverleg',
  onDate: '2026-11-23' as IsoDate,
  beganAt: '2026-11-23T08:01:00.000Z',
  endedAt: '2026-11-23T08:56:00.000Z',
  closedByItself: false,
  leader: 'Mara',
  present: ['Anna', 'Mara'],
  absent: ['Bram'],
  parts: [
    { kind: 'news', name: null, minutes: 5, spentSeconds: 300, notes: [] },
    { kind: 'own', name: 'Beurs', minutes: 5, spentSeconds: 0, notes: [{ who: 'Anna', text: 'Stand 12' }] },
  ],
  news: [{ who: 'Anna', text: 'Klimaatweelde tekende' }],
  scores: [{ who: 'Anna', text: 'Twee demo’s erbij', onTrack: false }],
  commitments: {
    due: 2,
    kept: 1,
    lines: [
      { title: 'Script nalopen', who: 'Anna', dueOn: '2026-11-20' as IsoDate, status: 'done' },
      { title: 'Lijst maken', who: null, dueOn: '2026-11-21' as IsoDate, status: 'open' },
    ],
  },
  issues: [
    {
      title: 'Offertes blijven liggen',
      state: 'solved',
      notes: [{ who: 'Anna', text: 'Te druk' }],
      decisions: ['Binnen drie dagen nabellen'],
    },
  ],
  decisions: [{ who: 'Mara', text: 'Binnen drie dagen nabellen', about: 'Offertes blijven liggen' }],
  actions: [{ title: 'Nabellijst', who: 'Anna', dueOn: '2026-11-27' as IsoDate }],
  ratings: [{ who: 'Mara', value: 9, text: '' }],
  ratingTenths: 90,
};
const read = (language: 'nl' | 'en', some: Partial<Minutes> = {}) =>
  minutesPage({ ...minutes, ...some }, { language, zone: amsterdam, organisation: 'Verzonnen bv' });

describe('minutes', () => {
  test('say first what was decided and agreed, then the rest in the order of the agenda', () => {
    expect(read('nl').sections.map(({ head, aside }) => [head, aside])).toEqual([
      ['Besluiten', null],
      ['Nieuwe afspraken', null],
      ['Goed nieuws', null],
      ['Scorebord', null],
      ['Afspraken van vorige keer', '1 van 2 nagekomen'],
      ['Signalen en punten', null],
      ['Beurs', null],
      ['Cijfer', 'gemiddeld 9,0'],
    ]);
  });

  test('give the time on the organisation’s clock and who was there', () => {
    expect(read('nl').facts).toEqual([
      ['23-11-2026', '09:01–09:56, 55 minuten'],
      ['Aanwezig', 'Anna, Mara'],
      ['Afwezig', 'Bram'],
      ['Leiding', 'Mara'],
    ]);
  });

  test('say none where nothing was decided or agreed, and leave out what nobody spoke of', () => {
    const empty = read('en', {
      parts: [],
      news: [],
      scores: [],
      commitments: { due: 0, kept: 0, lines: [] },
      issues: [],
      decisions: [],
      actions: [],
      ratings: [],
      ratingTenths: null,
      present: [],
      closedByItself: true,
    });
    expect(empty.sections.map(({ head }) => head)).toEqual(['Decisions', 'New commitments']);
    expect(minutesText(empty)).toContain('Decisions\nNone.');
    expect(empty.warning).toContain('closed by itself');
    expect(empty.facts[1]).toEqual(['Present', 'nobody']);
  });

  test('read as a letter', () => {
    const text = minutesText(read('nl'));
    expect(text).toContain('Nieuwe afspraken\n- Nabellijst (Anna, voor 27 nov 2026)');
    expect(text).toContain(
      '- Offertes blijven liggen (opgelost)\n    Te druk\n    → Binnen drie dagen nabellen',
    );
    expect(text).toContain('- Lijst maken (niet gedaan)');
  });

  test('are found by any word in them, with the line in which it stands', () => {
    const text = searchedText(minutes);
    for (const word of ['stand 12', 'KLIMAATWEELDE', 'nabellijst', 'Te druk'])
      expect(excerptOf(text, word)?.toLowerCase()).toContain(word.toLowerCase());
    expect(excerptOf(text, 'zebra')).toBeNull();
    const long = excerptOf(`${'x'.repeat(300)} woord ${'y'.repeat(300)}`, 'woord');
    expect(long).toContain('woord');
    expect(long?.length).toBeLessThan(150);
  });
});
