import { addDays, dateIn, amsterdam, mondayOf, type IsoDate } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

type ExportedFile = { name: string; mimeType: string; buffer: Buffer };

/** The Wednesday of the week that lies this many weeks back. */
export function wednesday(weeksBack: number): IsoDate {
  return addDays(mondayOf(dateIn(amsterdam, new Date())), 2 - 7 * weeksBack);
}

/**
 * What a CRM gives away, as four files of an invented company, in English (comma, point, ISO days) or as a Dutch
 * program writes it (byte order mark, semicolon, comma, dd-mm-yyyy). In it: a product that is written in two ways, deals
 * without an account, open deals without an amount or a day, and one row with a day that does not exist.
 */
export function crmExport(language: Language): ExportedFile[] {
  const nl = language === 'nl';
  const day = (weeksBack: number) => (nl ? dutchDay(wednesday(weeksBack)) : wednesday(weeksBack));
  const amount = (text: string) => (nl ? text : text.replace('.', '').replace(',', '.'));
  const stages = nl
    ? { won: 'Gewonnen', lost: 'Verloren', first: 'Prospectie', second: 'In behandeling' }
    : { won: 'Won', lost: 'Lost', first: 'Prospecting', second: 'Engaging' };
  const deals = [
    nl
      ? [
          'Opportuniteit-ID',
          'Verkoper',
          'Product',
          'Klant',
          'Fase',
          'Datum gestart',
          'Datum gesloten',
          'Waarde (€)',
        ]
      : [
          'opportunity_id',
          'sales_agent',
          'product',
          'account',
          'deal_stage',
          'engage_date',
          'close_date',
          'close_value',
        ],
    ['K1', 'An Voorbeeld', 'WegerPro', 'Bakkerij Proef', stages.won, day(12), day(6), amount('4.821,00')],
    [
      'K2',
      'An Voorbeeld',
      'Weger Basis',
      'Smederij Verzonnen',
      stages.won,
      day(10),
      day(3),
      amount('1.054,50'),
    ],
    ['K3', 'Cas Proef', 'WegerPro', '', stages.lost, day(9), day(3), amount('0,00')],
    ['K4', 'Cas Proef', 'Weger Basis', 'Bakkerij Proef', stages.first, '', '', ''],
    ['K5', 'Cas Proef', 'WegerPro', '', stages.second, day(2), '', amount('2.500,00')],
    [
      'K6',
      'An Voorbeeld',
      'Weger Basis',
      'Smederij Verzonnen',
      stages.second,
      day(2),
      '',
      amount('1.250,00'),
    ],
    [
      'K7',
      'Cas Proef',
      'WegerPro',
      'Bakkerij Proef',
      stages.won,
      day(9),
      nl ? '31-02-2026' : '2026-02-31',
      amount('900,00'),
    ],
  ];
  const accounts = [
    nl ? ['Klant', 'Branche', 'Plaats'] : ['account', 'sector', 'office_location'],
    ['Bakkerij Proef', nl ? 'voeding' : 'food', 'Utrecht'],
    ['Smederij Verzonnen', nl ? 'metaal' : 'metal', 'Almelo'],
  ];
  const products = [
    nl ? ['Product', 'Prijs'] : ['product', 'sales_price'],
    ['Weger Pro', amount('4.821,00')],
    ['Weger Basis', amount('1.050,00')],
  ];
  const sellers = [
    nl ? ['Verkoper', 'Leidinggevende', 'Team'] : ['sales_agent', 'manager', 'regional_office'],
    ['An Voorbeeld', 'Bo Verzonnen', nl ? 'Noord' : 'North'],
    ['Cas Proef', 'Bo Verzonnen', nl ? 'Zuid' : 'South'],
  ];
  const file = (name: string, rows: string[][]): ExportedFile => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      (nl ? '\ufeff' : '') + rows.map((row) => `${row.join(nl ? ';' : ',')}${nl ? '\r\n' : '\n'}`).join(''),
    ),
  });
  return nl
    ? [
        file('verkoopkansen.csv', deals),
        file('klanten.csv', accounts),
        file('producten.csv', products),
        file('verkopers.csv', sellers),
      ]
    : [
        file('sales_pipeline.csv', deals),
        file('accounts.csv', accounts),
        file('products.csv', products),
        file('sales_teams.csv', sellers),
      ];
}

function dutchDay(date: IsoDate): string {
  return date.split('-').toReversed().join('-');
}
