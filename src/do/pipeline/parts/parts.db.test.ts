import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { addAccount } from '#base/directory/accounts/commands/accounts.ts';
import { addContact } from '#base/directory/accounts/commands/contacts.ts';
import { addCompetitor, addProduct } from '#base/directory/offering/commands.ts';
import type { AccountId, CompetitorId, ContactId, MemberId, ProductId } from '#base/kernel/id.ts';
import { euro, type Cents } from '#base/kernel/money.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { editDeal } from '../commands/edit-deal.ts';
import type * as lineContract from '../lines/contract.ts';
import * as lines from '../lines/contract.ts';
import { setLines } from '../lines/set-lines.ts';
import * as people from '../people/contract.ts';
import { setDealContacts } from '../people/set-contacts.ts';
import { getDeal } from '../queries/get-deal.ts';
import * as rivals from '../rivals/contract.ts';
import { setDealCompetitors } from '../rivals/set-competitors.ts';
import type { DealRow } from '../shapes.ts';
import * as contract from './contract.ts';
import { getDealParts } from './get-deal-parts.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Context & { memberId: MemberId };
let others: Context[];
let stranger: Context;
let product: ProductId;
let strangeProduct: ProductId;
let deal: DealRow;
let elsewhere: AccountId;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  others = [await ours.as('member'), await ours.as('reader')];
  stranger = await theirs.as('administrator');
  const oven = { name: 'Oven', family: null, code: null, priceCents: 100_000 as Cents, currency: euro };
  product = (await addProduct(ours.ctx, oven)).id;
  elsewhere = (await addAccount(ours.ctx, { name: 'Een andere', kind: 'prospect' })).id;
  strangeProduct = (await addProduct(theirs.ctx, oven)).id;
});
afterAll(() => database.drop());
beforeEach(async () => {
  deal = await createDeal(seller, {
    title: 'Levering',
    newAccountName: 'Verzonnen BV',
    newAccountIsAnother: true,
    amountCents: 5000 as Cents,
  });
});

const line = (more: Partial<lineContract.GivenLine> = {}): lineContract.GivenLine => ({
  description: 'Oven',
  productId: product,
  quantity: 2,
  priceCents: 100_000 as Cents,
  vatBasisPoints: 2100,
  ...more,
});
const give = (ctx: Context, given: lineContract.GivenLine[], version = 1) =>
  setLines(ctx, { dealId: deal.id, version, lines: given });

test('products give a deal its amount, in its history too', async () => {
  const given = await give(seller, [
    line({ discount: { kind: 'percent', basisPoints: 1000 } }),
    line({
      productId: null,
      description: 'Plaatsen',
      quantity: 1.5,
      unit: 'dag',
      priceCents: 60_000 as Cents,
    }),
  ]);
  lines.setLines.output.parse(given);
  expect(given).toMatchObject({
    version: 2,
    amountCents: 270_000,
    lines: [
      { product: { name: 'Oven' }, grossCents: 200_000, discountCents: 20_000, netCents: 180_000 },
      { product: null, quantity: 1.5, unit: 'dag', netCents: 90_000 },
    ],
    totals: { netCents: 270_000, totalCents: 326_700 },
  });
  const shown = await getDeal(seller, deal.id);
  expect(shown).toMatchObject({ amountCents: 270_000, product: { name: 'Oven' } });
  const [newest] = shown.timeline.rows;
  expect(newest).toMatchObject({
    type: 'event',
    event: { kind: 'amount', before: { amountCents: 5000 }, after: { amountCents: 270_000 } },
  });
  contract.getDealParts.output.parse(await getDealParts(seller, { dealId: deal.id }));
});

test('the amount of a deal with products is theirs; without them it is one’s own again', async () => {
  await give(seller, [line()]);
  const edit = (version: number) => editDeal(seller, { dealId: deal.id, version, amountCents: 1 as Cents });
  await expect(edit(2)).rejects.toMatchObject({ details: { because: 'amount-follows-lines' } });
  await editDeal(seller, { dealId: deal.id, version: 2, title: 'Anders' });
  expect(await give(seller, [], 3)).toMatchObject({ amountCents: 200_000, lines: [] });
  expect((await edit(4)).amountCents).toBe(1);
});

test('a line that stays keeps its identity, wherever it goes', async () => {
  const first = await give(seller, [line({ description: 'A' }), line({ description: 'B' })]);
  const [a, b] = first.lines;
  const second = await give(
    seller,
    [line({ id: b?.id, description: 'B' }), line({ id: b?.id, description: 'C' }), line({ id: a?.id })],
    2,
  );
  expect(second.lines.map(({ id }) => id)).toEqual([b?.id, expect.not.stringMatching(b?.id ?? ''), a?.id]);
});

