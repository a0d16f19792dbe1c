import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { getApproachRules } from '../queries/approach-rules.ts';
import { getAccount } from '../queries/get-account.ts';
import { getApproach } from '../queries/get-approach.ts';
import { addAccount } from './accounts.ts';
import { addContact } from './contacts.ts';
import { recordConsent } from './record-consent.ts';
import { setApproachRules } from './set-approach-rules.ts';

type Acting = Context & { memberId: MemberId };
const now = new Date('2026-11-22T10:00:00Z');
let database: TestDatabase;
let ours: TestOrganisation;
let seller: Acting;
let colleague: Acting;
let administrator: Acting;
let stranger: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene', now });
  seller = await ours.as('member', { name: 'S. Verkoper' });
  colleague = await ours.as('member');
  administrator = await ours.as('administrator');
  stranger = await (await makeOrganisation(database, { name: 'De andere', now })).as('administrator');
});
afterAll(() => database.drop());

const said = { source: 'In een gesprek', onDate: '2026-11-20' as IsoDate } as const;

test('a sole trader is not called until consent is written down, for the account or for the person', async () => {
  const { id: accountId } = await addAccount(seller, {
    name: 'Kapper Verzinsel',
    legalForm: 'sole-trader',
    kind: 'customer',
    ownerId: seller.memberId,
  });
  const { id: contactId } = await addContact(seller, { accountId, name: 'Kees Kapper' });
  const phone = async () => {
    const { reach, contacts } = await getAccount(seller, accountId);
    return [reach.phone.because, contacts[0]?.reach.phone.because];
  };
  expect(await phone()).toEqual(['customer-not-enough', 'customer-not-enough']);
  await recordConsent(seller, { accountId, channel: 'phone', answer: 'given', ...said });
  expect(await phone()).toEqual(['consent', 'consent']);
  await recordConsent(seller, {
    contactId,
    channel: 'phone',
    answer: 'refused',
    ...said,
    proof: 'Liever niet.',
  });
  expect(await phone()).toEqual(['consent', 'refused']);
  // Said earlier, written down later: what was said last holds.
  await recordConsent(seller, {
    contactId,
    channel: 'phone',
    answer: 'given',
    source: 'Formulier',
    onDate: '2026-01-01' as IsoDate,
  });
  expect(await phone()).toEqual(['consent', 'refused']);
  const { consents, may } = await getApproach(seller, { contactId });
  expect(consents.map(({ answer, recordedBy }) => [answer, recordedBy?.name])).toEqual([
    ['refused', 'S. Verkoper'],
    ['given', 'S. Verkoper'],
    ['given', 'S. Verkoper'],
  ]);
  expect(may.record).toBe(true);
  const earlier = await recordConsent(seller, { accountId, channel: 'visit', answer: 'given', ...said });
  for (const change of [
    sql`update consent set answer = 'refused' where id = ${earlier.id}`,
    sql`delete from consent where id = ${earlier.id}`,
  ])
    await expect(seller.transaction((tx) => change.execute(tx))).rejects.toMatchObject({ code: '42501' });
});

test('consent is written down by who may edit the account, not for a day to come, and not in another organisation', async () => {
  const { id: accountId } = await addAccount(seller, { name: 'Van mij', ownerId: seller.memberId });
  const consent = { accountId, channel: 'email', answer: 'given', ...said } as const;
  await expect(recordConsent(colleague, consent)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(recordConsent(stranger, consent)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getApproach(stranger, { accountId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(recordConsent(seller, { ...consent, onDate: '2026-11-23' as IsoDate })).rejects.toMatchObject({
    details: { errors: [{ pointer: '/onDate' }] },
  });
  await expect(recordConsent(seller, { ...consent, accountId: undefined })).rejects.toMatchObject({
    details: { because: 'consent-of-whom' },
  });
});

test('an administrator sets other rules and goes back to those of the law', async () => {
  const company = await addAccount(seller, { name: 'Bedrijf', legalForm: 'bv' });
  const phone = async () => (await getAccount(seller, company.id)).reach.phone;
  const rules = [
    { channel: 'phone', audience: 'company', from: '2026-11-01' as IsoDate, needs: 'consent' },
  ] as const;
  await expect(setApproachRules(seller, { version: 0, rules: [...rules] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await phone()).toEqual({ ok: true, because: 'nothing-needed' });
  expect(await setApproachRules(administrator, { version: 0, rules: [...rules] })).toEqual({ version: 1 });
  expect(await phone()).toEqual({ ok: false, because: 'no-consent' });
  await expect(setApproachRules(administrator, { version: 0, rules: null })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await getApproachRules(stranger)).toMatchObject({ asGiven: true, version: 0 });
  await setApproachRules(administrator, { version: 1, rules: null });
  expect(await phone()).toEqual({ ok: true, because: 'nothing-needed' });
});
