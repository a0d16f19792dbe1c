import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import { newId } from '#base/db/context.ts';
import { addContact } from '#base/directory/accounts/commands/contacts.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { exportJob } from '#app/export/job.ts';
import { startExport } from '#app/export/commands.ts';
import { logActivity } from '#do/pipeline/commands/add-activity.ts';
import { createDeal } from '#do/pipeline/commands/create-deal.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { forgetLetters } from '../jobs.ts';
import { applyRetention, previewRetention, setRetention } from './commands.ts';
import * as contract from './contract.ts';
import type { Sessions } from './past-rules.ts';
import { getRetention } from './read-rules.ts';

type Member = Context & { memberId: MemberId };

let database: TestDatabase;
let ours: TestOrganisation;
let administrator: Member;
const sessions: Sessions = { countIdle: async () => 2, endIdle: async () => 2 };
const inTwoYears = new Date(Date.now() + 730 * 86_400_000);

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, [exportJob, forgetLetters]);
});
beforeEach(async () => {
  ours = await makeOrganisation(database);
  administrator = await ours.as('administrator', { name: 'Bea Heer' });
});
afterAll(() => database.drop());

/** The same administrator, two years on. */
const later = (): Promise<Member> => ours.as('administrator', { now: inTwoYears, name: 'Bea Later' });
const rowsOf = async (ctx: Context, given: { kind: string; rows: number }[], kind: string) =>
  given.find((line) => line.kind === kind)?.rows;

/** A lost deal with a contact, an activity and its text. */
async function lostDeal(): Promise<void> {
  const deal = await createDeal(administrator, {
    title: 'Oven',
    amountCents: 100_000 as Cents,
    newAccountName: 'Bakkerij Proef',
  });
  const contact = await addContact(administrator, {
    accountId: deal.account?.id ?? ('' as never),
    name: 'Cora Verzonnen',
    email: 'cora@verzonnen.example',
  });
  await logActivity(administrator, {
    kind: 'call',
    dealId: deal.id,
    contactId: contact.id,
    at: new Date().toISOString(),
    note: 'Is ziek',
  });
  await ours.ctx.transaction((tx) =>
    sql`UPDATE deal SET status = 'lost', closed_on = ${administrator.today}, contact_id = ${contact.id},
      loss_note = 'Cora ging weg'`.execute(tx),
  );
}

const figures = async () =>
  (
    await administrator.read((tx) =>
      sql`SELECT (SELECT count(*) FROM activity) AS activities, (SELECT count(*) FROM deal) AS deals,
        (SELECT sum(amount_cents) FROM deal) AS amount, (SELECT count(*) FROM contact) AS contacts,
        (SELECT count(*) FROM deal_event) AS events`.execute(tx),
    )
  ).rows;

