import { describe, expect, test } from 'vitest';

import { amsterdam } from '#base/kernel/date.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import { historyOf, type ResolvedDeal } from './deal-history.ts';
import { headerKey } from './header-key.ts';
import { readMoment } from './moment.ts';
import { proposePipelines } from './propose-pipelines.ts';
import { recogniseSource } from './recognise-source.ts';
import type { Stay } from './records.ts';
import type { Source } from './sources.ts';
import { stageDayOf } from './stage-day.ts';
import { bareStage } from './stage-meaning.ts';

describe('a program is known by its headers', () => {
  test.each<[Source, string]>([
    ['hubspot', 'Record ID;Deal Name;Deal Stage;Pipeline;Amount;Close Date;Deal owner'],
    ['hubspot', 'Record ID;First Name;Last Name;Email;Contact owner;Lifecycle Stage'],
    ['hubspot', 'Record ID;Company name;Domain;Company owner;Industry'],
    ['hubspot', 'Naam;Date entered "Demo (Verkoop)"'],
    ['hubspot', 'Recordnummer;Dealnaam;Dealfase;Pijplijn;Bedrag;Sluitingsdatum;Eigenaar van deal'],
    ['salesforce', 'Id;IsDeleted;AccountId;Name;StageName;Amount;CloseDate;OwnerId'],
    ['salesforce', 'Id;OpportunityId;StageName;CreatedDate'],
    ['salesforce', 'Id;WhoId;WhatId;Subject;ActivityDate'],
    ['salesforce', 'Opportunity Name;Account Name;Stage;Close Date;Opportunity Owner;Fiscal Period'],
    ['pipedrive', 'Deal - Title*;Deal - Owner;Organization - Name*'],
    ['pipedrive', 'Deal – Titel;Deal – Waarde'],
    ['pipedrive', 'Organisatie - Klantnummer;Organisatie - Naam;Contactpersoon - Naam'],
    [
      'pipedrive',
      'ID;Title;Creator;Currency of Value;Weighted value;Pipeline;Deal created;Last stage change',
    ],
    ['teamleader', 'Naam van de klant;Titel;Verantwoordelijke;Contact;Fase'],
    ['other', 'opportunity_id;sales_agent;product;account;deal_stage;engage_date;close_date;close_value'],
    ['other', 'Bedrijfsnaam;Contactpersoon;E-mailadres;Adres;Huisnummer;Postcode;Plaats'],
    ['other', ''],
  ])('%s: %s', (source, header) => expect(recogniseSource([header.split(';')])).toBe(source));

  test('of a set, by all its files together', () => {
    const files = ['Naam;Plaats', 'Record ID;Deal Name;Deal Stage;Deal owner'];
    expect(recogniseSource(files.map((header) => header.split(';')))).toBe('hubspot');
  });
});

test.each([
  ['Omschrijving (NL)', 'omschrijving'],
  ['Deal – Titel*', 'deal titel'],
  ['E‑mail — Werk', 'e mail werk'],
  ['Închidere', 'inchidere'],
])('the words of %s are %s', (header, key) => expect(headerKey(header)).toBe(key));

describe('a column with days per stage', () => {
  test.each<[string, string | null]>([
    ['Date entered "Appointment Scheduled (Sales Pipeline)"', 'entered|Appointment Scheduled|Sales Pipeline'],
    ['Date exited "Offer (2 weeks) (Sales (NL))"', 'exited|Offer (2 weeks)|Sales (NL)'],
    ['Date entered “Demo”', 'entered|Demo|null'],
    ['Date entered ""Demo (Sales)""', 'entered|Demo|Sales'],
    ['Datum binnengekomen in "Afspraak (Verkoop)"', 'entered|Afspraak|Verkoop'],
    ['Datum waarop "Afspraak (Verkoop)" is verlaten', 'exited|Afspraak|Verkoop'],
    ['Date entered "Demo (Sales)" (2)', 'entered|Demo (Sales)" (2)|null'],
    ['Date entered current stage', null],
    ['Datum ingevoerd', null],
    ['Close Date', null],
  ])('%s', (header, said) => {
    const day = stageDayOf(header);
    if (header.endsWith('(2)')) expect(day?.moment).toBe('entered');
    else expect(day && `${day.moment}|${day.stage}|${day.pipeline}`).toBe(said);
  });
});

test('a stage may carry its pipeline behind it', () => {
  expect(bareStage('Demo (Sales)', 'Sales')).toBe('Demo');
  expect(bareStage('Demo (extern)', 'Sales')).toBe('Demo (extern)');
  expect(bareStage('Demo', null)).toBe('Demo');
});

describe('a moment', () => {
  const forms = { dateOrder: 'dmy', serialDates: false } as const;
  test.each<[string, string | null]>([
    ['02/03/2026', '2026-03-02'],
    ['02-03-2026 9:05', '2026-03-02T09:05:00'],
    ['2026-03-02 16:30', '2026-03-02T16:30:00'],
    ['2026-03-02 00:00', '2026-03-02'],
    ['2026-03-02T23:30:00Z', '2026-03-03T00:30:00'],
    ['2026-07-02T23:30:00.000+0000', '2026-07-03T01:30:00'],
    ['02/03/2026, 1:05 PM', '2026-03-02T13:05:00'],
    ['02/03/2026 12:05 am', '2026-03-02T00:05:00'],
    ['31/02/2026', null],
    ['ooit', null],
    // A time that no clock shows says nothing.
    ['2026-11-22T99:99:99+99:99', '2026-11-22'],
    ['22-11-2026 10:75', '2026-11-22'],
    [`2026-11-22${' '.repeat(200)}10:00`, null],
  ])('%s', (text, moment) => expect(readMoment(text, forms, amsterdam)).toBe(moment));

  test('of a spreadsheet is a number', () => {
    const serial = { dateOrder: 'dmy', serialDates: true } as const;
    expect(readMoment('46098', serial, amsterdam)).toBe('2026-03-17');
    expect(readMoment('46128,5', serial, amsterdam)).toBe('2026-04-16T12:00:00');
  });
});

