import { expect, test } from 'vitest';
import { amsterdam, type IsoDate } from '#base/kernel/date.ts';
import { euro } from '#base/kernel/money.ts';
import { importPlan } from './mapping.ts';
import { surveyFiles, tallyFile } from './reading/survey-files.ts';
import { proposePlan } from './rules/propose-plan.ts';
import { rowReader } from './rules/read-row.ts';
import type { DealRecord } from './rules/records.ts';

const phases = ['Selectie', 'Suspect', 'Prospect', 'Offerte', 'Afsluiting'].map((nl, position) => ({
  id: `fase ${position + 1}`,
  name: { nl },
  position,
}));

const others = {
  'data_dictionary.csv': 'Table,Field,Description\naccounts,revenue,Annual revenue (in millions of USD)\n',
  'products.csv': 'product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\n',
  'accounts.csv': 'account,sector,revenue,office_location\nSmit,zorg,1100.04,Kenya\nBakker,zorg,4.5,Panama\n',
  'sales_teams.csv':
    'sales_agent,manager,regional_office\nAn Voorbeeld,Bo Verzonnen,Noord\nCas Proef,Bo Verzonnen,Zuid\n',
};
const english = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
A1,An Voorbeeld,GTXPro,Smit,Won,2016-10-20,2017-03-01,1054
A2,Cas Proef,GTX Basic,Bakker,Lost,2016-10-25,2017-03-11,0
A3,Cas Proef,GTXPro,,Engaging,2016-10-25,,
A4,An Voorbeeld,GTX Basic,"Smit",Prospecting,,,
`;
const dutch = `\ufeffOpportuniteit-ID;Verkoper;Product;Klant;Fase;Datum gestart;Datum gesloten;Waarde (€)\r
A1;An Voorbeeld;GTXPro;Smit;Gewonnen;20-10-2016;01-03-2017;1.054,00\r
A2;Cas Proef;GTX Basic;Bakker;Verloren;25-10-2016;11-03-2017;0,00\r
A3;Cas Proef;GTXPro;;In behandeling;25-10-2016;;\r
A4;An Voorbeeld;GTX Basic;Smit;Prospectie;;;\r
`;

async function imported(files: Record<string, string>) {
  const surveyed = await surveyFiles(
    Object.entries(files).map(([name, text]) => ({ file: { name, bytes: new TextEncoder().encode(text) } })),
  );
  const tallied = [];
  for (const { table, mapping } of surveyed)
    tallied.push({ mapping, tally: await tallyFile(table, mapping) });
  const known = { products: [], accounts: [], members: [] };
  const plan = importPlan.parse(
    proposePlan(tallied, {
      cycleId: 'cyclus',
      cycles: [{ id: 'cyclus', key: null, name: {}, phases }],
      source: null,
      pipelines: [],
      currency: 'EUR',
      known,
    }),
  );
  const context = { ...plan, currency: euro, zone: amsterdam, today: '2026-11-22' as IsoDate };
  const records = [];
  for (const { table, mapping } of surveyed) {
    const read = rowReader(mapping, context);
    if (mapping.target !== null)
      for await (const row of table.rows()) if ('cells' in row) records.push(read(row));
  }
  return { plan, surveyed, records: records.map((read) => (read.ok ? read.record : read.problems)) };
}

test('an export of four files and its Dutch twin give the same deals without a hand', async () => {
  const one = await imported({ ...others, 'sales_pipeline.csv': english });
  const two = await imported({ ...others, 'verkoopkansen.csv': dutch });
  const dealsOf = (set: typeof one) =>
    set.records.filter((r): r is DealRecord => 'target' in r && r.target === 'deals');
  expect(dealsOf(one)).toEqual(dealsOf(two));
  expect(dealsOf(one)).toMatchObject([
    { title: 'GTX Pro – Smit', outcome: 'won', amount: 105_400, closedOn: '2017-03-01' },
    { title: 'GTX Basic – Bakker', outcome: 'lost', amount: 0 },
    { title: 'GTX Pro', outcome: 'open', phaseId: 'fase 2', accountName: null, openedOn: '2016-10-25' },
    { title: 'GTX Basic – Smit', outcome: 'open', phaseId: 'fase 1', openedOn: null, amount: null },
  ]);
  expect(one.plan.joins).toMatchObject([{ from: 'GTXPro', to: 'GTX Pro', rows: 2, accepted: true }]);
  expect(one.surveyed.map(({ mapping }) => mapping.target)).toEqual([
    null,
    'products',
    'accounts',
    'members',
    'deals',
  ]);
});

test('the data dictionary tells that turnover is in millions, for a person to confirm', async () => {
  const { records, plan } = await imported(others);
  expect(records).toContainEqual(
    expect.objectContaining({ name: 'Smit', revenue: 110_004_000_000, country: 'Kenya' }),
  );
  const revenue = plan.files.find(({ target }) => target === 'accounts')?.columns[2];
  expect(revenue).toMatchObject({ sure: false, forms: { scale: 1_000_000 } });
});

test('two files of deals share their stages', async () => {
  const { plan } = await imported({ 'deals 1.csv': english, 'deals 2.csv': english });
  expect(plan.stages.find(({ text }) => text === 'Won')).toMatchObject({ rows: 2, to: { kind: 'won' } });
});
