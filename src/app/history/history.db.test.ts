import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newId, openContext, type Context } from '#base/db/context.ts';
import { addContact, editContact } from '#base/directory/accounts/commands/contacts.ts';
import { addField } from '#base/directory/custom-fields/commands/add-field.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { ApiKeyId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { openMail } from '#base/mail/mail.ts';
import { runBulk } from '#do/pipeline/commands/bulk/run-bulk.ts';
import { startBulk } from '#do/pipeline/commands/bulk/start-bulk.ts';
import { takeBackBulk } from '#do/pipeline/commands/bulk/take-back-bulk.ts';
import { createDeal } from '#do/pipeline/commands/create-deal.ts';
import { deleteDeal } from '#do/pipeline/commands/delete-deal.ts';
import { editDeal } from '#do/pipeline/commands/edit-deal.ts';
import { getDeal } from '#do/pipeline/queries/get-deal.ts';
import { addNote, deleteNote } from '#do/pipeline/notes/commands.ts';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import type { HistoryEntry } from './contract.ts';
import { historyPages, listHistory } from './queries/list-history.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let administrator: Member;
let seller: Member;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  administrator = await ours.as('administrator', { name: 'Bea Heer' });
  seller = await ours.as('member', { name: 'An Voorbeeld' });
});
afterAll(() => database.drop());

const newDeal = (title: string, ctx: Context = seller) =>
  createDeal(ctx, { title, amountCents: 120_000 as Cents, newAccountName: `Relatie ${title}` });
const ofDeal = (ctx: Context, id: string) => listHistory(ctx, { record: 'deal', recordId: id });
const spaces = (entry: HistoryEntry | undefined) =>
  entry?.changes.map(({ field, from, to }) => [field, from, to].join('|').replaceAll('\u00a0', ' '));

