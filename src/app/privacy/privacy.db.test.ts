import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { openIdentity, type Identity } from '#base/auth/identity.ts';
import { newId, type Context } from '#base/db/context.ts';
import { addContact, editContact } from '#base/directory/accounts/commands/contacts.ts';
import { recordConsent } from '#base/directory/accounts/commands/record-consent.ts';
import { mergeTwo } from '#base/directory/duplicates/commands/merge-two.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import { storeFile } from '#base/files/store-file.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import type { AccountId, ContactId, DealId, MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { openMail } from '#base/mail/mail.ts';
import { sendLetter } from '#base/mail/send-letter.ts';
import { notify } from '#base/notices/notify.ts';
import { addRhythmItem } from '#plan/rhythm/commands.ts';
import type { RhythmPlanId } from '#plan/rhythm/planner/plan.ts';
import { logActivity } from '#do/pipeline/commands/add-activity.ts';
import { createDeal } from '#do/pipeline/commands/create-deal.ts';
import { editDeal } from '#do/pipeline/commands/edit-deal.ts';
import { addNote } from '#do/pipeline/notes/commands.ts';
import { startExport } from '#app/export/commands.ts';
import { exportJob } from '#app/export/job.ts';
import { readExport } from '#app/export/queries.ts';
import { runExport } from '#app/export/run-export.ts';
import { listHistory } from '#app/history/queries/list-history.ts';

import { asOwner, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { erasePerson } from './commands/erase-person.ts';
import * as contract from './contract.ts';
import { forgetLetters, hashedAddress, throwLettersAway } from './jobs.ts';
import { findPeople } from './queries/find-people.ts';
import { listErasures } from './queries/list-erasures.ts';
import { getPerson, previewErasure } from './queries/preview.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let identity: Identity;
let ours: TestOrganisation;
let administrator: Member;
let seller: Member;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, [exportJob, forgetLetters, sendLetter]);
  identity = openIdentity({
    pool: database.pools.identity,
    address: 'http://localhost',
    secrets: ['a secret of more than thirty-two characters'],
  });
});
beforeEach(async () => {
  ours = await makeOrganisation(database);
  administrator = await ours.as('administrator', { name: 'Bea Heer' });
  seller = await ours.as('member', { name: 'An Voorbeeld' });
});
afterAll(() => database.drop());

const telling = {
  mail: openMail(undefined, 'c@verzonnen.example', ['x'.repeat(32)]),
  address: 'http://localhost',
};
const calm = { signal: new AbortController().signal, progress: () => {}, isLastAttempt: true };

/** Cora, everywhere where somebody can be: entered twice, in texts, files, notices, messages, rows kept aside. */
async function cora(): Promise<{ id: ContactId; accountId: AccountId; dealId: DealId }> {
  const deal = await createDeal(seller, {
    title: 'Oven voor Cora Verzonnen',
    amountCents: 120_000 as Cents,
    newAccountName: 'Bakkerij Proef',
  });
  const accountId = deal.account?.id ?? ('' as AccountId);
  const contact = await addContact(seller, {
    accountId,
    name: 'Cora Verzonnen',
    jobTitle: 'Inkoper',
    email: 'cora@verzonnen.example',
    phone: '030-1234567',
  });
  const twice = await addContact(seller, {
    accountId,
    name: 'Cora Verzonnen-Proef',
    email: 'cora.proef@verzonnen.example',
  });
  await mergeTwo(seller, {
    kind: 'contact',
    winnerId: contact.id,
    loserId: twice.id,
    winnerVersion: contact.version,
    loserVersion: twice.version,
    take: [],
  });
  const [now] = await seller.read((tx) =>
    tx.selectFrom('contact').select('version').where('id', '=', contact.id).execute(),
  );
  await editContact(seller, { contactId: contact.id, version: now?.version ?? 1, jobTitle: 'Directeur' });
  await editDeal(seller, { dealId: deal.id, version: deal.version, contactId: contact.id });
  await logActivity(seller, {
    kind: 'call',
    dealId: deal.id,
    contactId: contact.id,
    at: new Date().toISOString(),
    note: 'Is ziek, belt volgende week terug',
  });
  await addNote(
    seller,
    { dealId: deal.id, text: 'Cora wil eerst een proef; bel +31 30 123 45 67.' },
    telling,
  );
  await recordConsent(seller, {
    contactId: contact.id,
    channel: 'phone',
    answer: 'given',
    onDate: seller.today,
    source: 'Mail van cora@verzonnen.example',
  });
  await ours.ctx.transaction(async (tx) => {
    await notify(tx, ours.ctx, [
      {
        memberId: seller.memberId,
        kind: 'task.reminder',
        says: { nl: 'Bel Cora Verzonnen', en: 'Call Cora Verzonnen' },
        path: '/tasks',
      },
    ]);
    await storeFile(tx, ours.ctx, {
      owner: { kind: 'deal', id: deal.id },
      name: 'paspoort Cora Verzonnen.txt',
      bytes: [Buffer.from('een paspoort')],
    });
    const own = ours.ctx.organisationId;
    const importId = newId();
    await sql`INSERT INTO import (organisation_id, id, status, created_at, finished_at)
      VALUES (${own}, ${importId}, 'done', now(), now())`.execute(tx);
    await sql`INSERT INTO import_problem (organisation_id, import_id, position, file_name, line, reason, row)
      VALUES (${own}, ${importId}, 1, 'x.csv', 2, 'no', ${JSON.stringify(['Cora Verzonnen', '0301234567'])}::jsonb)`.execute(
      tx,
    );
    await sql`INSERT INTO webhook_message (organisation_id, id, type, at, body)
      VALUES (${own}, ${newId()}, 'contact.edited', now(), '{"name":"Cora Verzonnen"}')`.execute(tx);
    await sql`INSERT INTO idempotency_key (organisation_id, member_id, key, fingerprint, body, created_at)
      VALUES (${own}, ${seller.memberId}, 'k', 'f', '{"name":"Cora Verzonnen"}', now())`.execute(tx);
  });
  return { id: contact.id, accountId, dealId: deal.id };
}

