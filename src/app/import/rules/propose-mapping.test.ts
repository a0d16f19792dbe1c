import { describe, expect, test } from 'vitest';
import { fileMapping } from '#app/import/mapping.ts';
import { surveyColumns } from './detect-columns.ts';
import { headerKey, scaleIn } from './header-key.ts';
import { proposeMapping, proposeMappingAs, type FileSketch } from './propose-mapping.ts';
import type { Target } from './fields.ts';

function sketch(header: string, rows: string[] = [], name = 'export.csv'): FileSketch {
  const columns = header.split(';');
  const survey = surveyColumns(columns, ';');
  for (const row of rows) survey.add(row.split(';'));
  return { name, sheet: null, columns: survey.forms() };
}

/** `column=field`, with `+` for a detail, and nothing for a column that is left out. */
function said(header: string, rows?: string[], name?: string) {
  const { mapping } = proposeMapping(sketch(header, rows, name));
  expect(fileMapping.safeParse(JSON.parse(JSON.stringify(mapping))).success).toBe(true);
  const columns = mapping.columns.map(({ to }) =>
    to.kind === 'field' ? to.field : to.kind === 'detail' ? '+' : '',
  );
  return [mapping.target ?? mapping.leftOutBecause, columns.join(' ')];
}

describe('a file is recognised by its headers and every column finds its field', () => {
  test.each<[string, Target, string, string[]?]>([
    [
      'opportunity_id;sales_agent;product;account;deal_stage;engage_date;close_date;close_value',
      'deals',
      'externalId ownerName productName accountName stage openedOn closedOn amount',
    ],
    [
      'Opportuniteit-ID;Verkoper;Product;Klant;Fase;Datum gestart;Datum gesloten;Waarde (€)',
      'deals',
      'externalId ownerName productName accountName stage openedOn closedOn amount',
    ],
    [
      'account;sector;year_established;revenue;employees;office_location;subsidiary_of',
      'accounts',
      'name industry yearEstablished revenue employees country parentName',
      ['Bakker;zorg;1996;1100.04;28;Kenya;', 'Smit;zorg;1999;251.41;49;United States;Bakker'],
    ],
    ['product;series;sales_price', 'products', 'name family price', ['GTX Pro;GTX;4821']],
    ['sales_agent;manager;regional_office', 'members', 'name managerName teamName'],
    [
      'Bedrijfsnaam;Contactpersoon;E-mailadres;Adres;Huisnummer;Postcode;Plaats;Land;KvK-nummer;BTW-nummer;Telefoon',
      'accounts',
      'name contactName email street houseNumber postcode city country chamberOfCommerceNumber vatNumber phone',
      [
        'Bakkerij Jansen;Piet Jansen;piet@voorbeeld.test;Dorpsstraat;12;1234 AB;Bussum;Nederland;12345678;NL001234567B01;035-1234567',
      ],
    ],
    [
      'Record ID;Deal Name;Deal Stage;Pipeline;Amount;Close Date;Create Date;Deal owner;Associated Company;Associated Company IDs',
      'deals',
      'externalId title stage pipeline amount closedOn openedOn ownerName accountName accountExternalId',
    ],
    [
      'Deal - Title*;Deal - Owner;Deal - Stage;Deal - Value;Deal - Currency;Deal - Expected close date;Deal - Status;Organization - Name*;Person - Name;Note - Content',
      'deals',
      'title ownerName stage amount currency expectedCloseOn status accountName contactName note',
    ],
    [
      'Naam van de klant;Titel;Verantwoordelijke;Contact;Fase',
      'deals',
      'accountName title ownerName contactName stage',
    ],
    [
      'Id;Name;StageName;Amount;CloseDate;AccountId;CurrencyIsoCode;CreatedDate',
      'deals',
      'externalId title stage amount closedOn accountExternalId currency openedOn',
    ],
    [
      'Record ID;First Name;Last Name;Email;Phone Number;Job Title',
      'contacts',
      'externalId firstName lastName email phone jobTitle',
    ],
    [
      'Voornaam;Tussenvoegsel;Achternaam;Functie;E-mail - Werk;Bedrijf',
      'contacts',
      'firstName infix lastName jobTitle email accountName',
    ],
    ['Artikelcode;Omschrijving;Productgroep;Verkoopprijs', 'products', 'code name family price'],
    ['Medewerker;E-mailadres;Leidinggevende;Afdeling', 'members', 'name email managerName teamName'],
    ['Id;OpportunityId;StageName;Amount;CloseDate;CreatedDate', 'phases', ' dealExternalId stage   at'],
    [
      'Id;WhoId;WhatId;Subject;ActivityDate;Status',
      'activities',
      'externalId contactExternalId aboutExternalId subject at status',
    ],
  ])('%s', (header, target, columns, rows) => expect(said(header, rows)).toEqual([target, columns]));
});

