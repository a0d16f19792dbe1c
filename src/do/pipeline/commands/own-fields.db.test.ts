import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { addField } from '#base/directory/custom-fields/commands/add-field.ts';
import { changeKind } from '#base/directory/custom-fields/commands/change-kind.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { getDeal } from '../queries/get-deal.ts';
import { listDeals } from '../queries/list-deals.ts';
import { createDeal } from './create-deal.ts';
import { editDeal } from './edit-deal.ts';

type Acting = Context & { memberId: MemberId };
let database: TestDatabase;
let administrator: Acting;
let seller: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  const ours = await makeOrganisation(database);
  [administrator, seller] = await Promise.all([ours.as('administrator'), ours.as('member')]);
  const field = { required: true, name: { nl: 'Herkomst' } };
  await addField(administrator, { subject: 'deal', kind: 'text', ...field });
  await addField(administrator, { subject: 'account', kind: 'text', ...field });
});
afterAll(() => database.drop());

test('a deal takes own fields, asks for the required one, and is found by them', async () => {
  await expect(createDeal(seller, { title: 'Zonder' })).rejects.toMatchObject({
    details: { errors: [{ pointer: '/fields/herkomst', message: 'Vul dit in.' }] },
  });
  const account = await addAccount(seller, { name: 'Klant', fields: { herkomst: 'Netwerk' } });
  const deal = await createDeal(seller, {
    title: 'Met',
    accountId: account.id,
    fields: { herkomst: '12' },
  });
  await createDeal(seller, { title: 'Ander', fields: { herkomst: '7' } });
  expect(deal.fields).toEqual({ herkomst: '12' });
  const found = async (filter: string) =>
    (await listDeals(seller, { filter })).rows.map(({ title }) => title);
  expect(await found('field.herkomst:is:12')).toEqual(['Met']);
  expect(await found('account-field.herkomst:has:netwerk')).toEqual(['Met']);
  expect(await found('account-field.herkomst:lacks:netwerk')).toEqual(['Ander']);
  await expect(found('field.niets:any')).rejects.toMatchObject({ code: 'invalid' });
});

test('an edit changes one value and leaves the rest, with both in the history', async () => {
  const deal = await createDeal(seller, { title: 'Wijzig', fields: { herkomst: '1' } });
  const edited = await editDeal(seller, { dealId: deal.id, version: 1, fields: { herkomst: '2' } });
  expect(edited).toMatchObject({ fields: { herkomst: '2' }, version: 2 });
  const entry = await seller.read((tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['before', 'after'])
      .where('subject_id', '=', deal.id)
      .where('action', '=', 'deal.edited')
      .executeTakeFirstOrThrow(),
  );
  expect(entry).toMatchObject({
    before: { fields: { herkomst: '1' } },
    after: { fields: { herkomst: '2' } },
  });
  await expect(
    editDeal(seller, { dealId: deal.id, version: 2, fields: { herkomst: null } }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('an account that is added by its name alone is not asked for its fields', async () => {
  const deal = await createDeal(seller, {
    title: 'Nieuw',
    newAccountName: 'Alleen een naam',
    fields: { herkomst: '3' },
  });
  expect(deal.account?.name).toBe('Alleen een naam');
});

test('texts of deals become numbers where all of them are', async () => {
  const field = await addField(administrator, { subject: 'deal', kind: 'text', name: { nl: 'Stuks' } });
  const deal = await createDeal(seller, { title: 'Tellen', fields: { herkomst: '1', stuks: '1.500' } });
  await changeKind(administrator, { fieldId: field.id, version: 1, to: 'number' });
  expect(await getDeal(seller, deal.id)).toMatchObject({ fields: { stuks: 1500 }, version: 2 });
});

test('deals are read page by page in the order of an own field, those without a value last', async () => {
  const number = await addField(administrator, { subject: 'deal', kind: 'number', name: { nl: 'Volgorde' } });
  const pick = await addField(administrator, {
    subject: 'deal',
    kind: 'choice',
    name: { nl: 'Keus' },
    choices: ['Zus', 'Aap'].map((name) => ({ name: { nl: name }, colour: 'grey' as const })),
  });
  const [first, second] = pick.choices.map(({ key }) => key);
  const given: [string, number | null, string | undefined][] = [
    ['P', 3, second],
    ['Q', 1, first],
    ['R', null, first],
    ['S', 3, undefined],
    ['T', -2, second],
  ];
  for (const [title, volgorde, keus] of given)
    await createDeal(seller, {
      title: `Op rij ${title}`,
      fields: { herkomst: 'x', volgorde, keus: keus ?? null },
    });
  const read = async (sort: `field.${string}`, direction: 'asc' | 'desc') => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDeals(seller, {
        sort,
        direction,
        limit: 2,
        filter: 'title:has:op rij',
        ...(cursor ? { cursor } : {}),
      });
      titles.push(...page.rows.map(({ title }) => title.at(-1) ?? ''));
      cursor = page.next ?? undefined;
    } while (cursor);
    return titles.join('');
  };
  expect(await read(`field.${number.key}`, 'asc')).toBe('TQPSR');
  expect(await read(`field.${number.key}`, 'desc')).toBe('SPQTR');
  expect((await read(`field.${pick.key}`, 'asc')).slice(0, 4)).toMatch(/^(QR|RQ)(PT|TP)$/);
  expect(await read('field.herkomst', 'asc')).toHaveLength(5);
  await expect(read('field.niets', 'asc')).rejects.toMatchObject({ code: 'invalid' });
});