describe('the rules', () => {
  test('are safe where nobody set any: what people wrote stays', async () => {
    const { rules } = await getRetention(administrator);
    contract.getRetention.output.parse(await getRetention(administrator));
    expect(rules.filter(({ keep }) => keep === null).map(({ kind }) => kind)).toEqual([
      'activity-texts',
      'idle-contacts',
      'lost-deals',
      'history',
    ]);
  });

  test('are set by an administrator, within their bounds, and that is in the history', async () => {
    const { rules } = await setRetention(administrator, {
      rules: [
        { kind: 'history', keep: 24 },
        { kind: 'webhook-log', keep: null },
      ],
    });
    expect(rules.find(({ kind }) => kind === 'history')).toMatchObject({ keep: 24, unit: 'months' });
    expect(rules.find(({ kind }) => kind === 'webhook-log')).toMatchObject({ keep: null });
    const entry = await administrator.read((tx) =>
      tx
        .selectFrom('audit_entry')
        .selectAll()
        .where('action', '=', 'retention.set')
        .executeTakeFirstOrThrow(),
    );
    expect([entry.before, entry.after]).toEqual([
      { history: null, 'webhook-log': 90 },
      { history: 24, 'webhook-log': null },
    ]);
    await expect(
      setRetention(administrator, { rules: [{ kind: 'history', keep: 3 }] }),
    ).rejects.toMatchObject({ details: { because: 'too-short' } });
    await expect(
      setRetention(administrator, { rules: [{ kind: 'exports', keep: null }] }),
    ).rejects.toMatchObject({ details: { because: 'too-short' } });
    for (const access of ['manager', 'member', 'reader'] as const) {
      const other = await ours.as(access);
      await expect(setRetention(other, { rules: [] })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(getRetention(other)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(applyRetention(other, sessions)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  test('of exports hold from the next export on', async () => {
    await setRetention(administrator, { rules: [{ kind: 'exports', keep: 2 }] });
    const made = await startExport(administrator, { subject: 'accounts', format: 'csv' });
    const days = (Date.parse(made.expiresAt) - administrator.now.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(2);
  });
});

describe('applying them', () => {
  test('takes what was kept long enough, says so beforehand and afterwards, and touches no figure', async () => {
    await lostDeal();
    const before = await figures();
    await setRetention(administrator, {
      rules: [
        { kind: 'activity-texts', keep: 12 },
        { kind: 'idle-contacts', keep: 12 },
        { kind: 'lost-deals', keep: 12 },
        { kind: 'history', keep: 12 },
      ],
    });
    const soon = await previewRetention(administrator, {}, sessions);
    expect(soon.lines.filter(({ rows }) => rows > 0).map(({ kind }) => kind)).toEqual(['sessions']);

    const then = await later();
    const { lines } = await previewRetention(then, {}, sessions);
    contract.previewRetention.output.parse({ lines });
    const { report } = await applyRetention(then, sessions);
    // What was written about talks with the person went with them.
    for (const kind of ['idle-contacts', 'sessions'])
      expect([kind, await rowsOf(then, report, kind)]).toEqual([kind, await rowsOf(then, lines, kind)]);
    expect(await rowsOf(then, report, 'lost-deals')).toBe(1);
    expect(await figures()).toEqual(before);
    const left = await then.read((tx) =>
      sql<{ text: string | null }>`SELECT note AS text FROM activity UNION ALL SELECT loss_note FROM deal
        UNION ALL SELECT email FROM contact`.execute(tx),
    );
    expect(left.rows.every(({ text }) => text === null)).toBe(true);
    const contacts = await then.read((tx) => tx.selectFrom('contact').select('name').execute());
    expect(contacts[0]?.name).toMatch(/^Gewiste persoon/);

    const { runs } = await getRetention(then);
    expect(runs).toMatchObject([{ by: 'Bea Later', report }]);
    const history = await then.read((tx) =>
      tx.selectFrom('audit_entry').select(['action', 'at']).orderBy('at').execute(),
    );
    expect(history.every(({ at, action }) => at >= then.now || /^(erasure|retention)\./.test(action))).toBe(
      true,
    );
    expect(history.map(({ action }) => action)).toContain('retention.history-shortened');
    expect(
      (await applyRetention(then, sessions)).report.filter(({ rows }) => rows > 0).map(({ kind }) => kind),
    ).toEqual(['sessions']);
  });

  test('leaves a contact of an open deal, and everything of another organisation', async () => {
    const deal = await createDeal(administrator, { title: 'Lift', newAccountName: 'Proef' });
    const contact = await addContact(administrator, {
      accountId: deal.account?.id ?? ('' as never),
      name: 'Dina Verzonnen',
    });
    await ours.ctx.transaction((tx) =>
      tx.updateTable('deal').set({ contact_id: contact.id }).where('id', '=', deal.id).execute(),
    );
    await setRetention(administrator, { rules: [{ kind: 'idle-contacts', keep: 6 }] });
    const theirs = await makeOrganisation(database, { name: 'De andere' });
    const stranger = await theirs.as('administrator', { now: inTwoYears });
    await applyRetention(stranger, sessions);
    await applyRetention(await later(), sessions);
    const names = await administrator.read((tx) => tx.selectFrom('contact').select('name').execute());
    expect(names).toEqual([{ name: 'Dina Verzonnen' }]);
    expect(
      (await getRetention(stranger)).rules.find(({ kind }) => kind === 'idle-contacts')?.keep,
    ).toBeNull();
  });

  test('throws away what imports kept aside and what other programs were told', async () => {
    const own = ours.ctx.organisationId;
    const importId = newId();
    await ours.ctx.transaction(async (tx) => {
      await sql`INSERT INTO import (organisation_id, id, status, created_at, finished_at)
        VALUES (${own}, ${importId}, 'done', now(), now())`.execute(tx);
      await sql`INSERT INTO import_problem (organisation_id, import_id, position, file_name, line, reason, row)
        VALUES (${own}, ${importId}, 1, 'x.csv', 2, 'no', '[]')`.execute(tx);
      await sql`INSERT INTO webhook_message (organisation_id, id, type, at, body)
        VALUES (${own}, ${newId()}, 'deal.won', now(), '{}')`.execute(tx);
    });
    const { report } = await applyRetention(await later(), sessions);
    expect(await rowsOf(administrator, report, 'import-files')).toBe(1);
    expect(await rowsOf(administrator, report, 'webhook-log')).toBe(1);
    const left = await administrator.read((tx) =>
      sql<{
        n: number;
      }>`SELECT (SELECT count(*) FROM import_problem) + (SELECT count(*) FROM webhook_message) AS n`.execute(
        tx,
      ),
    );
    expect(left.rows[0]?.n).toBe(0);
  });
});
