import { makeWorkbook } from './make-workbook.ts';

/** Files of an export, by their names. */
export type Export = Record<string, string | Uint8Array>;

const csv = (rows: readonly (readonly string[])[], separator = ',') =>
  rows
    .map((cells) =>
      cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\r\n');

/**
 * What HubSpot gives away of an invented company: two pipelines that both know "Demo", columns with a day per stage
 * (one that nobody reached), ids of several companies in one cell, a namesake of a company, notes as HTML.
 */
export function hubspotExport(): Export {
  const deals = csv([
    [
      'Record ID',
      'Deal Name',
      'Deal Stage',
      'Pipeline',
      'Amount',
      'Close Date',
      'Create Date',
      'Deal owner',
      'Associated Company',
      'Associated Company IDs',
      'Associated Contact IDs',
      'Date entered "Appointment Scheduled (Sales Pipeline)"',
      'Date exited "Appointment Scheduled (Sales Pipeline)"',
      'Date entered “Demo (Sales Pipeline)”',
      'Date exited "Demo (Sales Pipeline)"',
      'Date entered "Contract Sent (Sales Pipeline)"',
      'Date entered "Closed won (Sales Pipeline)"',
      'Date entered "Demo (Renewals)"',
      'Date entered "Never used (Renewals)"',
      'Kleur van de map',
    ],
    [
      '9001',
      'Weegbrug',
      'Closed won (Sales Pipeline)',
      'Sales Pipeline',
      '12500.50',
      '2026-05-20 16:30',
      '2026-03-02 09:00',
      'An Voorbeeld',
      'Bakkerij Proef',
      '301;302',
      '501',
      '2026-03-02 09:00',
      '2026-03-12 09:00',
      '2026-03-12 09:00',
      '2026-04-11 09:00',
      '2026-04-11 09:00',
      '2026-05-20 16:30',
      '',
      '',
      'rood',
    ],
    [
      '9002',
      'Verlenging',
      'Demo',
      'Renewals',
      '800',
      '2026-12-31 00:00',
      '2026-06-01 10:00',
      'Cas Proef',
      'Bakkerij Proef',
      '302',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '2026-06-08 10:00',
      '',
      '',
    ],
  ]);
  const contacts = csv([
    [
      'Record ID',
      'First Name',
      'Last Name',
      'Email',
      'Phone Number',
      'Contact owner',
      'Associated Company IDs',
    ],
    ['501', 'Bo', 'Verzonnen', 'bo@proef.example', '030-1234567', 'An Voorbeeld', '301'],
  ]);
  const companies = csv([
    ['Record ID', 'Company name', 'Domain', 'Company owner', 'Industry'],
    ['301', 'Bakkerij Proef', 'proef.example', 'An Voorbeeld', 'FOOD'],
    ['302', 'Bakkerij Proef', 'proef-zuid.example', 'Cas Proef', 'FOOD'],
  ]);
  const notes = csv([
    ['Record ID', 'Activity date', 'Activity assigned to', 'Note body', 'Associated Deal IDs'],
    ['7001', '2026-03-03 11:00', 'An Voorbeeld', '<p>Eerste <b>gesprek</b> &amp; koffie</p>', '9001'],
  ]);
  return {
    'hubspot-notes.csv': notes,
    'hubspot-crm-exports-deals.csv': deals,
    'hubspot-crm-exports-contacts.csv': contacts,
    'hubspot-crm-exports-companies.csv': companies,
  };
}

/**
 * Salesforce's weekly export: API names, ids of 18 signs here and 15 there, the empty id, Latin-1, a history with rows
 * in which only the amount changed, and one of a deal that was thrown away.
 */
export function salesforceExport(): Export {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const empty = '000000000000000AAA';
  return {
    'OpportunityHistory.csv': latin(
      csv([
        [
          'Id',
          'OpportunityId',
          'CreatedById',
          'CreatedDate',
          'StageName',
          'Amount',
          'CloseDate',
          'IsDeleted',
        ],
        [
          '008A1',
          '0065e00000AbCdEAAV',
          '0055e1',
          '2026-01-05 08:00:00',
          'Prospecting',
          '',
          '2026-06-30',
          '0',
        ],
        [
          '008A2',
          '0065e00000AbCdEAAV',
          '0055e1',
          '2026-01-25 08:00:00',
          'Qualification',
          '',
          '2026-06-30',
          '0',
        ],
        [
          '008A3',
          '0065e00000AbCdEAAV',
          '0055e1',
          '2026-01-27 08:00:00',
          'Qualification',
          '900',
          '2026-06-30',
          '0',
        ],
        [
          '008A4',
          '0065e00000AbCdEAAV',
          '0055e1',
          '2026-02-24 08:00:00',
          'Negotiation/Review',
          '900',
          '2026-06-30',
          '0',
        ],
        [
          '008A5',
          '0065e00000AbCdEAAV',
          '0055e1',
          '2026-03-06 08:00:00',
          'Closed Lost',
          '900',
          '2026-03-06',
          '0',
        ],
        [
          '008A6',
          '0065e00000XxXxXAAV',
          '0055e1',
          '2026-03-06 08:00:00',
          'Prospecting',
          '',
          '2026-06-30',
          '0',
        ],
      ]),
    ),
    'Opportunity.csv': latin(
      csv([
        [
          'Id',
          'IsDeleted',
          'AccountId',
          'Name',
          'StageName',
          'Amount',
          'CloseDate',
          'OwnerId',
          'CreatedDate',
          'CurrencyIsoCode',
        ],
        [
          '0065e00000AbCdE',
          '0',
          '0015e00000AcCtAAAV',
          'Kozijnen één',
          'Closed Lost',
          '900.00',
          '2026-03-06',
          '0055e00000UsErAAAV',
          '2026-01-05 08:00:00',
          'EUR',
        ],
        [
          '0065e00000FgHiJAAV',
          '0',
          empty,
          'Zonder relatie',
          'Value Proposition',
          '',
          '2026-09-01',
          '0055e00000UsErAAAV',
          '2026-04-01 08:00:00',
          'EUR',
        ],
      ]),
    ),
    'Account.csv': latin(
      csv([
        ['Id', 'Name', 'Type', 'ParentId', 'BillingCity', 'Phone', 'Industry', 'OwnerId'],
        [
          '0015e00000AcCtAAAV',
          'Café Verzonnen',
          'Customer',
          empty,
          'Bussum',
          '035-1234567',
          'Horeca',
          '0055e00000UsErAAAV',
        ],
      ]),
    ),
    'Contact.csv': latin(
      csv([
        ['Id', 'AccountId', 'LastName', 'FirstName', 'Name', 'Email', 'Title'],
        [
          '0035e00000CoNtAAAV',
          '0015e00000AcCtAAAV',
          'Proef',
          'Didi',
          'Didi Proef',
          'didi@verzonnen.example',
          'Eigenaar',
        ],
        [
          '0035e00000AnDeRAAV',
          '0015e00000AcCtAAAV',
          'Ander',
          'Ans',
          'Ans Ander',
          'ans@verzonnen.example',
          '',
        ],
      ]),
    ),
    'OpportunityContactRole.csv': latin(
      csv([
        ['Id', 'OpportunityId', 'ContactId', 'Role', 'IsPrimary', 'CreatedDate', 'IsDeleted'],
        [
          '00K1',
          '0065e00000AbCdEAAV',
          '0035e00000CoNtAAAV',
          'Decision Maker',
          '1',
          '2026-01-06 08:00:00',
          '0',
        ],
        [
          '00K2',
          '0065e00000AbCdEAAV',
          '0035e00000AnDeRAAV',
          'Business User',
          '0',
          '2026-01-06 08:00:00',
          '0',
        ],
        ['00K3', '0065e00000XxXxXAAV', '0035e00000CoNtAAAV', 'Influencer', '0', '2026-01-06 08:00:00', '0'],
      ]),
    ),
    'User.csv': latin(
      csv([
        ['Id', 'Username', 'LastName', 'FirstName', 'Name', 'Email', 'IsActive', 'ProfileId'],
        [
          '0055e00000UsErAAAV',
          'an@verzonnen.example',
          'Voorbeeld',
          'An',
          'An Voorbeeld',
          'an@verzonnen.example',
          '1',
          '00e1',
        ],
      ]),
    ),
    'Task.csv': latin(
      csv([
        ['Id', 'WhoId', 'WhatId', 'Subject', 'ActivityDate', 'Status', 'OwnerId', 'CallDurationInSeconds'],
        [
          '00T1',
          '0035e00000CoNtAAAV',
          '0065e00000AbCdEAAV',
          'Call: eerste gesprek',
          '2026-01-06',
          'Completed',
          '0055e00000UsErAAAV',
          '600',
        ],
        [
          '00T2',
          empty,
          '0015e00000AcCtAAAV',
          'Bezoek plannen',
          '2027-01-06',
          'Not Started',
          '0055e00000UsErAAAV',
          '',
        ],
      ]),
    ),
  };
}

/** Salesforce's report form: labels in the place of names, and below the rows what nobody asked for. */
export function salesforceReport(): Export {
  const rows = csv([
    [
      'Opportunity Name',
      'Account Name',
      'Stage',
      'Amount',
      'Close Date',
      'Created Date',
      'Opportunity Owner',
      'Opportunity ID',
      'Fiscal Period',
      'Stage Duration',
    ],
    [
      'Kozijnen één',
      'Café Verzonnen',
      'Closed Lost',
      '900.00',
      '2026-03-06',
      '2026-01-05',
      'An Voorbeeld',
      '0065e00000AbCdE',
      'Q1-2026',
      '10',
    ],
  ]);
  return {
    'report1700000000.csv': `${rows}\r\n\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\r\n"Confidential Information - Do Not Distribute"\r\n`,
  };
}

/**
 * What Pipedrive gives away: a workbook whose days are numbers without a form, stars behind what it requires, links by
 * name only, two namesakes of people with different organisations, and prefixes with a long dash in the other file.
 */
export function pipedriveExport(): Export {
  return {
    'deals.xlsx': makeWorkbook([
      {
        name: 'Deals',
        rows: [
          [
            'Deal - Title*',
            'Deal - Owner',
            'Deal - Pipeline',
            'Deal - Stage',
            'Deal - Value',
            'Deal - Currency',
            'Deal - Status',
            'Deal - Deal created',
            'Deal - Last stage change',
            'Deal - Won time',
            'Deal - Lost time',
            'Deal - Lost reason',
            'Organization - Name*',
            'Person - Name',
            'Person - Email (Work)',
          ],
          [
            'Hekwerk',
            'An Voorbeeld',
            'Pipeline',
            'Negotiations Started',
            4500,
            'EUR',
            'Open',
            46_098.375,
            46_128.5,
            null,
            null,
            null,
            'Smederij Verzonnen BV',
            'Eef Proef',
            'eef@smederij.example',
          ],
          [
            'Trap',
            'An Voorbeeld',
            'Pipeline',
            'Demo Scheduled',
            950.5,
            'EUR',
            'Won',
            46_098,
            46_108,
            46_138.75,
            null,
            null,
            'Smederij Verzonnen',
            'Eef Proef',
            null,
          ],
          [
            'Poort',
            'Cas Proef',
            'Pipeline',
            'Contact Made',
            300,
            'EUR',
            'Lost',
            46_098,
            46_099,
            null,
            46_120,
            'Prijs',
            'Hoveniers Proef',
            'Eef Proef',
            null,
          ],
        ],
      },
    ]),
    'organizations.csv': csv([
      ['Organization – Name*', 'Organization – Address', 'Organization – Owner'],
      ['Smederij Verzonnen', 'Dorpsstraat 1, Bussum', 'An Voorbeeld'],
      ['Hoveniers Proef', 'Laan 2, Ede', 'Cas Proef'],
    ]),
  };
}

/** What Teamleader gives away, in Dutch: semicolons, Windows-1252, dd/mm/jjjj, amounts with a comma, no ids. */
export function teamleaderExport(): Export {
  const windows = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1'));
  return {
    'deals.csv': windows(
      csv(
        [
          [
            'Naam van de klant',
            'Titel',
            'Verantwoordelijke',
            'Contact',
            'Fase',
            'Bedrag (€)',
            'Datum toegevoegd',
            'Verwachte afsluitdatum',
            'Aanvaard op',
            'Geweigerd op',
            'Reden van weigering',
            'Bron',
          ],
          [
            'Bakkerij Proef',
            'Oven één',
            'An Voorbeeld',
            'Bo Verzonnen',
            'Aanvaard',
            '1.234,56',
            '02/02/2026',
            '',
            '13/03/2026',
            '',
            '',
            'Beurs',
          ],
          [
            'Bakkerij Proef',
            'Oven twee',
            'An Voorbeeld',
            'Bo Verzonnen',
            'Offerte verstuurd',
            '2.000,00',
            '12/02/2026',
            '31/12/2026',
            '',
            '',
            '',
            '',
          ],
          [
            'Slagerij Proef',
            'Koeling',
            'Cas Proef',
            '',
            'Geweigerd',
            '99,95',
            '01/04/2026',
            '',
            '',
            '15/04/2026',
            'Te duur',
            '',
          ],
        ],
        ';',
      ),
    ),
    'bedrijven.csv': windows(
      csv(
        [
          [
            'Bedrijfsnaam',
            'Rechtsvorm',
            'Btw-nummer',
            'E-mailadres',
            'Telefoon',
            'Straat',
            'Huisnummer',
            'Postcode',
            'Plaats',
            'Land',
            'Verantwoordelijke',
          ],
          [
            'Bakkerij Proef',
            'bv',
            'NL001234567B01',
            'info@proef.example',
            '030-1234567',
            'Markt',
            '1',
            '1234 AB',
            'Ede',
            'Nederland',
            'An Voorbeeld',
          ],
          [
            'Slagerij Proef',
            'eenmanszaak',
            '',
            '',
            '',
            'Markt',
            '2',
            '1234 AB',
            'Ede',
            'Nederland',
            'Cas Proef',
          ],
        ],
        ';',
      ),
    ),
  };
}