test('what does not add up is refused with its line', async () => {
  const tooMuch = line({ discount: { kind: 'amount', cents: 200_001 as Cents } });
  await expect(give(seller, [line(), tooMuch])).rejects.toMatchObject({
    details: { because: 'discount-too-large', decision: { line: 1 } },
  });
  await expect(give(seller, [line({ productId: strangeProduct })])).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await getDealParts(seller, { dealId: deal.id })).lines).toEqual([]);
});

const contactOf = async (accountId: AccountId | undefined, name: string): Promise<ContactId> => {
  const contact = { accountId: accountId ?? elsewhere, name, jobTitle: null, email: null, phone: null };
  const { id } = await addContact(ours.ctx, contact);
  if (accountId === undefined)
    await ours.ctx.transaction((tx) =>
      tx.updateTable('contact').set({ account_id: null }).where('id', '=', id).execute(),
    );
  return id;
};
const invite = (ctx: Context, ids: ContactId[], version = 1, primaryId: ContactId | null = ids[0] ?? null) =>
  setDealContacts(ctx, {
    dealId: deal.id,
    version,
    contacts: ids.map((contactId) => ({ contactId, part: 'decider' })),
    primaryId,
  });

test('people have a part in the decision, and one is called first', async () => {
  const boss = await contactOf(deal.account?.id, 'Directeur');
  const adviser = await contactOf(undefined, 'Adviseur');
  const given = await setDealContacts(seller, {
    dealId: deal.id,
    version: 1,
    contacts: [
      { contactId: boss, part: 'decider' },
      { contactId: adviser, part: 'influencer', note: 'Kent iedereen' },
    ],
    primaryId: adviser,
  });
  people.setDealContacts.output.parse(given);
  expect(given.contacts).toMatchObject([
    { contact: { name: 'Adviseur' }, part: 'influencer', note: 'Kent iedereen', primary: true },
    { contact: { name: 'Directeur' }, part: 'decider', primary: false },
  ]);
  expect((await getDeal(seller, deal.id)).contact?.name).toBe('Adviseur');
});

test('who is the first to call has a place among the people, and stays behind when the deal goes elsewhere', async () => {
  const boss = await contactOf(deal.account?.id, 'Directeur');
  await editDeal(seller, { dealId: deal.id, version: 1, contactId: boss });
  expect((await getDealParts(seller, { dealId: deal.id })).contacts).toMatchObject([
    { contact: { id: boss }, part: 'other', primary: true },
  ]);
  await invite(seller, [boss], 2);
  const other = await createDeal(seller, { title: 'x', newAccountName: 'Elders', newAccountIsAnother: true });
  await editDeal(seller, { dealId: deal.id, version: 3, accountId: other.account?.id ?? null });
  expect((await getDealParts(seller, { dealId: deal.id })).contacts).toEqual([]);
  await expect(invite(seller, [boss], 4)).rejects.toMatchObject({
    details: { because: 'contact-elsewhere' },
  });
});

test('competitors stand on a deal, the most threatening first', async () => {
  const add = async (ctx: Context, name: string): Promise<CompetitorId> =>
    (await addCompetitor(ctx, { name, website: null })).id;
  const [small, large, strange] = [
    await add(ours.ctx, 'Klein'),
    await add(ours.ctx, 'Groot'),
    await add(stranger, 'Vreemd'),
  ];
  const after = (ids: CompetitorId[], version = 1) =>
    setDealCompetitors(seller, {
      dealId: deal.id,
      version,
      competitors: ids.map((id) => ({
        competitorId: id,
        threat: id === large ? 'high' : null,
        note: 'Goedkoop',
      })),
    });
  const given = await after([small, large]);
  rivals.setDealCompetitors.output.parse(given);
  expect(given).toMatchObject({
    version: 2,
    competitors: [{ competitor: { name: 'Groot' }, threat: 'high' }, { competitor: { name: 'Klein' } }],
  });
  await expect(after([small, small], 2)).rejects.toMatchObject({ code: 'refused' });
  await expect(after([strange], 2)).rejects.toMatchObject({ code: 'not-found' });
});

test('colleagues, readers and other organisations change nothing of it; the second of two is told', async () => {
  const acts = [
    (ctx: Context, version = 1) => give(ctx, [line()], version),
    (ctx: Context, version = 1) => invite(ctx, [], version),
    (ctx: Context, version = 1) => setDealCompetitors(ctx, { dealId: deal.id, version, competitors: [] }),
  ];
  for (const act of acts) {
    for (const other of others) await expect(act(other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(act(seller, 9)).rejects.toMatchObject({ code: 'conflict' });
  }
  await expect(getDealParts(stranger, { dealId: deal.id })).rejects.toMatchObject({ code: 'not-found' });
});