/** Every table of the organisation in which one of these words stands anywhere. */
async function tablesSaying(words: string): Promise<string[]> {
  return asOwner(database.place, async (client) => {
    await client.query("SELECT set_config('cadans.organisation_id', $1, false)", [ours.ctx.organisationId]);
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const saying: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await client.query(
        `SELECT 1 FROM ${name} t WHERE organisation_id = $1 AND t::text ~* $2 LIMIT 1`,
        [ours.ctx.organisationId, words],
      );
      if ((rowCount ?? 0) > 0) saying.push(name);
    }
    return saying;
  });
}

describe('erasing a contact', () => {
  test('leaves the person nowhere, and the figures everywhere', async () => {
    const { id, dealId } = await cora();
    expect((await tablesSaying('cora|verzonnen|1234567')).length).toBeGreaterThan(8);
    const figures = () =>
      administrator.read((tx) =>
        sql`SELECT (SELECT count(*) FROM activity) AS activities, (SELECT count(*) FROM deal) AS deals,
          (SELECT sum(amount_cents) FROM deal) AS amount, (SELECT count(*) FROM deal_event) AS events,
          (SELECT count(*) FROM weekly_sum) AS sums`.execute(tx),
      );
    const before = (await figures()).rows;
    const preview = await previewErasure(administrator, { kind: 'contact', personId: id });
    contract.previewErasure.output.parse(preview);
    expect(preview.texts.map(({ place, advice }) => `${place} ${advice}`).sort()).toEqual([
      'activity erase',
      'deal-title replace',
      'note replace',
    ]);
    expect(preview.files).toMatchObject([{ name: 'paspoort Cora Verzonnen.txt', advice: 'erase' }]);
    expect(preview.automatic.map(({ what }) => what)).toEqual([
      'person',
      'consents',
      'history',
      'import-rows',
      'notices',
      'webhooks',
      'answers-kept',
    ]);
    const done = await erasePerson(
      administrator,
      { kind: 'contact', personId: id, reason: 'Verzoek per brief', typedName: 'cora verzonnen' },
      { identity },
    );
    expect(done.pseudonym).toMatch(/^Gewiste persoon [0-9A-F]{6}$/);
    expect(await tablesSaying('cora|verzonnen|1234567|Inkoper|Directeur|ziek|paspoort')).toEqual([]);
    expect((await figures()).rows).toEqual(before);

    const deal = await administrator.read((tx) =>
      tx
        .selectFrom('deal')
        .select(['title', 'contact_id'])
        .where('id', '=', dealId)
        .executeTakeFirstOrThrow(),
    );
    expect(deal).toEqual({ title: `Oven voor ${done.pseudonym}`, contact_id: id });
    const note = await administrator.read((tx) =>
      tx.selectFrom('note').select('text').executeTakeFirstOrThrow(),
    );
    expect(note.text).toBe(`${done.pseudonym} wil eerst een proef; bel ${done.pseudonym}.`);
  });

  test('is itself on record, in the register and in the history, without what was erased', async () => {
    const { id } = await cora();
    await erasePerson(
      administrator,
      { kind: 'contact', personId: id, reason: 'Verzoek per brief', typedName: 'Cora Verzonnen' },
      { identity },
    );
    const { erasures } = await listErasures(administrator);
    contract.listErasures.output.parse({ erasures });
    expect(erasures).toMatchObject([{ kind: 'contact', reason: 'Verzoek per brief', by: 'Bea Heer' }]);
    const { entries } = await listHistory(administrator, { group: 'privacy' });
    expect(entries.map(({ says }) => says).sort()).toEqual([
      'Persoonsgegevens gewist',
      'Persoonsgegevens uit de geschiedenis gewist',
    ]);
    const ofContact = await listHistory(administrator, { record: 'contact', recordId: id });
    const edited = ofContact.entries.find(({ action }) => action === 'contact.edited');
    expect(edited).toMatchObject({ who: 'An Voorbeeld' });
    expect(edited?.changes).toEqual([{ field: 'Functie', from: '(gewist)', to: '(gewist)' }]);
    await expect(
      erasePerson(
        administrator,
        { kind: 'contact', personId: id, reason: 'x', typedName: 'Cora Verzonnen' },
        { identity },
      ),
    ).rejects.toMatchObject({ details: { because: 'already-erased' } });
    await expect(
      ours.ctx.transaction((tx) => sql`UPDATE erasure SET reason = 'anders'`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(ours.ctx.transaction((tx) => sql`DELETE FROM erasure`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('does with texts and files what was decided', async () => {
    const { id } = await cora();
    const preview = await previewErasure(administrator, { kind: 'contact', personId: id });
    const key = (place: string) => preview.texts.find((text) => text.place === place)?.key ?? '';
    await erasePerson(
      administrator,
      {
        kind: 'contact',
        personId: id,
        reason: 'Verzoek',
        typedName: 'Cora Verzonnen',
        texts: { [key('activity')]: 'keep', [key('note')]: 'erase', [key('deal-title')]: 'keep' },
        files: { [preview.files[0]?.id ?? '']: 'keep' },
      },
      { identity },
    );
    const texts = await administrator.read((tx) =>
      sql<{ text: string }>`SELECT note AS text FROM activity UNION ALL SELECT text FROM note
        UNION ALL SELECT title FROM deal UNION ALL SELECT name FROM stored_file ORDER BY 1`.execute(tx),
    );
    expect(texts.rows.map(({ text }) => text)).toEqual([
      '(gewist)',
      'Is ziek, belt volgende week terug',
      'Oven voor Cora Verzonnen',
      'paspoort Cora Verzonnen.txt',
    ]);
  });

  test('finds the same person at another account by address and number, and takes along who is chosen', async () => {
    const { id } = await cora();
    const elsewhere = await createDeal(seller, { title: 'Weegschaal', newAccountName: 'Smederij Verzonnen' });
    const again = await addContact(seller, {
      accountId: elsewhere.account?.id ?? ('' as AccountId),
      name: 'C. Verzonnen',
      phone: '+31 30 1234567',
    });
    const person = await getPerson(administrator, { kind: 'contact', personId: id });
    contract.getPerson.output.parse(person);
    expect(person.same.map(({ id: other, because }) => [other === again.id, because])).toContainEqual([
      true,
      'phone',
    ]);
    await erasePerson(
      administrator,
      { kind: 'contact', personId: id, others: [again.id], reason: 'Verzoek', typedName: 'Cora Verzonnen' },
      { identity },
    );
    expect(await tablesSaying('C\\. Verzonnen|1234567')).toEqual([]);
  });

  test('says what the law keeps, until when, and leaves it', async () => {
    const { id, dealId } = await cora();
    await ours.ctx.transaction((tx) =>
      sql`INSERT INTO quote (organisation_id, id, deal_id, year, number, status, language, contact_id, valid_until,
          content, created_at, sent_at)
        VALUES (${ours.ctx.organisationId}, ${newId()}, ${dealId}, 2026, 1, 'sent', 'nl', ${id}, '2026-12-31',
          '{"to": "Cora Verzonnen"}', '2026-11-01', '2026-11-01')`.execute(tx),
    );
    const preview = await previewErasure(administrator, { kind: 'contact', personId: id });
    expect(preview.kept).toContainEqual({ what: 'quotes', count: 1, until: '2033-12-31' });
    await erasePerson(
      administrator,
      { kind: 'contact', personId: id, reason: 'Verzoek', typedName: 'Cora Verzonnen' },
      { identity },
    );
    expect(await tablesSaying('cora')).toEqual(['quote']);
    expect((await listErasures(administrator)).erasures[0]?.kept).toContainEqual({
      what: 'quotes',
      count: 1,
      until: '2033-12-31',
    });
  });

  test('is refused without the name typed, to others than administrators, and in another organisation', async () => {
    const { id } = await cora();
    const asked = { kind: 'contact', personId: id, reason: 'x', typedName: 'Cora Verzonnen' } as const;
    await expect(
      erasePerson(administrator, { ...asked, typedName: 'Cora' }, { identity }),
    ).rejects.toMatchObject({ details: { because: 'name-differs' } });
    for (const access of ['manager', 'member', 'reader'] as const) {
      const other = await ours.as(access);
      await expect(erasePerson(other, asked, { identity })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(findPeople(other, { text: 'Cora' })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(previewErasure(other, { kind: 'contact', personId: id })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await expect(listErasures(other)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const theirs = await makeOrganisation(database, { name: 'De andere' });
    const stranger = await theirs.as('administrator');
    await expect(erasePerson(stranger, asked, { identity })).rejects.toMatchObject({ code: 'not-found' });
    expect((await findPeople(stranger, { text: 'Cora' })).people).toEqual([]);
    expect((await findPeople(administrator, { text: 'cora@' })).people.length).toBeGreaterThan(0);
  });

  test('the history gives way to nothing but an erasure that is being recorded', async () => {
    await cora();
    await expect(
      ours.ctx.transaction((tx) =>
        sql`SELECT erase_from_history(${newId()}, '{Cora Verzonnen}', '{}', '{}', '{}', '{}')`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      ours.ctx.transaction((tx) => sql`SELECT shorten_history(${newId()})`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('erasing a member', () => {
  test('takes their name, their way in and their mail, and keeps what they did', async () => {
    const leaver = await ours.as('member', { name: 'Cas Vertrokken' });
    await ours.ctx.transaction((tx) =>
      tx
        .updateTable('member')
        .set({ email: 'cas@vertrokken.example' })
        .where('id', '=', leaver.memberId)
        .execute(),
    );
    await identity.pool.query(
      `INSERT INTO "user" (id, name, email) VALUES ('cas', 'Cas', 'cas@vertrokken.example')`,
    );
    await identity.pool.query(
      `INSERT INTO membership (user_id, organisation_id, member_id) VALUES ('cas', $1, $2)`,
      [ours.ctx.organisationId, leaver.memberId],
    );
    const deal = await createDeal(leaver, { title: 'Lift', newAccountName: 'Proef' });
    await addNote(seller, { dealId: deal.id, text: 'Gebeld door Cas Vertrokken' }, telling);
    await erasePerson(
      administrator,
      { kind: 'member', personId: leaver.memberId, reason: 'Uit dienst', typedName: 'Cas Vertrokken' },
      { identity },
    );
    expect(await tablesSaying('vertrokken')).toEqual([]);
    const people = await identity.pool.query(`SELECT 1 FROM "user" WHERE id = 'cas'`);
    expect(people.rowCount).toBe(0);
    const { entries } = await listHistory(administrator, { record: 'deal', recordId: deal.id });
    expect(entries.at(-1)?.who).toMatch(/^Oud-medewerker [0-9A-F]{6}$/);
    const letters = `SELECT data->'input'->>'to' AS to FROM jobs.job_common WHERE name = 'mail.send'`;
    await asOwner(database.place, async (client) => {
      await client.query(
        `INSERT INTO jobs.job_common (id, name, data) VALUES (gen_random_uuid(), 'mail.send', $1)`,
        [{ input: { to: 'Cas@Vertrokken.example' } }],
      );
      const installation = { onJobs: (text: string, values?: unknown[]) => client.query(text, values) };
      await throwLettersAway(installation as never, [hashedAddress('cas@vertrokken.example')]);
      expect((await client.query(letters)).rows).toEqual([]);
    });
  });

  test('takes their name from every rhythm; what they put elsewhere for once stays as it was', async () => {
    const leaver = await ours.as('member', { name: 'Puk Uitgevlogen' });
    const { id: item } = await addRhythmItem(administrator, {
      part: 'do',
      name: { nl: 'Bellen' },
      minutes: 60,
      times: 1,
      per: 'week',
      responsible: 'closer',
      who: ['closer'],
    });
    const plan = newId<RhythmPlanId>();
    const own = { organisation_id: ours.ctx.organisationId };
    await ours.ctx.transaction(async (tx) => {
      await tx
        .insertInto('rhythm_exception')
        .values({
          ...own,
          id: newId(),
          item_id: item,
          members: [leaver.memberId, administrator.memberId].toSorted(),
          was_day: '2026-11-30',
          was_from: 540,
          kind: 'dropped',
          to_day: null,
          to_from: null,
          to_to: null,
          made_by_id: leaver.memberId,
        })
        .execute();
      const team = [
        { id: administrator.memberId, name: 'Bea Heer' },
        { id: leaver.memberId, name: 'Puk Uitgevlogen', roles: ['closer'] },
      ];
      await sql`INSERT INTO rhythm_plan (organisation_id, id, name, ground)
        VALUES (${own.organisation_id}, ${plan}, 'Winter', ${JSON.stringify({ team, items: [] })})`.execute(
        tx,
      );
    });
    const exceptions = () =>
      ours.ctx.read((tx) => tx.selectFrom('rhythm_exception').selectAll().orderBy('id').execute());
    const before = await exceptions();
    await erasePerson(
      administrator,
      { kind: 'member', personId: leaver.memberId, reason: 'Uit dienst', typedName: 'Puk Uitgevlogen' },
      { identity },
    );
    expect(await tablesSaying('uitgevlogen')).toEqual([]);
    expect(await exceptions()).toEqual(before);
    const { ground } = await ours.ctx.read((tx) =>
      tx.selectFrom('rhythm_plan').select('ground').where('id', '=', plan).executeTakeFirstOrThrow(),
    );
    expect(ground.team).toEqual([
      { id: administrator.memberId, name: 'Bea Heer' },
      {
        id: leaver.memberId,
        name: expect.stringMatching(/^Oud-medewerker [0-9A-F]{6}$/) as string,
        roles: ['closer'],
      },
    ]);
  });

  test('is refused of oneself', async () => {
    await expect(
      erasePerson(
        administrator,
        { kind: 'member', personId: administrator.memberId, reason: 'x', typedName: 'Bea Heer' },
        { identity },
      ),
    ).rejects.toMatchObject({ details: { because: 'yourself' } });
  });
});

describe('a dossier', () => {
  test('holds all that is known of a person, to read and for programs, with the files', async () => {
    const { id } = await cora();
    const asked = await startExport(administrator, {
      subject: 'person',
      format: 'archive',
      filter: { kind: 'contact', id },
    });
    await runExport(ours.ctx, asked.id, calm);
    const done = await administrator.read((tx) => readExport(tx, administrator, asked.id));
    expect(done).toMatchObject({ state: 'done', subject: 'person' });
    const pieces: Buffer[] = [];
    if (done.fileId) for await (const piece of readFile(administrator, done.fileId)) pieces.push(piece);
    const files = await unzip(Buffer.concat(pieces));
    expect([...files.keys()]).toEqual([
      'gegevens.json',
      'lees mij.html',
      'bestanden/1 paspoort Cora Verzonnen.txt',
    ]);
    const data = JSON.parse(files.get('gegevens.json') ?? '{}') as Record<string, unknown[]>;
    expect(JSON.stringify(data['person'])).toContain('cora@verzonnen.example');
    expect(data['activities']).toHaveLength(1);
    expect(data['consents']).toHaveLength(1);
    expect(data['history']?.length).toBeGreaterThan(2);
    const page = files.get('lees mij.html') ?? '';
    expect(page).toContain('Is ziek, belt volgende week terug');
    expect(page).toContain('Inkoper → Directeur');
    expect(page).not.toMatch(/undefined|\[object/);
  });

  test('is for administrators only', async () => {
    const { id } = await cora();
    await expect(
      startExport(seller, { subject: 'person', format: 'archive', filter: { kind: 'contact', id } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      startExport(administrator, { subject: 'person', format: 'archive', filter: {} }),
    ).rejects.toMatchObject({ details: { because: 'filter' } });
  });
});

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, {});
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    files.set(entry.fileName, Buffer.concat(pieces).toString());
  }
  return files;
}
