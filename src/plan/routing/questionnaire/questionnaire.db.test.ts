import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let ours: string;
let theirs: string;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  ours = await signUp(opened.ask, { organisationName: 'De ene' });
  theirs = await signUp(opened.ask, { organisationName: 'De andere' });
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

const v1 = '/api/v1';
const makeLink = async (kind = 'customer-questionnaire') => {
  const { body } = await opened.ask({
    method: 'POST',
    url: `${v1}/public-links`,
    cookie: ours,
    payload: { kind, name: 'Voorjaar' },
  });
  const { link, url } = body as { link: { id: string }; url: string };
  return { id: link.id, url, token: url.split('#').at(-1) ?? '' };
};
const said = { kind: 'complaint', channel: 'phone', withinMinutes: 60 };
const answer = (token: string, payload: object, side = 'customers') =>
  opened.ask({ method: 'POST', url: `${v1}/open/${token}/questionnaire/${side}`, payload });
const answers = async (cookie = ours) => {
  const { body } = await opened.ask({ url: `${v1}/panel-answers`, cookie });
  return (body as { answers: { id: string; said: object[]; wish: string; round: string }[] }).answers;
};

describe('a customer with the link', () => {
  test('reads what is asked and answers without signing in; the answer comes into the panel without a name', async () => {
    const { token, url } = await makeLink();
    expect(url).toContain('/questionnaire/customers#');
    const asked = await opened.ask({ url: `${v1}/open/${token}/questionnaire/customers` });
    expect(asked.body).toMatchObject({ organisation: 'De ene' });
    expect(JSON.stringify(asked.body)).not.toContain('"visit"');
    const respondent = crypto.randomUUID();
    expect((await answer(token, { respondent, said: [said], wish: ' Bel terug ' })).status).toBe(204);
    expect(await answers()).toMatchObject([{ said: [said], wish: 'Bel terug', round: 'Voorjaar' }]);
    expect(await answers(theirs)).toEqual([]);
    const kept = await inEveryOrganisation<{ row: string }>(
      database.place,
      'SELECT a::text AS row FROM panel_answer a',
      [],
    );
    expect(JSON.stringify(kept)).not.toContain(respondent);
  });

  test('who answers again changes the answer, and another adds one', async () => {
    const before = (await answers()).length;
    const { token } = await makeLink();
    const respondent = crypto.randomUUID();
    await answer(token, { respondent, said: [said] });
    await answer(token, { respondent, said: [{ ...said, channel: 'email' }] });
    expect(await answers()).toHaveLength(before + 1);
    expect((await answers())[0]?.said).toEqual([{ ...said, channel: 'email' }]);
    await answer(token, { respondent: crypto.randomUUID(), said: [said] });
    expect(await answers()).toHaveLength(before + 2);
  });

  test.each([
    ['of which nothing is known', { said: [{ ...said, kind: 'onzin' }] }, 422],
    ['over a channel that only we use', { said: [{ ...said, channel: 'visit' }] }, 422],
    ['that says nothing', { said: [] }, 422],
    ['that names a kind twice', { said: [said, said] }, 422],
    ['with a book of a wish', { said: [said], wish: 'x'.repeat(1001) }, 400],
    ['with signs that cannot be kept', { said: [said], wish: 'a\u0000b' }, 400],
    ['with a time below nothing', { said: [{ ...said, withinMinutes: -5 }] }, 400],
    ['of thousands of lines', { said: Array.from({ length: 5000 }, () => said) }, 400],
    ['that is no answer', { said: 'x' }, 400],
  ])('an answer %s is refused with a word', async (_, payload, status) => {
    const { token } = await makeLink();
    const before = (await answers()).length;
    const refused = await answer(token, { respondent: crypto.randomUUID(), ...payload });
    expect([refused.status, refused.headers['content-type']]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await answers()).toHaveLength(before);
  });

  test('a link that was revoked, is for the other side, or opens something else lets nobody answer', async () => {
    const { token, id } = await makeLink();
    const payload = { respondent: crypto.randomUUID(), said: [said] };
    expect((await answer(token, payload, 'prospects')).status).toBe(404);
    expect((await answer(token, payload, 'anders')).status).toBe(404);
    await opened.ask({ method: 'POST', url: `${v1}/public-links/${id}/revoke`, cookie: ours });
    expect((await answer(token, payload)).status).toBe(404);
    const me = await opened.ask({ url: `${v1}/me`, cookie: ours });
    const calendar = await opened.ask({
      method: 'POST',
      url: `${v1}/public-links`,
      cookie: ours,
      payload: { kind: 'member-calendar', subjectId: me.body['id'] },
    });
    const other = String(calendar.body['url']).split('/').at(-2) ?? '';
    expect((await answer(other, payload)).status).toBe(404);
  });

  test('a program that goes on answering is asked to wait', async () => {
    const { token } = await makeLink();
    const statuses: number[] = [];
    for (let i = 0; i < 32; i++)
      statuses.push((await answer(token, { respondent: crypto.randomUUID(), said: [said] })).status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});

test('a manager takes an answer out for good, another organisation cannot', async () => {
  const [one] = await answers();
  const remove = (cookie: string) =>
    opened.ask({ method: 'DELETE', url: `${v1}/panel-answers/${one?.id}`, cookie });
  expect((await remove(theirs)).status).toBe(404);
  expect((await remove(ours)).status).toBe(204);
  expect((await answers()).some(({ id }) => id === one?.id)).toBe(false);
});