describe('a pipeline goes into a cycle', () => {
  const cycles = [
    { id: 'new', key: 'new-business', name: { nl: 'Nieuwe klanten', en: 'New business' }, phases: [] },
    { id: 'old', key: 'existing-customers', name: { nl: 'Bestaande klanten' }, phases: [] },
  ];
  const proposed = (...names: string[]) =>
    proposePipelines(new Map(names.map((name) => [name, 1])), cycles, 'new').map(
      ({ text, cycleId, sure }) => `${text}: ${cycleId}${sure ? '' : '?'}`,
    );
  test('by its name, by what it says, else as chosen', () => {
    expect(proposed('bestaande klanten', 'Renewals 2026', 'Sales')).toEqual([
      'bestaande klanten: old',
      'Renewals 2026: old',
      'Sales: new?',
    ]);
    expect(proposed('Sales')).toEqual(['Sales: new']);
  });
});

describe('the way of a deal through its phases', () => {
  const phases = ['een', 'twee', 'drie'] as PhaseId[];
  const stay = (to: string, at: string, left: string | null = null): Stay =>
    ({ to: to === 'won' || to === 'lost' ? { kind: to } : { kind: 'phase', phaseId: to }, at, left }) as Stay;
  const said = (stays: Stay[], rest: Partial<ResolvedDeal> = {}): ResolvedDeal => ({
    title: 'Dak',
    accountId: null,
    contactId: null,
    ownerId: null,
    productId: null,
    amount: null,
    currency: euro,
    outcome: 'open',
    phaseId: null,
    openedOn: null,
    closedOn: null,
    expectedCloseOn: null,
    lossReasonId: null,
    lossNote: null,
    lostToId: null,
    stays,
    details: {},
    ...rest,
  });
  const told = (deal: ResolvedDeal) =>
    historyOf(deal, phases, 'brief').map(
      ({ kind, on, second, from, to }) => `${kind} ${on}+${second} ${from ?? ''}>${to ?? ''}`,
    );
  const day = (text: string) => text as NonNullable<ResolvedDeal['openedOn']>;

  test('goes from stay to stay in the order of time, whatever the order of the columns', () => {
    expect(
      told(said([stay('drie', '2026-03-01'), stay('een', '2026-01-01'), stay('twee', '2026-02-01')])),
    ).toEqual(['opened 2026-01-01+0 >een', 'moved 2026-02-01+0 een>twee', 'moved 2026-03-01+0 twee>drie']);
  });
  test('begins in the first phase when the file opened the deal earlier', () => {
    expect(told(said([stay('twee', '2026-02-01')], { openedOn: day('2026-01-01') }))).toEqual([
      'opened 2026-01-01+0 >een',
      'moved 2026-02-01+0 een>twee',
    ]);
    expect(told(said([stay('twee', '2026-01-01T08:00:00')], { openedOn: day('2026-01-01') }))).toEqual([
      'opened 2026-01-01T08:00:00+0 >twee',
    ]);
  });
  test('the same stage once more is no step', () => {
    expect(
      told(said([stay('een', '2026-01-01'), stay('een', '2026-01-05'), stay('twee', '2026-01-09')])),
    ).toHaveLength(2);
  });
  test('keeps its order on one day', () => {
    expect(
      told(said([stay('een', '2026-01-01'), stay('twee', '2026-01-01'), stay('drie', '2026-01-01')])),
    ).toEqual(['opened 2026-01-01+0 >een', 'moved 2026-01-01+1 een>twee', 'moved 2026-01-01+2 twee>drie']);
  });
  test('ends at the moment of winning, which the closing date need not be', () => {
    const won = { outcome: 'won' as const, closedOn: day('2026-03-31') };
    expect(told(said([stay('een', '2026-01-01'), stay('won', '2026-03-02T10:00:00')], won))).toEqual([
      'opened 2026-01-01+0 >een',
      'won 2026-03-02T10:00:00+0 een>',
    ]);
    expect(told(said([stay('een', '2026-01-01')], won)).at(-1)).toBe('won 2026-03-31+2 een>');
  });
  test('a deal that was lost and came back was reopened', () => {
    expect(
      told(said([stay('een', '2026-01-01'), stay('lost', '2026-02-01'), stay('twee', '2026-03-01')])),
    ).toEqual(['opened 2026-01-01+0 >een', 'lost 2026-02-01+0 een>', 'reopened 2026-03-01+0 een>twee']);
  });
  test('arrives where the file says that the deal stands', () => {
    const deal = said([stay('een', '2026-01-01', '2026-01-20')], { phaseId: phases[2] ?? null });
    expect(told(deal)).toEqual(['opened 2026-01-01+0 >een', 'moved 2026-01-20+1 een>drie']);
  });
  test('never goes back in time, also where the closing day lies before the last stay', () => {
    const deal = said([stay('een', '2026-01-01'), stay('twee', '2026-02-05T09:00:00')], {
      outcome: 'lost',
      closedOn: day('2026-02-01'),
      phaseId: phases[1] ?? null,
    });
    expect(told(deal).at(-1)).toBe('lost 2026-02-05T09:00:00+2 twee>');
  });
});
