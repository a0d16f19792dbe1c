import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { newId } from '#base/db/context.ts';
import { storeFile } from '#base/files/store-file.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import { addDays } from '#base/kernel/date.ts';
import type { AccountId, DealId, FileId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { addContact } from '#base/directory/accounts/commands/contacts.ts';
import type { Letter, Mail } from '#base/mail/mail.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { winDeal } from '../commands/win-deal.ts';
import { dealFiles } from '../file-owner.ts';
import { setLines } from '../lines/set-lines.ts';
import { getDeal } from '../queries/get-deal.ts';
import { getTimeline } from '../queries/get-timeline.ts';
import { acceptQuote, reconsiderQuote, refuseQuote } from './commands/decide-quote.ts';
import { deleteQuote, editQuote } from './commands/edit-quote.ts';
import { sendQuote } from './commands/send-quote.ts';
import { startQuote } from './commands/start-quote.ts';
import * as contract from './contract.ts';
import { printStoredQuote } from './print-stored-quote.ts';
import { draftLetter } from './draft-letter.ts';
import { editQuoteSettings, getQuoteSettings } from './quote-settings.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let seller: Member;
let colleague: Member;
let reader: Member;
let administrator: Member;
let stranger: Member;
const year = () => seller.today.slice(0, 4);

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  colleague = await ours.as('member');
  reader = await ours.as('reader');
  administrator = await ours.as('administrator');
  stranger = await theirs.as('administrator');
});
afterAll(() => database.drop());

/** A deal with one product, of the seller. */
async function dealWithLines(price = 100_000): Promise<DealId> {
  const deal = await createDeal(seller, {
    title: 'Oven "XL" #import',
    newAccountName: 'Verzonnen & Zn. *',
    newAccountIsAnother: true,
  });
  await setLines(seller, {
    dealId: deal.id,
    version: 1,
    lines: [
      { description: '#panic("x") *Oven*', quantity: 1, priceCents: price as Cents, vatBasisPoints: 2100 },
    ],
  });
  return deal.id;
}

