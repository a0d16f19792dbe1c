import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApplication, type Application } from '#app/application.ts';
import { browserOn } from '#tests/browser.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

const password = 'een lang wachtwoord';
const anna = {
  name: 'Anna Verzonnen',
  email: 'anna@verzonnen.example',
  password,
  organisationName: 'Verzonnen BV',
  language: 'nl',
};
type Place = { memberId: string; organisation: string; isDemo: boolean; here: boolean };

let database: TestDatabase;
let application: Application;
let addresses = 0;

const browser = () => browserOn(application.app, { remoteAddress: `10.1.0.${++addresses}` });
type Browser = ReturnType<typeof browser>;

async function signedUp(who: Partial<typeof anna> = {}): Promise<Browser> {
  const visitor = browser();
  expect((await visitor.send('POST', '/sign-up', { ...anna, ...who })).status).toBe(204);
  return visitor;
}

async function placesOf(person: Browser): Promise<{ own: Place; demo: Place }> {
  const { body } = await person.send('GET', '/me/places');
  const [own, demo] = body.places as Place[];
  if (!own || !demo) throw new Error(`two places, not ${JSON.stringify(body)}`);
  return { own, demo };
}

beforeAll(async () => {
  database = await openTestDatabase();
  application = await openApplication({
    place: database.place,
    address: 'http://localhost',
    secret: 'a secret for tests only, long enough to be one',
    signUp: 'open',
    checkOutput: true,
  });
});
afterAll(async () => {
  await application.close();
  await database.drop();
});

test(
  'from the invented company one goes back to the own organisation and forth, and sees nothing of the other',
  { timeout: 90_000 },
  async () => {
    const admin = await signedUp();
    const { body: deal } = await admin.send('POST', '/deals', { title: 'Onze eigen kans' });
    expect((await admin.send('GET', '/me/places')).body.places).toHaveLength(1);

    expect((await admin.send('POST', '/demo', { language: 'nl' })).status).toBe(204);
    const { own, demo } = await placesOf(admin);
    expect(own).toMatchObject({ organisation: 'Verzonnen BV', isDemo: false, here: false });
    expect(demo).toMatchObject({ isDemo: true, here: true });
    expect((await admin.send('GET', '/me')).body.id).toBe(demo.memberId);
    expect((await admin.send('GET', `/deals/${deal.id}`)).status).toBe(404);
    const { body: invented } = await admin.send('GET', '/deals?limit=1');
    const inventedId: string = invented.rows[0].id;

    expect((await admin.send('PUT', '/me/place', { memberId: own.memberId })).status).toBe(204);
    expect((await admin.send('GET', '/me')).body).toMatchObject({
      id: own.memberId,
      organisation: { name: 'Verzonnen BV', isDemo: false },
    });
    expect((await admin.send('GET', `/deals/${deal.id}`)).status).toBe(200);
    expect((await admin.send('GET', `/deals/${inventedId}`)).status).toBe(404);
    expect((await admin.send('GET', '/deals')).body.rows).toHaveLength(1);

    // Asked for again, the one that there is opens: no second one is made.
    expect((await admin.send('POST', '/demo', { language: 'nl' })).status).toBe(204);
    expect((await placesOf(admin)).demo).toMatchObject({ memberId: demo.memberId, here: true });
    expect((await admin.send('GET', `/deals/${inventedId}`)).status).toBe(200);

    // Whoever signs in anew begins in their own organisation.
    await admin.send('POST', '/sign-out', {});
    expect((await admin.send('POST', '/sign-in', { email: anna.email, password })).status).toBe(204);
    expect((await admin.send('GET', '/me')).body.organisation.isDemo).toBe(false);
  },
);

test('a tab that stayed behind in the other organisation writes nothing here', async () => {
  const admin = await signedUp({ email: 'els@verzonnen.example', organisationName: 'Els BV' });
  const { body: me } = await admin.send('GET', '/me');
  const asBefore = { 'cadans-member': me.id as string };
  expect((await admin.send('POST', '/deals', { title: 'Kans' }, asBefore)).status).toBe(200);
  const elsewhere = { 'cadans-member': '01890000-0000-7000-8000-000000000001' };
  expect(await admin.send('POST', '/deals', { title: 'Verdwaald' }, elsewhere)).toMatchObject({
    status: 409,
    body: { because: 'another-place' },
  });
  expect((await admin.send('GET', '/deals', undefined, elsewhere)).status).toBe(409);
  expect((await admin.send('GET', '/deals')).body.rows).toHaveLength(1);
});

test('nobody goes to an organisation of somebody else, or to one that let them go', async () => {
  const admin = await signedUp({ email: 'fee@verzonnen.example', organisationName: 'Fee BV' });
  const cor = { email: 'cor@verzonnen.example', name: 'Cor', organisationName: 'Van Cor' };
  const cors = await signedUp(cor);
  const { body: fee } = await admin.send('GET', '/me');
  expect((await cors.send('PUT', '/me/place', { memberId: fee.id })).status).toBe(404);

  const { body: member } = await admin.send('POST', '/members', {
    name: 'Cor',
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  });
  const { body } = await admin.send('POST', `/members/${member.id}/invitation`, { email: cor.email });
  const token = String(body.link).split('/').at(-1) ?? '';
  expect((await cors.send('POST', `/invitations/${token}`, { password })).status).toBe(204);
  const { body: places } = await cors.send('GET', '/me/places');
  expect(places.places.map(({ organisation }: Place) => organisation)).toEqual(['Fee BV', 'Van Cor']);
  // Rights are those of the place: an administrator at home, a member here.
  expect((await cors.send('PUT', '/me/place', { memberId: member.id })).status).toBe(204);
  expect((await cors.send('GET', '/me')).body).toMatchObject({ access: 'member' });
  expect((await cors.send('POST', '/teams', { name: 'Team' })).status).toBe(403);

  const { body: people } = await admin.send('GET', '/members');
  const { version } = people.members.find(({ id }: { id: string }) => id === member.id);
  expect((await admin.send('POST', `/members/${member.id}/archive`, { version })).status).toBe(200);
  expect((await cors.send('POST', '/sign-in', { email: cor.email, password })).status).toBe(204);
  expect((await cors.send('GET', '/me')).body.organisation.name).toBe('Van Cor');
  expect((await cors.send('GET', '/me/places')).body.places).toHaveLength(1);
  expect((await cors.send('PUT', '/me/place', { memberId: member.id })).status).toBe(404);
});