describe('what is no part of the five is left out with the reason', () => {
  test.each([
    ['Table;Field;Description', 'data-dictionary'],
    ['Tabel;Veld;Omschrijving', 'data-dictionary'],
    ['Periode;Omzet;Inkoopwaarde;Huur;Personeel;Rente;Banksaldo', 'nothing-recognised'],
    ['Factuurnummer;Klant;Factuurdatum;Vervaldatum;Totaal incl. btw;Btw;Betaald', 'nothing-recognised'],
    ['a;b;c', 'nothing-recognised'],
  ])('%s: %s', (header, because) => expect(said(header, ['1;2;3;4;5;6;7'])[0]).toBe(because));

  test('until a person says what it is', () => {
    const mapping = proposeMappingAs(sketch('Klant;Factuurdatum', ['Smit;01-07-2026']), 'accounts');
    expect(mapping).toMatchObject({
      target: 'accounts',
      columns: [{ to: { field: 'name' } }, { to: { kind: 'detail' } }],
    });
  });
});

test('the cells decide where two columns could be the field', () => {
  expect(
    said('Bedrijf;Omzet;Locatie;Website', ['Bakker;12;Utrecht;bakker.test', 'Smit;13;Bussum;smit.test'])[1],
  ).toBe('name revenue city website');
  expect(said('Titel;Fase;Bedrag;Sluitdatum', ['Dak;Offerte;12,50;nog niet bekend'])[1]).toBe(
    'title stage amount closedOn',
  );
});

test('columns that are no field stay as details of the row, empty ones are left out', () => {
  expect(said('Titel;Fase;Bedrag;Kleur;Leeg', ['Dak;Offerte;12;rood;'])).toEqual([
    'deals',
    'title stage amount + ',
  ]);
});

test('an id of an owner is no owner, and a mark is no product', () => {
  expect(said('Id;Name;StageName;Amount;OwnerId;HasOpportunityLineItem', ['1;Dak;Won;5;005x;1'])[1]).toBe(
    'externalId title stage amount ownerExternalId +',
  );
});

test('a doubtful match is marked for a person to look at', () => {
  const { mapping } = proposeMapping(
    sketch('Titel;Fase;Bedrag van de kans in euro;Sluitdatum', ['Dak;A;1.054;03-04-2026']),
  );
  expect(mapping.columns.map(({ sure }) => sure)).toEqual([true, true, false, false]);
});

test('numbers that count days are dates where the header says so', () => {
  const { mapping } = proposeMapping(sketch('Titel;Fase;Bedrag;Sluitdatum', ['Dak;A;46000;46348']));
  expect(mapping.columns.map(({ forms }) => forms.serialDates)).toEqual([false, false, false, true]);
});

test.each([
  ['Deal - Titel*', 'deal titel'],
  ['Waarde (€)', 'waarde'],
  ['Omzet (x 1.000)', 'omzet'],
  ['office_location', 'office location'],
  ['StageName', 'stage name'],
  ['  Privé–opnamen ', 'prive opnamen'],
  ['E-mail (Werk)', 'e mail werk'],
  ['*', ''],
])('the bare words of %j are %j', (header, key) => expect(headerKey(header)).toBe(key));

test.each([
  ['Omzet', 1],
  ['Omzet (x 1.000)', 1000],
  ['Bedrag in k€', 1000],
  ['Revenue (in millions of USD)', 1_000_000],
  ['Omzet (mln)', 1_000_000],
])('amounts under %j are times %d', (header, scale) => expect(scaleIn(header)).toBe(scale));
