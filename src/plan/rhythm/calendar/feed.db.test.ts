import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays, addWeeks, amsterdam, dateIn, startOfWeek, weekOf } from '#base/kernel/date.ts';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;
let me: string;
let planId: string;
let url: string;

type Body = Record<string, unknown>;
const send = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: Body): Promise<Body> => {
  const { status, body } = await opened.ask({
    method,
    url: `/api/v1${path}`,
    cookie,
    ...(payload ? { payload } : {}),
  });
  expect([path, status, status < 300 ? null : body]).toEqual([path, 200, null]);
  return body;
};
const fetchCalendar = async (address: string) =>
  opened.application.app.inject({ url: new URL(address).pathname, headers: { accept: 'text/calendar' } });
const today = dateIn(amsterdam, new Date());
const fromWeek = addWeeks(weekOf(today), 1);

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask, { name: 'Bea Heer' });
  me = String((await send('GET', '/me'))['id']);
  await send('POST', '/role-assignments', {
    memberId: me,
    role: 'closer',
    sharePercent: 100,
    from: '2020-01-06',
    to: null,
  });
  const item = { part: 'do', minutes: 60, responsible: 'closer', who: ['closer'] };
  const { id: weekly } = await send('POST', '/rhythm-items', {
    ...item,
    name: { nl: 'Administratie' },
    times: 1,
    per: 'week',
  });
  await send('POST', '/rhythm-items', { ...item, name: { nl: 'Maandoverzicht' }, times: 1, per: 'month' });
  const plan = await send('POST', '/rhythm-plans', { name: 'Winter' });
  planId = String(plan['id']);
  const placements = [{ itemId: weekly, members: [me], day: 1, from: 540, to: 600 }];
  await send('PATCH', `/rhythm-plans/${planId}`, { version: 1, placements });
  await send('POST', `/rhythm-plans/${planId}/publish`, { version: 2, fromWeek });
  const made = await send('POST', '/public-links', { kind: 'member-calendar', subjectId: me });
  url = String(made['url']);
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('whoever has the link reads the rhythm: weekly things, monthly things and the selling blocks', async () => {
  const answer = await fetchCalendar(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  const events = eventsIn(answer.body);
  const named = (name: string) => events.filter(({ summary }) => summary === name);
  expect(named('Administratie').filter((one) => one.isRecurring())).toHaveLength(1);
  expect(named('Administratie')[0]?.startDate.toString()).toBe(
    `${addDays(startOfWeek(fromWeek), 1)}T09:00:00`,
  );
  expect(named('Maandoverzicht').length).toBeGreaterThan(10);
  expect(named('Verkopen').length).toBeGreaterThan(8);
  expect(new Set(events.map(({ uid, recurrenceId }) => `${uid} ${String(recurrenceId)}`)).size).toBe(
    events.length,
  );
});

test('an absence takes its days out of the calendar at the next look', async () => {
  const monday = startOfWeek(addWeeks(fromWeek, 2));
  await send('POST', '/absences', { memberId: me, from: monday, to: addDays(monday, 6) });
  const { body } = await fetchCalendar(url);
  expect(body).toContain(`EXDATE;TZID=Europe/Amsterdam:${addDays(monday, 1).replaceAll('-', '')}T090000`);
});

test('a new version ends the old series and begins its own', async () => {
  const copy = await send('POST', '/rhythm-plans', { name: 'Lente', copyOf: planId });
  const next = addWeeks(fromWeek, 8);
  await send('POST', `/rhythm-plans/${String(copy['id'])}/publish`, { version: 1, fromWeek: next });
  const { body } = await fetchCalendar(url);
  const series = eventsIn(body).filter((one) => one.summary === 'Administratie' && one.isRecurring());
  expect(new Set(series.map(({ sequence }) => sequence))).toEqual(new Set([0, 1]));
  expect(series.map(({ startDate }) => startDate.toString()).toSorted()).toEqual(
    [fromWeek, next].map((week) => `${addDays(startOfWeek(week), 1)}T09:00:00`),
  );
});

test('a link that was ended, or is of another kind, opens nothing', async () => {
  const teamPath = new URL(url).pathname.replace('rhythm.ics', 'team-rhythm.ics');
  expect((await opened.application.app.inject({ url: teamPath })).statusCode).toBe(404);
  const links = (await send('GET', '/public-links'))['links'] as { id: string }[];
  await send('POST', `/public-links/${String(links[0]?.id)}/revoke`, {});
  expect((await fetchCalendar(url)).statusCode).toBe(404);
});