async function bytesOf(id: FileId): Promise<Buffer> {
  const pieces = [];
  for await (const piece of readFile(seller, id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sent = async (dealId: DealId) => {
  const draft = await startQuote(seller, { dealId });
  return sendQuote(seller, { quoteId: draft.id, version: draft.version });
};

test('a quote is begun, sent with a number and a PDF, and counted as a quote', async () => {
  const dealId = await dealWithLines();
  const draft = await startQuote(seller, { dealId });
  contract.startQuote.output.parse(draft);
  expect(draft).toMatchObject({ status: 'draft', label: null, validUntil: addDays(seller.today, 30) });
  await expect(startQuote(seller, { dealId })).rejects.toMatchObject({ code: 'refused' });
  const edited = await editQuote(seller, {
    quoteId: draft.id,
    version: 1,
    introduction: 'Beste #include "x"',
  });
  const quote = await sendQuote(seller, { quoteId: draft.id, version: edited.version });
  expect(quote).toMatchObject({ status: 'sent', netCents: 100_000, currency: 'EUR' });
  expect(quote.label).toMatch(new RegExp(`^${year()}-\\d{4}$`));
  expect(quote.file?.name).toBe(`Offerte ${quote.label}.pdf`);
  const pdf = await bytesOf(quote.file?.id ?? ('' as FileId));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { rows } = await getTimeline(seller, { kind: 'deal', id: dealId }, { only: 'activities' });
  expect(rows).toMatchObject([
    { activity: { kind: 'quote', note: expect.stringContaining(quote.label ?? '-') } },
  ]);
});

test('a quote with a sign that no font has is printed, with a box in its place', async () => {
  const deal = await createDeal(seller, {
    title: 'Oven \u{1f4a9} \u{10ffff} "XL" \u202e',
    newAccountName: 'Bakkerij \u{1f956}',
  });
  const line = { description: '\u{1f525} Oven', quantity: 1, priceCents: 100 as Cents, vatBasisPoints: 2100 };
  await setLines(seller, { dealId: deal.id, version: 1, lines: [line] });
  const draft = await startQuote(seller, { dealId: deal.id });
  const { bytes } = await printStoredQuote(seller, draft.id);
  expect(bytes).toBeInstanceOf(Buffer);
});

test('what was sent stays as it was; a new version follows the deal and supersedes the open one', async () => {
  const dealId = await dealWithLines();
  const first = await sent(dealId);
  const before = await bytesOf(first.file?.id ?? ('' as FileId));
  await expect(
    editQuote(seller, { quoteId: first.id, version: first.version, conditions: 'x' }),
  ).rejects.toMatchObject({ details: { because: 'quote-sent' } });
  await expect(deleteQuote(seller, { quoteId: first.id, version: first.version })).rejects.toMatchObject({
    details: { because: 'quote-sent' },
  });
  const { version } = await getDeal(seller, dealId);
  const line = { description: 'Oven', quantity: 1, priceCents: 90_000 as Cents, vatBasisPoints: 2100 };
  await setLines(seller, { dealId, version, lines: [line] });
  const second = await sent(dealId);
  expect(second).toMatchObject({ label: `${first.label}-2`, revision: 2, netCents: 90_000 });
  expect((await bytesOf(first.file?.id ?? ('' as FileId))).equals(before)).toBe(true);
  const accept = acceptQuote(seller, { quoteId: first.id, version: first.version + 1 });
  await expect(accept).rejects.toMatchObject({ details: { because: 'quote-superseded' } });
});

test('ten who send at one moment get ten numbers that follow each other, also where one comes to nothing', async () => {
  const drafts = [];
  for (let i = 0; i < 10; i++) drafts.push(await startQuote(seller, { dealId: await dealWithLines() }));
  const failing = drafts[4]?.id;
  const results = await Promise.allSettled(
    drafts.map(({ id, version }) =>
      id === failing
        ? seller.inOne(async (ctx) => {
            await sendQuote(ctx, { quoteId: id, version });
            throw new Error('the connection broke');
          })
        : sendQuote(seller, { quoteId: id, version }),
    ),
  );
  const labels = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value.label ?? ''] : [],
  );
  expect(labels).toHaveLength(9);
  const numbers = labels.map((label) => Number(label.slice(5))).toSorted((a, b) => a - b);
  expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('two who send the same draft send it once', async () => {
  const draft = await startQuote(seller, { dealId: await dealWithLines() });
  const send = () => sendQuote(seller, { quoteId: draft.id, version: draft.version });
  const results = await Promise.allSettled([send(), send()]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a customer accepts with the signed quote, which then confirms the order and stays', async () => {
  const dealId = await dealWithLines();
  const quote = await sent(dealId);
  const signedFileId = await seller.transaction((tx) =>
    storeFile(tx, seller, {
      owner: { kind: 'deal', id: dealId },
      name: 'Getekend.pdf',
      bytes: [Buffer.from('%PDF-1.7 getekend')],
    }),
  );
  const accept = (ctx: Context, file: FileId = signedFileId) =>
    acceptQuote(ctx, { quoteId: quote.id, version: quote.version, signedFileId: file });
  await expect(accept(seller, newId<FileId>())).rejects.toMatchObject({ code: 'not-found' });
  await expect(accept(seller, quote.file?.id)).rejects.toMatchObject({ code: 'not-found' });
  const accepted = await accept(seller);
  expect(accepted).toMatchObject({ status: 'accepted', signedFile: { name: 'Getekend.pdf' } });
  await expect(accept(seller)).rejects.toMatchObject({ code: 'conflict' });
  const rights = await seller.read((tx) => dealFiles.rights(tx, seller, dealId));
  expect(rights.kept).toEqual([signedFileId]);

  const { version, cycle } = await getDeal(seller, dealId);
  const results = cycle.phases.flatMap(({ criteria }) =>
    criteria.flatMap(({ id, kind, required }) =>
      !required || kind === 'choice'
        ? []
        : [{ criterionId: id, value: { yes: true, text: 'x', number: 1, date: '2026-12-01' }[kind] }],
    ),
  );
  const manager = await ours.as('manager');
  const won = await winDeal(manager, {
    dealId,
    version,
    results: results.filter(({ criterionId }) => criterionId !== null),
    orderConfirmationFileId: signedFileId,
  });
  expect(won.status).toBe('won');
  const shown = await getDeal(seller, dealId);
  expect(shown).toMatchObject({
    orderConfirmation: null,
    orderConfirmationFile: { id: signedFileId, name: 'Getekend.pdf', preview: 'pdf' },
  });
  const answers = (await getTimeline(seller, { kind: 'deal', id: dealId }, { only: 'events' })).rows.filter(
    ({ type }) => type === 'answer',
  );
  expect(answers).toMatchObject([{ answer: { label: quote.label, accepted: true } }]);
});

test('a customer refuses with a reason, which can be taken back', async () => {
  const quote = await sent(await dealWithLines());
  const refused = await refuseQuote(seller, { quoteId: quote.id, version: quote.version, reason: 'Te duur' });
  expect(refused).toMatchObject({ status: 'refused', refusal: 'Te duur' });
  const again = await reconsiderQuote(seller, { quoteId: quote.id, version: refused.version });
  expect(again).toMatchObject({ status: 'sent', refusal: null, decidedAt: null });
  await expect(reconsiderQuote(seller, { quoteId: quote.id, version: again.version })).rejects.toMatchObject({
    details: { because: 'quote-undecided' },
  });
});

test('without products, or past its last day, nothing is begun or sent', async () => {
  const empty = await createDeal(seller, { title: 'Leeg' });
  await expect(startQuote(seller, { dealId: empty.id })).rejects.toMatchObject({
    details: { because: 'no-lines' },
  });
  const draft = await startQuote(seller, { dealId: await dealWithLines() });
  await expect(
    editQuote(seller, { quoteId: draft.id, version: 1, validUntil: addDays(seller.today, -1) }),
  ).rejects.toMatchObject({ details: { because: 'valid-in-past' } });
  await deleteQuote(seller, { quoteId: draft.id, version: 1 });
  await expect(deleteQuote(seller, { quoteId: draft.id, version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('colleagues and readers change no quotes of others, and another organisation sees none', async () => {
  const dealId = await dealWithLines();
  const quote = await sent(dealId);
  const change = { quoteId: quote.id, version: quote.version };
  const acts = [
    (ctx: Context) => startQuote(ctx, { dealId }),
    (ctx: Context) => editQuote(ctx, change),
    (ctx: Context) => deleteQuote(ctx, change),
    (ctx: Context) => sendQuote(ctx, change),
    (ctx: Context) => acceptQuote(ctx, change),
    (ctx: Context) => refuseQuote(ctx, { ...change, reason: 'x' }),
    (ctx: Context) => reconsiderQuote(ctx, change),
  ];
  for (const act of acts) {
    for (const other of [colleague, reader])
      await expect(act(other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(act(stranger)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(printStoredQuote(stranger, quote.id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await printStoredQuote(reader, quote.id)).name).toBe(quote.file?.name);
});

test('an administrator says what stands on every quote', async () => {
  const settings = {
    version: 0,
    address: 'Teststraat 1\n1234 AB Proefstad',
    validDays: 14,
    iban: 'NL00 PROEF',
  };
  for (const other of [seller, reader])
    await expect(editQuoteSettings(other, settings)).rejects.toMatchObject({ code: 'forbidden' });
  const edited = await editQuoteSettings(administrator, settings);
  contract.editQuoteSettings.output.parse(edited);
  expect(edited).toMatchObject({ version: 1, validDays: 14, vatBasisPoints: 2100 });
  await expect(editQuoteSettings(administrator, settings)).rejects.toMatchObject({ code: 'conflict' });
  expect((await getQuoteSettings(stranger)).version).toBe(0);
  const quote = await sent(await dealWithLines());
  expect(quote.validUntil).toBe(addDays(seller.today, 14));
});

test('a quote leaves by e-mail with its PDF, to an address of the account, and the log tells to whom', async () => {
  const dealId = await dealWithLines();
  const { account } = await getDeal(seller, dealId);
  await addContact(seller, {
    accountId: account?.id as AccountId,
    name: 'Kim Verzonnen',
    email: 'kim@verzonnen.example',
  });
  const draft = await startQuote(seller, { dealId });
  const letter = await draftLetter(seller, { quoteId: draft.id }, true);
  contract.draftLetter.output.parse(letter);
  expect(letter).toMatchObject({ canMail: true, addresses: [{ email: 'kim@verzonnen.example' }] });
  await expect(draftLetter(stranger, { quoteId: draft.id }, true)).rejects.toMatchObject({
    code: 'not-found',
  });

  const letters: Letter[] = [];
  const mail: Mail = {
    isSet: true,
    post: async (_, sent) => void letters.push(sent),
    deliver: async () => {},
    close() {},
  };
  const input = {
    quoteId: draft.id,
    version: draft.version,
    letter: { to: 'kim@verzonnen.example', subject: letter.subject, text: letter.text },
  };
  await expect(sendQuote(seller, input)).rejects.toMatchObject({ details: { because: 'no-mail' } });
  await expect(sendQuote(reader, input, mail)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await sendQuote(seller, input, mail)).toMatchObject({ status: 'sent' });
  expect(letters).toMatchObject([{ to: 'kim@verzonnen.example', files: [{ mediaType: 'application/pdf' }] }]);
  expect(letters[0]?.files?.[0]?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { rows } = await getTimeline(seller, { kind: 'deal', id: dealId }, { only: 'activities' });
  expect(JSON.stringify(rows[0])).toContain('Gemaild aan kim@verzonnen.example');
});
