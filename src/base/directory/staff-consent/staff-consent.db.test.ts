import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { recordStaffConsent, withdrawStaffConsent } from './commands.ts';
import { staffConsentFiles } from './file-owner.ts';
import { allowedUses, listStaffConsents } from './queries.ts';

type Acting = Context & { memberId: MemberId };
const now = new Date('2026-11-22T10:00:00Z');
const day = (text: string) => text as IsoDate;

let database: TestDatabase;
let ours: TestOrganisation;
let administrator: Acting;
let manager: Acting;
let seller: Acting;
let stranger: Acting;

beforeAll(async () => {
  database = await openTestDatabase();
  stranger = await (
    await makeOrganisation(database, { name: 'De andere', now })
  ).as('administrator', { now });
});
afterAll(() => database.drop());
beforeEach(async () => {
  ours = await makeOrganisation(database, { now });
  administrator = await ours.as('administrator', { name: 'Bea Heer', now });
  manager = await ours.as('manager', { now });
  seller = await ours.as('member', { now });
});

const agreed = {
  givenBy: 'works-council' as const,
  signedBy: 'K. Voorzitter',
  agreedOn: day('2026-11-03'),
  document: 'Instemmingsbesluit 2026-14',
  uses: ['wall-names' as const, 'compare-members' as const],
  terms: null,
  until: null,
};
const allowedFor = (who: Context) => who.read((tx) => allowedUses(tx, who)).then((uses) => [...uses]);

test('what was agreed to is allowed until it is withdrawn, and stays to be read', async () => {
  expect(await allowedFor(seller)).toEqual([]);
  const consent = await recordStaffConsent(administrator, agreed);
  expect(consent).toMatchObject({
    from: '2026-11-03',
    standing: 'holds',
    recordedBy: 'Bea Heer',
    version: 1,
  });
  expect(await allowedFor(seller)).toEqual(['wall-names', 'compare-members']);
  const withdrawn = await withdrawStaffConsent(administrator, {
    consentId: consent.id,
    version: 1,
    from: day('2026-11-22'),
    because: 'De proef is voorbij',
  });
  expect(withdrawn).toMatchObject({ standing: 'withdrawn', withdrawnBy: 'Bea Heer', version: 2 });
  expect(await allowedFor(seller)).toEqual([]);
  const { consents, allowed, may } = await listStaffConsents(seller);
  expect(consents).toMatchObject([{ document: agreed.document, withdrawnBecause: 'De proef is voorbij' }]);
  expect(allowed).toEqual([]);
  expect(may.record).toBe(false);
});

test('a consent that is withdrawn from next week on holds until then', async () => {
  const { id: consentId } = await recordStaffConsent(administrator, agreed);
  const later = { consentId, version: 1, from: day('2026-11-30'), because: 'Nieuwe raad' };
  expect((await withdrawStaffConsent(administrator, later)).standing).toBe('holds');
  expect(await allowedFor(seller)).toContain('wall-names');
  await expect(withdrawStaffConsent(administrator, { ...later, version: 2 })).rejects.toMatchObject({
    details: { because: 'withdrawn-already' },
  });
  await expect(withdrawStaffConsent(administrator, later)).rejects.toMatchObject({ code: 'conflict' });
});

test('a day that is still to come is refused at its field', async () => {
  const tomorrow = { ...agreed, agreedOn: day('2026-11-23') };
  await expect(recordStaffConsent(administrator, tomorrow)).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ pointer: '/agreedOn' }] },
  });
  const before = { ...agreed, from: day('2026-11-01') };
  await expect(recordStaffConsent(administrator, before)).rejects.toMatchObject({
    details: { errors: [{ pointer: '/from' }] },
  });
});

test('only an administrator records consent; everybody reads it', async () => {
  for (const who of [manager, seller])
    await expect(recordStaffConsent(who, agreed)).rejects.toMatchObject({ code: 'forbidden' });
  const { id: consentId } = await recordStaffConsent(administrator, agreed);
  await expect(
    withdrawStaffConsent(manager, { consentId, version: 1, from: day('2026-11-22'), because: 'Zomaar' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const rights = (who: Context) => who.read((tx) => staffConsentFiles.rights(tx, who, consentId));
  expect(await rights(seller)).toMatchObject({ add: false });
  expect(await rights(administrator)).toMatchObject({ add: true });
});

test('another organisation sees and withdraws nothing', async () => {
  const { id: consentId } = await recordStaffConsent(administrator, agreed);
  expect((await listStaffConsents(stranger)).consents).toEqual([]);
  expect(await allowedFor(stranger)).toEqual([]);
  await expect(
    withdrawStaffConsent(stranger, { consentId, version: 1, from: day('2026-11-22'), because: 'Zomaar' }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    stranger.read((tx) => staffConsentFiles.rights(tx, stranger, consentId)),
  ).rejects.toMatchObject({ code: 'not-found' });
});