describe('the history of a deal', () => {
  test('tells who changed what from what to what, in the words of the screen', async () => {
    const deal = await newDeal('Oven');
    await editDeal(seller, {
      dealId: deal.id,
      version: deal.version,
      title: 'Grote oven',
      amountCents: 150_050 as Cents,
      expectedCloseOn: '2026-12-01' as IsoDate,
    });
    const { entries, record } = await ofDeal(seller, deal.id);
    expect(record).toEqual({ name: 'Grote oven', path: `/deals/${deal.id}` });
    expect(entries[0]).toMatchObject({ who: 'An Voorbeeld', how: null, says: 'Verkoopkans gewijzigd' });
    expect(spaces(entries[0])).toEqual([
      'Titel|Oven|Grote oven',
      'Bedrag|€ 1.200,00|€ 1.500,50',
      'Verwachte sluiting||01-12-2026',
    ]);
    expect(entries.at(-1)).toMatchObject({ says: 'Verkoopkans aangemaakt' });
    const english = await ours.as('reader', { language: 'en' });
    const [first] = (await ofDeal(english, deal.id)).entries;
    expect(first?.says).toBe('Deal edited');
    expect(first?.changes[0]).toEqual({ field: 'Title', from: 'Oven', to: 'Grote oven' });
  });

  test('shows own fields by their names, in the history and in the timeline', async () => {
    const { key } = await addField(administrator, {
      subject: 'deal',
      name: { nl: 'Einde contract' },
      kind: 'date',
    });
    const deal = await newDeal('Weegbrug');
    await editDeal(seller, { dealId: deal.id, version: deal.version, fields: { [key]: '2027-01-31' } });
    expect(spaces((await ofDeal(seller, deal.id)).entries[0])).toEqual(['Einde contract||31-01-2027']);
    const { timeline } = await getDeal(seller, deal.id);
    const edited = timeline.rows.find((row) => row.type === 'event' && row.event.kind === 'edited');
    expect(edited).toMatchObject({
      event: {
        before: { ownFields: [{ key, value: null }] },
        after: { ownFields: [{ key, name: { nl: 'Einde contract' }, value: { nl: '31-01-2027' } }] },
      },
    });
  });

  test('keeps what belonged to it, also once that is gone', async () => {
    const deal = await newDeal('Kassa');
    const telling = {
      mail: openMail(undefined, 'c@verzonnen.example', ['x'.repeat(32)]),
      address: 'http://localhost',
    };
    const note = await addNote(seller, { dealId: deal.id, text: 'Wil eerst een proef' }, telling);
    await deleteNote(seller, { noteId: note.id, version: note.version });
    const { entries } = await ofDeal(seller, deal.id);
    expect(entries.map(({ says }) => says)).toEqual([
      'Notitie verwijderd',
      'Notitie geschreven',
      'Verkoopkans aangemaakt',
    ]);
    expect(entries[0]?.changes).toContainEqual({ field: 'Tekst', from: 'Wil eerst een proef', to: null });
  });

  test('names changes in bulk so, and shows what was taken back', async () => {
    const deal = await newDeal('Lift', administrator);
    const started = await startBulk(administrator, {
      ids: [deal.id],
      change: { kind: 'owner', ownerId: seller.memberId },
    });
    await runBulk(administrator, { bulkId: started.id });
    const [changed] = (await ofDeal(administrator, deal.id)).entries;
    expect(changed).toMatchObject({ says: 'Verkoopkans gewijzigd', how: 'in bulk', undone: false });
    await takeBackBulk(administrator, { bulkId: started.id });
    const after = (await ofDeal(administrator, deal.id)).entries;
    expect(after.find(({ how }) => how === 'in bulk')).toMatchObject({ undone: true });
    expect(after[0]?.how).toBe('bij het terugdraaien van een wijziging in bulk');
  });

  test('names a program by its key', async () => {
    const id = newId<ApiKeyId>();
    await administrator.transaction((tx) =>
      sql`insert into api_key (organisation_id, id, name, secret_hash, secret_ending, scopes, expires_on)
        values (${ours.ctx.organisationId}, ${id}, 'Webwinkel', ${Buffer.alloc(32)}, 'abcd', '{deals:write}', '2030-01-01')`.execute(
        tx,
      ),
    );
    const program = openContext(database.pools.app, {
      organisation: ours.ctx.organisation,
      actor: { kind: 'api-key', keyId: id, name: 'Webwinkel', access: 'manager', scopes: ['deals:write'] },
      language: 'nl',
      now: new Date(),
    });
    const deal = await newDeal('Sluitdop', program);
    const { entries } = await ofDeal(seller, deal.id);
    expect(entries[0]).toMatchObject({ who: null, how: 'via API-sleutel Webwinkel' });
    await expect(listHistory(program, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the whole history', () => {
  test('is for administrators; others see the records that they may see', async () => {
    for (const access of ['manager', 'member', 'reader'] as const)
      await expect(listHistory(await ours.as(access), {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      listHistory(seller, { record: 'member', recordId: administrator.memberId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is narrowed down by person, kind, period and text, and paged without gaps', async () => {
    const deal = await newDeal('Zoekbaar ding');
    const contact = await addContact(administrator, {
      name: 'Cora Verzonnen',
      accountId: deal.account?.id ?? ('' as never),
      email: 'cora@verzonnen.example',
    });
    await editContact(administrator, {
      contactId: contact.id,
      version: contact.version,
      jobTitle: 'Inkoper',
    });
    const all = async (filter: object) => {
      const found: HistoryEntry[] = [];
      let cursor: string | undefined;
      do {
        const page = await listHistory(administrator, { ...filter, limit: 2, ...(cursor ? { cursor } : {}) });
        found.push(...page.entries);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return found;
    };
    const everything = await all({});
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
    const bySeller = await all({ member: seller.memberId });
    expect(bySeller.length).toBeGreaterThan(0);
    expect(new Set(bySeller.map(({ who }) => who))).toEqual(new Set(['An Voorbeeld']));
    expect(new Set((await all({ group: 'accounts' })).map(({ subject }) => subject.kind))).toEqual(
      new Set(['account', 'contact']),
    );
    expect((await all({ text: 'Inkoper' })).map(({ says }) => says)).toEqual(['Contactpersoon gewijzigd']);
    expect((await all({ text: 'zoekbaar' })).map(({ subject }) => subject.id)).toContain(deal.id);
    expect(await all({ to: '2020-01-01' as IsoDate })).toEqual([]);
    const pages: HistoryEntry[] = [];
    for await (const page of historyPages(administrator, {})) pages.push(...page);
    expect(pages.map(({ id }) => id)).toEqual(everything.map(({ id }) => id));
  });

  test('keeps the name of what is gone', async () => {
    const deal = await newDeal('Tijdelijk', administrator);
    await deleteDeal(administrator, { dealId: deal.id, version: deal.version });
    const { entries } = await listHistory(administrator, { group: 'deals', text: 'Tijdelijk' });
    expect(entries.find(({ action }) => action === 'deal.deleted')).toMatchObject({
      says: 'Verkoopkans verwijderd',
      subject: { name: 'Tijdelijk', path: null },
    });
  });

  test('another organisation sees nothing of it', async () => {
    const deal = await newDeal('Geheim');
    const theirs = await makeOrganisation(database, { name: 'De andere' });
    const stranger = await theirs.as('administrator');
    expect((await listHistory(stranger, { text: 'Geheim' })).entries).toEqual([]);
    await expect(ofDeal(stranger, deal.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('no one but the owner can change or remove what was written down', async () => {
  const refused = (statement: string) =>
    expect(ours.ctx.transaction((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  for (const table of ['audit_entry', 'deal_event', 'consent', 'merge']) {
    await refused(`DELETE FROM ${table}`);
    await refused(`TRUNCATE ${table}`);
  }
  await refused('UPDATE audit_entry SET after = NULL');
  await refused('UPDATE audit_entry SET at = now()');
  await refused('UPDATE deal_event SET after = NULL');
  await refused("UPDATE consent SET answer = 'given'");
  await refused('UPDATE merge SET before = NULL');
  await asOwner(database.place, async (client) => {
    const { rows } = await client.query(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee IN ('cadans_app', 'PUBLIC') AND table_name IN ('audit_entry', 'deal_event', 'consent', 'merge')
       AND privilege_type NOT IN ('SELECT', 'INSERT')`,
    );
    expect(rows).toEqual([]);
  });
});
