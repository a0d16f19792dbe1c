import { afterAll, beforeAll, expect, test } from 'vitest';

import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { listAccounts } from '#base/directory/accounts/queries/list-accounts.ts';
import type { Context } from '#base/db/context.ts';
import { addDays } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { addField } from '../commands/add-field.ts';
import type { FieldKind } from '../rules/field.ts';

let database: TestDatabase;
let administrator: Context & { memberId: MemberId };
let answers: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  administrator = await (await makeOrganisation(database)).as('administrator');
  const add = (kind: FieldKind, name: string, choices: string[] = []) =>
    addField(administrator, {
      subject: 'account',
      kind,
      name: { nl: name },
      decimals: 1,
      choices: choices.map((choice) => ({ name: { nl: choice }, colour: 'grey' })),
    });
  await add('text', 'Merk');
  await add('number', 'Locaties');
  await add('amount', 'Budget');
  await add('date', 'Einde');
  await add('yes-no', 'Groen');
  await add('member', 'Beheer');
  const one = (await add('choice', 'Pakket', ['Basis', 'Plus'])).choices;
  const many = (await add('choices', 'Wensen', ['Snel', 'Stil'])).choices;
  answers = [...one, ...many].map(({ key }) => key);
  const [basis, plus, fast, quiet] = answers as [string, string, string, string];
  await addAccount(administrator, {
    name: 'A',
    fields: {
      merk: 'Weger Één',
      locaties: 2.5,
      budget: 100_000,
      einde: addDays(administrator.today, 3),
      groen: true,
      beheer: administrator.memberId,
      pakket: basis,
      wensen: [fast, quiet],
    },
  });
  await addAccount(administrator, {
    name: 'B',
    fields: { merk: 'Anders', locaties: 12, budget: -5, groen: false, pakket: plus, wensen: [quiet] },
  });
  await addAccount(administrator, { name: 'C' });
});
afterAll(() => database.drop());

test('accounts are found by fields of every kind', async () => {
  const [basis, plus, fast, quiet] = answers as [string, string, string, string];
  const found: [string, string][] = [
    ['field.merk:has:een', 'A'],
    ['field.merk:lacks:een', 'BC'],
    ['field.merk:none', 'C'],
    ['field.locaties:from:2.5', 'AB'],
    ['field.locaties:between:3,20', 'B'],
    ['field.budget:to:0', 'B'],
    ['field.einde:next:7', 'A'],
    ['field.einde:none', 'BC'],
    ['field.groen:is:yes', 'A'],
    ['field.groen:is:no', 'BC'],
    ['field.beheer:is:me', 'A'],
    [`field.pakket:is:${basis},${plus}`, 'AB'],
    [`field.pakket:not:${plus}`, 'AC'],
    [`field.wensen:is:${fast}`, 'A'],
    [`field.wensen:not:${fast}`, 'BC'],
    [`field.wensen:is:${fast},${quiet};field.locaties:from:3`, 'B'],
    ['field.wensen:any', 'AB'],
    [`or(field.groen:is:yes;field.merk:none)`, 'AC'],
  ];
  for (const [filter, names] of found) {
    const { rows } = await listAccounts(administrator, { filter });
    expect([filter, rows.map(({ name }) => name).join('')]).toEqual([filter, names]);
  }
});

test('a filter that names no field there is, or asks what cannot be, is refused with a word', async () => {
  for (const filter of ['field.niets:any', 'field.locaties:has:x', 'field.pakket:is:nee', 'maan:is:vol'])
    await expect(listAccounts(administrator, { filter })).rejects.toMatchObject({ code: 'invalid' });
});
