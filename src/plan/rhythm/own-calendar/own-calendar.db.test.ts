import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { prepareJobs } from '#base/jobs/prepare.ts';
import { addDays, startOfWeek, weekOf } from '#base/kernel/date.ts';
import { sealer } from '#base/secrets/sealer.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { teamOf } from '../hours/queries.ts';
import { getSellingTime } from '../ledger/queries.ts';
import { fetchOwnCalendar, putOwnCalendar, removeOwnCalendar } from './commands.ts';
import { readCalendarsJob } from './jobs.ts';
import { getOwnCalendar, listOwnAppointments } from './queries.ts';
import { readCalendars } from './read-calendars.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let server: Server;
let base: string;
let text = '';
let status = 200;

const settings = { sealer: sealer(['geheim'], 'calendars'), privateToo: true };
const now = new Date('2026-11-25T17:00:00Z');
const week = weekOf('2026-11-25' as never);

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, [readCalendarsJob] as never);
  ours = await makeOrganisation(database, { now });
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/agenda.ics' }).end();
    else response.writeHead(status, { 'content-type': 'text/calendar' }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await database.drop();
});
beforeEach(() => {
  status = 200;
  text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:zwemmen',
    'SUMMARY:Zwemmen',
    'DTSTART:20261102T120000',
    'DTEND:20261102T130000',
    'RRULE:FREQ=WEEKLY',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:bezoek',
    'SUMMARY:Bezoek aan de klant',
    'DTSTART:20261124T090000',
    'DTEND:20261124T103000',
    'ATTENDEE:mailto:Inkoop@Klant.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
});

const read = () => readCalendars(ours.ctx, {}, settings, AbortSignal.timeout(30_000));

async function seller(name: string) {
  const one = await ours.as('member', { name, now });
  await ours.ctx.transaction((tx) =>
    sql`INSERT INTO role_assignment (organisation_id, id, member_id, role, share_percent, from_date)
        VALUES (${ours.ctx.organisationId}, gen_random_uuid(), ${one.memberId}, 'closer', 100, '2020-01-01')`.execute(
      tx,
    ),
  );
  return one;
}

test('a connected calendar gives the planner the hours that stand, the week its appointments and the ledger its visits', async () => {
  await ours.ctx.transaction(async (tx) => {
    await sql`INSERT INTO account (organisation_id, id, name) VALUES (${ours.ctx.organisationId}, 'a0000000-0000-4000-8000-000000000001', 'Klant')`.execute(
      tx,
    );
    await sql`INSERT INTO contact (organisation_id, id, account_id, name, email)
      VALUES (${ours.ctx.organisationId}, gen_random_uuid(), 'a0000000-0000-4000-8000-000000000001', 'Inkoop', 'inkoop@klant.example')`.execute(
      tx,
    );
  });
  const an = await seller('An');
  await putOwnCalendar(an, { url: `${base}/moved`, keepsTitles: false }, settings);
  expect((await getOwnCalendar(an)).calendar).toMatchObject({ fetchedAt: null, ahead: 0 });
  await read();
  const { calendar } = await getOwnCalendar(an);
  expect(calendar).toMatchObject({ fault: null, standing: [{ day: 0, from: 720, to: 780 }] });
  const team = await ours.ctx.read((tx) => teamOf(tx, an));
  expect(team.find(({ id }) => id === an.memberId)?.fromCalendar).toEqual([{ day: 0, from: 720, to: 780 }]);
  const { appointments } = await listOwnAppointments(an, { week });
  expect(appointments).toEqual([
    { day: startOfWeek(week), from: 720, to: 780, title: null, withCustomer: false },
    { day: addDays(startOfWeek(week), 1), from: 540, to: 630, title: null, withCustomer: true },
  ]);
  const { own } = await getSellingTime(an, { weeks: 1, until: week });
  expect(own?.weeks[0]?.real).toBe(90);
  await removeOwnCalendar(an);
  expect((await listOwnAppointments(an, { week })).appointments).toEqual([]);
  expect((await getSellingTime(an, { weeks: 1, until: week })).own?.weeks[0]?.real ?? 0).toBe(0);
});

test('titles are kept only for who wishes so, and go at once when that changes', async () => {
  const bo = await seller('Bo');
  await putOwnCalendar(bo, { url: `${base}/agenda.ics`, keepsTitles: true }, settings);
  await read();
  const titles = async () => (await listOwnAppointments(bo, { week })).appointments.map(({ title }) => title);
  expect(await titles()).toEqual(['Zwemmen', 'Bezoek aan de klant']);
  await putOwnCalendar(bo, { url: null, keepsTitles: false }, settings);
  expect(await titles()).toEqual([null, null]);
});

test('what cannot be read says why, and keeps what was read before', async () => {
  const cas = await seller('Cas');
  await putOwnCalendar(cas, { url: `${base}/agenda.ics`, keepsTitles: false }, settings);
  await read();
  status = 404;
  await read();
  expect((await getOwnCalendar(cas)).calendar?.fault).toBe('refused');
  status = 200;
  text = '<html>Meld je aan</html>';
  await fetchOwnCalendar(cas);
  await read();
  expect((await getOwnCalendar(cas)).calendar?.fault).toBe('not-a-calendar');
  expect((await listOwnAppointments(cas, { week })).appointments).toHaveLength(2);
});

test('an address on this machine or without a lock is refused, as is one that is none', async () => {
  const dee = await seller('Dee');
  const strict = { ...settings, privateToo: false };
  const put = (url: string) => putOwnCalendar(dee, { url, keepsTitles: false }, strict);
  await expect(put('https://127.0.0.1/a.ics')).rejects.toMatchObject({ details: { because: 'not-public' } });
  for (const url of [
    'geen adres',
    'file:///etc/passwd',
    'http://agenda.example/a.ics',
    'https://a:b@agenda.example',
  ])
    await expect(put(url)).rejects.toMatchObject({ details: { because: 'address' } });
  await put('webcal://agenda.example/a.ics');
  expect((await getOwnCalendar(dee)).calendar?.host).toBe('agenda.example');
});

test('a reader connects none, nobody sees another’s, and who has left has none any more', async () => {
  const reader = await ours.as('reader', { now });
  await expect(putOwnCalendar(reader, { url: base, keepsTitles: false }, settings)).rejects.toMatchObject({
    code: 'forbidden',
  });
  const manager = await ours.as('manager', { now });
  expect((await getOwnCalendar(manager)).calendar).toBeNull();
  const eva = await seller('Eva');
  await putOwnCalendar(eva, { url: `${base}/agenda.ics`, keepsTitles: false }, settings);
  await ours.ctx.transaction((tx) =>
    tx.updateTable('member').set({ archived_at: now }).where('id', '=', eva.memberId).execute(),
  );
  await read();
  expect((await getOwnCalendar(eva)).calendar).toBeNull();
  const stranger = await (await makeOrganisation(database, { now })).as('administrator', { now });
  await expect(fetchOwnCalendar(stranger)).rejects.toMatchObject({ details: { because: 'no-calendar' } });
});
