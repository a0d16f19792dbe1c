import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Letter, Post } from '#base/mail/mail.ts';
import { listNotices } from '#base/notices/queries.ts';
import { addContact } from '#base/directory/accounts/commands/contacts.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { createDeal } from '../commands/create-deal.ts';
import { getDealParts } from '../parts/get-deal-parts.ts';
import { getTimeline } from '../queries/get-timeline.ts';
import type { DealRow } from '../shapes.ts';
import { addAccountNote, addContactNote, addNote, deleteNote, editNote, pinNote } from './commands.ts';
import * as contract from './contract.ts';
import { countMentions, listMentions, seeMentions } from './mentions.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let seller: Member;
let colleague: Member;
let manager: Member;
let reader: Member;
let stranger: Member;
let deal: DealRow;
const letters: Letter[] = [];
const telling: Post = {
  mail: {
    isSet: true,
    post: async (_, letter) => void letters.push(letter),
    deliver: async () => {},
    close() {},
  },
  address: 'https://cadans.example',
};

beforeAll(async () => {
  database = await openTestDatabase();
  const ours = await makeOrganisation(database, { name: 'De ene' });
  const theirs = await makeOrganisation(database, { name: 'De andere' });
  seller = await ours.as('member', { name: 'V. Verkoper' });
  colleague = await ours.as('member', { name: 'Bo de Groot' });
  manager = await ours.as('manager', { name: 'M. Leider' });
  reader = await ours.as('reader', { name: 'L. Lezer' });
  stranger = await theirs.as('administrator', { name: 'Bo de Groot' });
  await ours.ctx.transaction((tx) =>
    tx
      .updateTable('member')
      .set({ email: 'bo@verzonnen.example' })
      .where('id', '=', colleague.memberId)
      .execute(),
  );
  deal = await createDeal(seller, { title: 'Levering', newAccountName: 'Verzonnen BV' });
});
afterAll(() => database.drop());

const write = (ctx: Context, text: string, more: { mentions?: MemberId[]; pinned?: boolean } = {}) =>
  addNote(ctx, { dealId: deal.id, text, ...more }, telling);
const unseen = async (ctx: Context) => (await countMentions(ctx)).unseen;

test('who is called in a note finds it, is told once, and has seen it when it was opened', async () => {
  letters.length = 0;
  const note = await write(seller, 'Belt @Bo de Groot of @M. Leider morgen?');
  contract.addNote.output.parse(note);
  expect(note).toMatchObject({
    author: { name: 'V. Verkoper' },
    mentions: [{ name: 'Bo de Groot' }, { name: 'M. Leider' }],
    may: { edit: true, delete: true },
  });
  expect([await unseen(colleague), await unseen(manager), await unseen(seller)]).toEqual([1, 1, 0]);
  const found = await listMentions(colleague, {});
  contract.listMentions.output.parse(found);
  expect(found.rows).toMatchObject([{ id: note.id, seen: false, deal: { title: 'Levering' } }]);
  expect(letters).toMatchObject([
    { to: 'bo@verzonnen.example', subject: 'V. Verkoper noemt je bij Levering' },
  ]);
  expect(letters[0]?.text).toContain(`https://cadans.example/deals/${deal.id}`);

  const text = 'Laat maar, @M. Leider. @L. Lezer leest mee, @V. Verkoper ook.';
  const edited = await editNote(seller, { noteId: note.id, version: 1, text }, telling);
  expect(edited).toMatchObject({ version: 2, mentions: [{ name: 'L. Lezer' }, { name: 'M. Leider' }] });
  expect([await unseen(colleague), await unseen(manager), await unseen(reader)]).toEqual([0, 1, 1]);
  expect(letters).toHaveLength(1);
  await seeMentions(reader, { noteIds: [note.id] });
  await seeMentions(manager, {});
  expect([await unseen(manager), await unseen(reader)]).toEqual([0, 0]);
  expect((await listMentions(reader, {})).rows).toMatchObject([{ seen: true }]);
});

test('mentions are read page by page, newest first, each once', async () => {
  for (let i = 0; i < 5; i++) await write(seller, `${i} @Bo de Groot`);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMentions(colleague, { limit: 2, cursor });
    seen.push(...page.rows.map(({ text }) => text.charAt(0)));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen.slice(0, 5)).toEqual(['4', '3', '2', '1', '0']);
});

