import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { amsterdam } from '#base/kernel/date.ts';
import { euro } from '#base/kernel/money.ts';

import { sayAction, subjectWords, verbWords } from './action-words.ts';
import { referencesIn, sayChanges, type Around, withoutOwnName } from './say-changes.ts';

const an = '01a201fa-ea60-7e37-99a9-fd6139a47671';
const bo = '01a201fa-ea60-7e37-99a9-fd6139a47672';
const around: Around = {
  language: 'nl',
  zone: amsterdam,
  currency: euro,
  names: new Map([
    [`member:${an}`, 'An Voorbeeld'],
    [`phase:${bo}`, 'Prospect'],
    [`exit-criterion:${bo}`, 'Beslisdatum bekend'],
  ]),
  memberNames: new Map(),
  ownFields: [
    {
      id: 'f' as never,
      subject: 'deal',
      key: 'contracteinde',
      name: { nl: 'Contracteinde', en: 'End of contract' },
      help: {},
      section: {},
      kind: 'date',
      decimals: 0,
      unit: null,
      currency: null,
      required: false,
      standard: null,
      choices: [],
      retired: false,
      version: 1,
    },
  ],
};
const english: Around = { ...around, language: 'en' };

describe('a change is read in words', () => {
  test.each([
    [{ amountCents: 120000 }, { amountCents: 150050 }, ['Bedrag', '€ 1.200,00', '€ 1.500,50']],
    [{ amount_cents: null }, { amount_cents: 100 }, ['Bedrag', null, '€ 1,00']],
    [
      { expectedCloseOn: '2026-12-01' },
      { expectedCloseOn: null },
      ['Verwachte sluiting', '01-12-2026', null],
    ],
    [{ ownerId: an }, { ownerId: bo }, ['Verkoper', 'An Voorbeeld', '(verwijderd of niet te zien)']],
    [{ status: 'open' }, { status: 'won' }, ['Status', 'open', 'gewonnen']],
    [{ canSignIn: false }, { canSignIn: true }, ['Mag inloggen', 'nee', 'ja']],
    [{ name: { nl: 'Offerte', en: 'Offer' } }, { name: { nl: 'Bod' } }, ['Naam', 'Offerte', 'Bod']],
    [{ fields: {} }, { fields: { contracteinde: '2027-01-31' } }, ['Contracteinde', null, '31-01-2027']],
    [{ vatBasisPoints: 2100 }, { vatBasisPoints: 900 }, ['Btw', '21 %', '9 %']],
    [
      { results: [] },
      { results: [{ criterionId: bo, value: '2026-12-01', note: 'gezegd door de directie' }] },
      ['Resultaten', null, 'Beslisdatum bekend: 01-12-2026 (gezegd door de directie)'],
    ],
  ])('%j → %j', (before, after, [field, from, to]) => {
    const spaces = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null;
    const said = sayChanges(before, after, around).map((one) => ({
      field: one.field,
      from: spaces(one.from),
      to: spaces(one.to),
    }));
    expect(said).toEqual([{ field, from, to }]);
  });

  test('in English in the English forms', () => {
    expect(sayChanges({ expectedCloseOn: '2026-12-01' }, { expectedCloseOn: '2027-01-15' }, english)).toEqual(
      [{ field: 'Expected close', from: '01/12/2026', to: '15/01/2027' }],
    );
  });

  test('a new order is a list of names', () => {
    expect(sayChanges([bo], [bo, an], around)).toEqual([
      { field: 'Volgorde', from: 'Prospect', to: `Prospect · An Voorbeeld` },
    ]);
  });

  test('what tells people nothing is left out', () => {
    expect(sayChanges({ version: 1, id: an }, { version: 2, id: an, mergeId: bo }, around)).toEqual([]);
  });

  test('a file’s owner is what it belongs to, and no member', () => {
    expect(sayChanges(null, { owner_id: an, owner_kind: 'deal', name: 'plan.pdf' }, around)).toEqual([
      { field: 'Naam', from: null, to: 'plan.pdf' },
    ]);
  });

  test('nothing in it is shown as code', () => {
    const all = sayChanges(
      null,
      { deep: { lines: [{ description: 'Oven', quantity: 2, netCents: 100 }] } },
      around,
    );
    expect(JSON.stringify(all)).not.toMatch(/[{}[\]]{3}|netCents/);
  });
});

test('the ids that an entry speaks of are found, by what they are ids of', () => {
  const found = referencesIn({ ownerId: an, results: [{ criterionId: bo }], teamIds: [an] });
  expect(Object.fromEntries([...found].map(([kind, ids]) => [kind, [...ids]]))).toEqual({
    member: [an],
    'exit-criterion': [bo],
    team: [an],
  });
});

/** The words after `action:` in everything that writes an entry. */
function actionsInSource(): Set<string> {
  const found = new Set<string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (name.endsWith('.ts') && !name.endsWith('.test.ts')) {
        const text = readFileSync(path, 'utf8');
        if (!/\baudit\b|action/.test(text)) continue;
        for (const [, said] of text.matchAll(/action(?::|,| =|\?:)[^;{}]*?'([a-z-]+\.[a-z-]+)'/g))
          found.add(said ?? '');
        for (const [, one, other] of text.matchAll(/\? '([a-z-]+\.[a-z-]+)' : '([a-z-]+\.[a-z-]+)'/g))
          for (const said of [one, other]) if (said) found.add(said);
      }
    }
  };
  walk(new URL('../../../', import.meta.url).pathname);
  return found;
}

test('every action that is written down has words in both languages', () => {
  const actions = [...actionsInSource()];
  expect(actions.length).toBeGreaterThan(80);
  for (const action of actions) {
    expect([action, sayAction(action, '', 'nl') === action]).toEqual([action, false]);
    expect([action, sayAction(action, '', 'en') === action]).toEqual([action, false]);
  }
  for (const word of [...Object.values(subjectWords), ...Object.values(verbWords)]) {
    expect(word.nl).toBeTruthy();
    expect(word.en).toBeTruthy();
  }
});

test('the name of what is new is not said twice; a new name is', () => {
  const made = { field: 'Naam', from: null, to: 'plan.pdf' };
  const kind = { field: 'Soort', from: null, to: 'bouwblok' };
  expect(withoutOwnName([made, kind], 'plan.pdf', 'nl')).toEqual([kind]);
  expect(withoutOwnName([made], 'anders.pdf', 'nl')).toEqual([made]);
  const renamed = { field: 'Naam', from: 'oud.pdf', to: 'plan.pdf' };
  expect(withoutOwnName([renamed], 'plan.pdf', 'nl')).toEqual([renamed]);
  expect(withoutOwnName([made], null, 'nl')).toEqual([made]);
});