test('one’s own words one changes and takes away oneself; a manager may take away', async () => {
  const note = await write(seller, 'Eerste indruk');
  const edit = (ctx: Context, version = 1) =>
    editNote(ctx, { noteId: note.id, version, text: 'Anders' }, telling);
  const remove = (ctx: Context, version = 1) => deleteNote(ctx, { noteId: note.id, version });
  for (const other of [colleague, manager, reader])
    await expect(edit(other)).rejects.toMatchObject({ code: 'forbidden' });
  for (const other of [colleague, reader])
    await expect(remove(other)).rejects.toMatchObject({ code: 'forbidden' });
  for (const act of [edit, remove]) await expect(act(stranger)).rejects.toMatchObject({ code: 'not-found' });
  expect(await edit(seller)).toMatchObject({ text: 'Anders', version: 2, editedAt: expect.any(String) });
  await expect(edit(seller)).rejects.toMatchObject({ code: 'conflict' });
  await remove(manager, 2);
  await expect(remove(seller, 2)).rejects.toMatchObject({ code: 'not-found' });
});

test('readers write nothing, strangers find no deal, and nobody of another organisation is called', async () => {
  await expect(write(reader, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(write(stranger, 'x')).rejects.toMatchObject({ code: 'not-found' });
  const before = await unseen(stranger);
  const note = await write(seller, '@Bo de Groot', { mentions: [stranger.memberId] });
  expect(note.mentions.map(({ id }) => id)).toEqual([colleague.memberId]);
  expect(await unseen(stranger)).toBe(before);
  const noteIds = [note.id];
  await seeMentions(stranger, { noteIds });
  expect(await unseen(colleague)).toBeGreaterThan(0);
});

test('a pinned note stands at the top of its deal, and every note in its timeline', async () => {
  const note = await write(colleague, 'Alleen op dinsdag bellen', { pinned: true });
  const pinned = async () => (await getDealParts(seller, { dealId: deal.id })).pinned.map(({ id }) => id);
  expect(await pinned()).toContain(note.id);
  const pin = (ctx: Context) => pinNote(ctx, { noteId: note.id, version: 1, pinned: false });
  await expect(pin(reader)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(pin(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await pin(seller);
  expect(await pinned()).not.toContain(note.id);
  const { rows } = await getTimeline(seller, { kind: 'deal', id: deal.id }, { only: 'notes' });
  expect(rows[0]).toMatchObject({ type: 'note', note: { id: note.id } });
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['note']));
});

test('a note on an account or a contact stands in the account’s timeline, and the bell of who is called leads there', async () => {
  const accountId = required(deal.account?.id);
  const person = await addContact(seller, { accountId, name: 'Kim Verzonnen' });
  const onAccount = await addAccountNote(
    seller,
    { accountId, text: '@Bo de Groot levert zelf', pinned: true },
    telling,
  );
  const onContact = await addContactNote(
    seller,
    { contactId: person.id, text: 'Belt liever na tien' },
    telling,
  );
  contract.addAccountNote.output.parse(onAccount);
  expect(onContact).toMatchObject({ deal: null, account: null, contact: { name: 'Kim Verzonnen' } });

  const [told] = (await listNotices(colleague)).notices;
  expect(told).toMatchObject({
    path: `/accounts/${accountId}`,
    quote: '@Bo de Groot levert zelf',
    read: false,
  });
  const of = { kind: 'account', id: accountId } as const;
  const whole = await getTimeline(seller, of, {});
  expect(whole.rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['note', 'event']));
  const texts = whole.rows.flatMap((row) => (row.type === 'note' ? [row.note.text] : []));
  expect(texts).toEqual(expect.arrayContaining(['Belt liever na tien', 'Alleen op dinsdag bellen']));
  const pinned = await getTimeline(seller, of, { only: 'pinned' });
  expect(pinned.rows).toMatchObject([{ note: { id: onAccount.id } }]);
  const ofContact = await getTimeline(seller, { kind: 'contact', id: person.id }, {});
  expect(ofContact.rows).toMatchObject([{ note: { id: onContact.id } }]);

  await expect(addAccountNote(reader, { accountId, text: 'x' }, telling)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(addAccountNote(stranger, { accountId, text: 'x' }, telling)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(getTimeline(stranger, of, {})).rejects.toMatchObject({ code: 'not-found' });
  await deleteNote(seller, { noteId: onAccount.id, version: 1 });
  expect((await listNotices(colleague)).notices.filter(({ id }) => id === told?.id)).toEqual([]);
});

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}
