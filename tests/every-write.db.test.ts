import { afterAll, beforeAll, expect, test } from 'vitest';

import { describedJobs } from '#app/jobs.ts';
import { rhythm } from '#do/tasks/rules/recurrence.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';

import { wallSettings } from '#tests/rights/wall-settings.ts';
import { amsterdam, dateIn } from '#base/kernel/date.ts';
import { openTestApplication, signUp, type Answered } from '#tests/application.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { newKpi } from '#tests/rights/new-kpi.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, describedJobs);
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask, { name: 'Bea Heer' });
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

/** What writes nothing that others have to look back on, and why. */
const leavesNoTrace: Readonly<Record<string, string>> = {
  'POST /api/v1/deals/bulk/preview': 'only looks',
  'POST /api/v1/processes/:processId/simulate': 'only reckons',
  'POST /api/v1/kpis/preview': 'only looks',
  'POST /api/v1/accounts/bulk/preview': 'only looks',
  'POST /api/v1/contacts/bulk/preview': 'only looks',
  'POST /api/v1/organisation/visibility/preview': 'only looks',
  'POST /api/v1/privacy/people/:kind/:personId/preview': 'only looks',
  'POST /api/v1/privacy/retention/preview': 'only looks',
  'POST /api/v1/imports/:importId/check': 'only looks',
  'PUT /api/v1/imports/:importId/plan': 'a draft; what it does is written down when it is started',
  'PUT /api/v1/imports/:importId/mapping': 'a draft; what it does is written down when it is started',
  'PUT /api/v1/board/view': 'how somebody looks at the board, for themselves',
  'PUT /api/v1/saved-views/opening': 'how somebody opens a list, for themselves',
  'PUT /api/v1/me/place': 'in which of their organisations somebody works, for the session',
  'PUT /api/v1/me/language': 'in which language somebody reads, for themselves',
  'PUT /api/v1/me/celebrations': 'whether somebody sees celebrations, for themselves',
  'PUT /api/v1/me/reminders': 'how somebody is reminded, for themselves',
  'POST /api/v1/me/mentions/seen': 'what somebody has seen',
  'POST /api/v1/meetings/:meetingId/presence': 'who is in a meeting; its minutes say who was there',
  'POST /api/v1/me/notices/read': 'what somebody has read',
  'POST /api/v1/webhooks/:webhookId/test': 'stands in the log of the webhook',
  'POST /api/v1/webhooks/:webhookId/replay': 'stands in the log of the webhook',
  'POST /api/v1/webhooks/:webhookId/deliveries/:messageId/replay': 'stands in the log of the webhook',
  'POST /api/v1/demo': 'makes an organisation of its own, whose history begins with it',
  'DELETE /api/v1/demo': 'the organisation goes with its history',
  'POST /api/v1/own-calendar/fetch': 'only reads again what was connected',
  'POST /api/v1/sign-up': 'the history of the organisation begins with it',
  'POST /api/v1/sign-ups': 'there is no organisation yet, and nobody who is known',
  'POST /api/v1/sign-ups/:token': 'the history of the organisation begins with it',
  'POST /api/v1/sign-in': 'sessions are kept with the identities',
  'POST /api/v1/sign-in/code': 'sessions are kept with the identities',
  'POST /api/v1/sign-in/passkey': 'sessions are kept with the identities',
  'POST /api/v1/sign-in/passkey/options': 'begins what is written down when it is done',
  'POST /api/v1/sign-in/single-sign-on': 'begins what is written down when it is done',
  'POST /api/v1/sign-out': 'sessions are kept with the identities',
  'PATCH /api/v1/me/passkeys/:passkeyId': 'what somebody calls a device, for themselves',
  'POST /api/v1/me/confirmation': 'says again who it is, for the session',
  'POST /api/v1/me/confirmation/passkey': 'says again who it is, for the session',
  'POST /api/v1/me/authenticator': 'begins what is written down when it is done',
  'POST /api/v1/me/passkeys/options': 'begins what is written down when it is done',
  'POST /api/v1/invitations/:token': 'who comes in was invited, which is written down',
  'POST /api/v1/password-reset': 'whose it is, is not known yet',
  'PUT /api/v1/password-reset': 'passwords are kept with the identities',
};

/** What needs files or work in the background first; their own tests look at the entries. */
const triedElsewhere: Readonly<Record<string, string>> = {
  'POST /api/v1/imports': 'import.db.test.ts',
  'POST /api/v1/imports/:importId/fields': 'own-fields.db.test.ts',
  'POST /api/v1/imports/:importId/mapping': 'mappings.db.test.ts',
  'POST /api/v1/imports/:importId/start': 'import.db.test.ts',
  'POST /api/v1/imports/:importId/stop': 'import.db.test.ts',
  'POST /api/v1/imports/:importId/undo': 'import.db.test.ts',
  'DELETE /api/v1/imports/:importId': 'import.db.test.ts',
  'POST /api/v1/bring-back': 'bring-back.db.test.ts',
  'POST /api/v1/bring-back/start': 'bring-back.db.test.ts',
  'POST /api/v1/bring-back/stop': 'bring-back.db.test.ts',
  'DELETE /api/v1/bring-back': 'bring-back.db.test.ts',
  'PUT /api/v1/import-mappings/:mappingId': 'mappings.db.test.ts',
  'DELETE /api/v1/import-mappings/:mappingId': 'mappings.db.test.ts',
  'POST /api/v1/import-schedules': 'schedules.db.test.ts',
  'PUT /api/v1/import-schedules/:scheduleId': 'schedules.db.test.ts',
  'DELETE /api/v1/import-schedules/:scheduleId': 'schedules.db.test.ts',
  'POST /api/v1/import-schedules/:scheduleId/run': 'schedules.db.test.ts',
  'PUT /api/v1/me/password': 'security.db.test.ts',
  'DELETE /api/v1/me/sessions': 'security.db.test.ts',
  'DELETE /api/v1/me/sessions/:sessionId': 'security.db.test.ts',
  'PUT /api/v1/me/authenticator': 'security.db.test.ts',
  'DELETE /api/v1/me/authenticator': 'security.db.test.ts',
  'POST /api/v1/me/recovery-codes': 'security.db.test.ts',
  'POST /api/v1/me/passkeys': 'security.spec.ts',
  'DELETE /api/v1/me/passkeys/:passkeyId': 'security.spec.ts',
  'PUT /api/v1/entrance/second-factor': 'security.db.test.ts',
  'POST /api/v1/members/:memberId/second-factor-reset': 'security.db.test.ts',
  'POST /api/v1/members/:memberId/sign-out': 'security.db.test.ts',
  'PUT /api/v1/entrance/session-life': 'security.db.test.ts',
  'POST /api/v1/entrance/sign-out': 'security.db.test.ts',
  'PUT /api/v1/entrance/single-sign-on': 'single-sign-on.db.test.ts',
  'PUT /api/v1/entrance/single-sign-on/required': 'single-sign-on.db.test.ts',
  'DELETE /api/v1/entrance/single-sign-on': 'single-sign-on.db.test.ts',
  'POST /api/v1/signals/:signalId/agenda': 'answers.db.test.ts',
  'POST /api/v1/signals/:signalId/explanation': 'answers.db.test.ts',
  'POST /api/v1/signals/:signalId/decision': 'answers.db.test.ts',
  'POST /api/v1/signals/:signalId/set-aside': 'answers.db.test.ts',
  'POST /api/v1/signals/:signalId/reopen': 'answers.db.test.ts',
  'POST /api/v1/signals/:signalId/verdict': 'answers.db.test.ts',
  'POST /api/v1/jobs/:jobId/retry': 'commands.db.test.ts of the jobs',
  'POST /api/v1/jobs/:jobId/stop': 'commands.db.test.ts of the jobs',
  'POST /api/v1/files-of/:ownerKind/:ownerId': 'files.db.test.ts',
  'DELETE /api/v1/files/:fileId': 'files.db.test.ts',
};

type Entry = { id: string; action: string; before: unknown; after: unknown };
type Body = Record<string, unknown>;
const called = new Set<string>();
const seen = new Set<string>();

async function newEntries(): Promise<Entry[]> {
  const all = await inEveryOrganisation<Entry>(
    database.place,
    'SELECT id, action, before, after FROM audit_entry',
  );
  const fresh = all.filter(({ id }) => !seen.has(id));
  for (const { id } of fresh) seen.add(id);
  return fresh;
}

/** What an entry has to say: what was made, from what to what it changed, what went, or only that it was done. */
type Says = 'made' | 'changed' | 'gone' | 'did';
const usual: Record<string, Says> = { POST: 'did', PUT: 'changed', PATCH: 'changed', DELETE: 'gone' };

/** Asks an endpoint for something and holds it to its entry; `PATCH /api/v1/accounts/:accountId`. */
async function write(key: string, names: Body, body: Body = {}, says?: Says, as = cookie): Promise<Body> {
  const [, word = '', path = ''] = /^(\S+) (.+)$/.exec(key) ?? [];
  const method = (['POST', 'PUT', 'PATCH', 'DELETE'] as const).find((one) => one === word) ?? 'POST';
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => String(names[name]));
  called.add(key);
  const query =
    method === 'DELETE' ? `?${new URLSearchParams(body as Record<string, string>).toString()}` : '';
  const answer: Answered = await opened.ask({
    method,
    url: url + query,
    cookie: as,
    ...(method === 'DELETE' ? {} : { payload: body }),
  });
  expect([key, answer.status < 300, answer.status < 300 ? null : answer.body]).toEqual([key, true, null]);
  const entries = await newEntries();
  expect([key, entries.length > 0]).toEqual([key, true]);
  const wanted = says ?? usual[method] ?? 'did';
  const fits = entries.some(
    ({ before, after }) =>
      wanted === 'did' ||
      (wanted === 'made' && after !== null) ||
      (wanted === 'gone' && before !== null) ||
      (wanted === 'changed' && before !== null && after !== null),
  );
  expect([key, wanted, fits, fits ? null : entries]).toEqual([key, wanted, true, null]);
  return answer.body;
}

async function read(url: string): Promise<Body> {
  const { status, body } = await opened.ask({ method: 'GET', url, cookie });
  expect([url, status]).toEqual([url, 200]);
  return body;
}
/** A seller of this organisation, who has to ask where an administrator has not. */
async function sellerComesIn(): Promise<string> {
  const email = 'verkoper@verzonnen.example';
  const theirs = await signUp(opened.ask, { email });
  const member = await write(
    'POST /api/v1/members',
    {},
    { name: 'Vera Verkoper', email, access: 'member', teamId: null, reportsToId: null, isOwner: false },
    'made',
  );
  await inEveryOrganisation(
    database.place,
    `UPDATE member SET can_sign_in = true WHERE id = '${idIn(member)}' RETURNING id`,
  );
  await opened.application.pools.identity.query(
    `UPDATE membership SET member_id = $2, organisation_id = (
       SELECT m.organisation_id FROM membership m JOIN "user" u ON u.id = m.user_id WHERE u.name = 'Bea Heer')
     WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
    [email, idIn(member)],
  );
  return theirs;
}

const idIn = (body: Body) => String(body['id']);
const versionIn = (body: Body) => Number(body['version']);
const today = dateIn(amsterdam, new Date());
const v1 = '/api/v1';

test('people, teams and roles', async () => {
  await newEntries();
  const team = idIn(await write(`POST ${v1}/teams`, {}, { name: 'Binnendienst' }, 'made'));
  await write(`PATCH ${v1}/teams/:teamId`, { teamId: team }, { version: 1, name: 'Buitendienst' });
  const member = await write(
    `POST ${v1}/members`,
    {},
    {
      name: 'An Voorbeeld',
      email: 'an@verzonnen.example',
      access: 'member',
      teamId: team,
      reportsToId: null,
      isOwner: false,
    },
    'made',
  );
  const memberId = idIn(member);
  await write(`PATCH ${v1}/members/:memberId`, { memberId }, { version: 1, name: 'An Verzonnen' });
  const archived = await write(
    `POST ${v1}/members/:memberId/archive`,
    { memberId },
    { version: 2 },
    'changed',
  );
  await write(
    `POST ${v1}/members/:memberId/restore`,
    { memberId },
    { version: versionIn(archived) },
    'changed',
  );
  await write(
    `POST ${v1}/members/:memberId/invitation`,
    { memberId },
    { email: 'an@verzonnen.example' },
    'made',
  );
  const members = (await read(`${v1}/members`))['members'] as Body[];
  const invited = members.find((one) => one['id'] === memberId);
  await opened.application.pools.identity.query(
    `INSERT INTO "user" (id, name, email) VALUES ('an', 'An', 'an@verzonnen.example')`,
  );
  await opened.application.pools.identity.query(
    `INSERT INTO membership (user_id, organisation_id, member_id)
     SELECT 'an', organisation_id, $1 FROM membership WHERE user_id <> 'an' LIMIT 1`,
    [memberId],
  );
  await write(`POST ${v1}/members/:memberId/password-link`, { memberId });
  const catalogue = await write(
    `POST ${v1}/roles`,
    {},
    { name: { nl: 'Kanaalmanager' }, mission: { nl: 'Partners verkopen mee.' }, sells: true },
    'made',
  );
  await write(
    `PATCH ${v1}/roles/:role`,
    { role: String(catalogue['code']) },
    { version: 1, sells: false },
    'changed',
  );
  const role = await write(
    `POST ${v1}/role-assignments`,
    {},
    { memberId, role: 'closer', sharePercent: 100, from: today, to: null },
    'made',
  );
  const assignmentId = idIn(role);
  const share = await write(
    `PATCH ${v1}/role-assignments/:assignmentId`,
    { assignmentId },
    { version: versionIn(role), sharePercent: 50 },
  );
  const ended = await write(
    `POST ${v1}/role-assignments/:assignmentId/end`,
    { assignmentId },
    { version: versionIn(share), on: today },
    'changed',
  );
  await write(`DELETE ${v1}/role-assignments/:assignmentId`, { assignmentId }, { version: versionIn(ended) });
  await write(`POST ${v1}/teams/:teamId/archive`, { teamId: team }, { version: 2 }, 'gone');
  expect(invited).toBeDefined();
});

test('settings, keys, webhooks and views', async () => {
  const organisation = await read(`${v1}/organisation`);
  await write(`PATCH ${v1}/organisation`, {}, { version: versionIn(organisation), name: 'Proef en Zonen' });
  const wall = await write(`POST ${v1}/walls`, {}, wallSettings, 'made');
  await write(
    `PUT ${v1}/walls/:wallId`,
    { wallId: idIn(wall) },
    { ...wallSettings, version: 1, seconds: 30 },
    'changed',
  );
  await write(`DELETE ${v1}/walls/:wallId`, { wallId: idIn(wall) });
  await write(`PUT ${v1}/organisation/celebrations`, {}, { shown: false }, 'changed');
  const agreed = await write(
    `POST ${v1}/staff-consents`,
    {},
    {
      givenBy: 'works-council',
      signedBy: 'De voorzitter',
      agreedOn: '2026-01-05',
      document: 'Besluit 1',
      uses: ['wall-names'],
    },
    'made',
  );
  await write(
    `POST ${v1}/staff-consents/:consentId/withdraw`,
    { consentId: idIn(agreed) },
    { version: 1, from: '2026-02-02', because: 'Het was een proef' },
    'changed',
  );
  const sight = await read(`${v1}/organisation/visibility`);
  await write(
    `PUT ${v1}/organisation/visibility`,
    {},
    { version: versionIn(sight), visibility: 'team', exceptions: [] },
  );
  const style = await read(`${v1}/organisation/house-style`);
  await write(
    `PATCH ${v1}/organisation/house-style`,
    {},
    { version: versionIn(style), main: '#0b7468', second: '#ffd400' },
  );
  const quotes = await read(`${v1}/quote-settings`);
  await write(`PATCH ${v1}/quote-settings`, {}, { version: versionIn(quotes), validDays: 14 });
  const approach = await read(`${v1}/approach-rules`);
  await write(
    `PUT ${v1}/approach-rules`,
    {},
    { version: versionIn(approach), rules: approach['rules'] as unknown[] },
  );
  const key = await write(
    `POST ${v1}/api-keys`,
    {},
    { name: 'Webwinkel', scopes: ['deals:read'], expiresOn: today },
    'made',
  );
  await write(
    `POST ${v1}/api-keys/:keyId/revoke`,
    { keyId: idIn((key['key'] ?? key) as Body) },
    {},
    'changed',
  );
  const opened = (await write(
    `POST ${v1}/public-links`,
    {},
    { kind: 'member-calendar', subjectId: idIn(await read(`${v1}/me`)) },
    'made',
  )) as { link: Body };
  await write(`POST ${v1}/public-links/:linkId/revoke`, { linkId: idIn(opened.link) }, {}, 'changed');
  const made = (await write(
    `POST ${v1}/webhooks`,
    {},
    { url: 'https://verzonnen.example/haak', events: ['deal'] },
    'made',
  )) as { webhook: Body };
  const webhookId = idIn(made.webhook);
  await write(`PATCH ${v1}/webhooks/:webhookId`, { webhookId }, { version: 1, events: ['deal', 'account'] });
  await write(`POST ${v1}/webhooks/:webhookId/secret`, { webhookId }, { version: 2 });
  const hooks = (await read(`${v1}/webhooks`))['webhooks'] as Body[];
  await write(`DELETE ${v1}/webhooks/:webhookId`, { webhookId }, { version: versionIn(hooks[0] ?? {}) });
  const view = await write(
    `POST ${v1}/saved-views`,
    {},
    { list: 'deals', name: 'Van mij', state: {} },
    'made',
  );
  const viewId = idIn(view);
  await write(`PATCH ${v1}/saved-views/:viewId`, { viewId }, { version: versionIn(view), name: 'Van ons' });
  await write(`DELETE ${v1}/saved-views/:viewId`, { viewId }, { version: versionIn(view) + 1 });
  const asked = await write(`POST ${v1}/exports`, {}, { subject: 'accounts', format: 'csv' }, 'made');
  await write(`DELETE ${v1}/exports/:exportId`, { exportId: idIn(asked) }, {}, 'did');
  await write(`PUT ${v1}/privacy/retention`, {}, { rules: [{ kind: 'history', keep: 60 }] });
  await write(`POST ${v1}/privacy/retention/apply`, {}, {}, 'made');
});

test('the sales cycle, its loss reasons and own fields', async () => {
  const cycles = (await read(`${v1}/sales-cycles`))['cycles'] as Body[];
  const cycle = await write(
    `POST ${v1}/sales-cycles`,
    {},
    { name: { nl: 'Proefcyclus' }, copyOf: idIn(cycles[0] ?? {}) },
    'made',
  );
  const cycleId = idIn(cycle);
  const names = { cycleId };
  let version = versionIn(cycle);
  const next = async (key: string, more: Body, body: Body, says?: Says) => {
    const answer = await write(key, { ...names, ...more }, { version, ...body }, says);
    version = versionIn(answer);
    return answer as { phases: (Body & { criteria: Body[] })[]; afterOrder: Body[] };
  };
  await next(`PATCH ${v1}/sales-cycles/:cycleId`, {}, { name: { nl: 'Andere cyclus' } });
  await next(
    `PUT ${v1}/sales-cycles/:cycleId/rules`,
    {},
    { customers: 'existing', teamIds: [], maySkip: false, mayGoBack: false },
  );
  await next(
    `PUT ${v1}/sales-cycles/:cycleId/after-order`,
    {},
    { steps: [{ name: { nl: 'Bellen' }, daysAfter: 3, who: 'deal-owner' }] },
  );
  const phased = await next(
    `POST ${v1}/sales-cycles/:cycleId/phases`,
    {},
    {
      after: null,
      name: { nl: 'Vooraf' },
      actions: {},
      probabilityPercent: 5,
      expectedDays: 1,
      rottingDays: null,
    },
    'made',
  );
  const phase = phased.phases.find((one) => (one['name'] as Body)['nl'] === 'Vooraf');
  const phaseId = idIn(phase ?? {});
  await next(`PATCH ${v1}/sales-cycles/:cycleId/phases/:phaseId`, { phaseId }, { probabilityPercent: 15 });
  for (const nl of ['Budget bekend', 'Datum bekend'])
    await next(
      `POST ${v1}/sales-cycles/:cycleId/phases/:phaseId/criteria`,
      { phaseId },
      { name: { nl }, kind: 'text', choices: [], required: true },
      'made',
    );
  const now = (await read(`${v1}/sales-cycles`))['cycles'] as {
    id: string;
    phases: { id: string; criteria: Body[] }[];
  }[];
  const own = now.find(({ id }) => id === cycleId);
  const criteria = own?.phases.find(({ id }) => id === phaseId)?.criteria.map(idIn) ?? [];
  const criterionId = criteria[0] ?? '';
  await next(`PATCH ${v1}/sales-cycles/:cycleId/criteria/:criterionId`, { criterionId }, { required: false });
  await next(
    `PUT ${v1}/sales-cycles/:cycleId/phases/:phaseId/criteria/order`,
    { phaseId },
    { criterionIds: criteria.toReversed() },
  );
  await next(`POST ${v1}/sales-cycles/:cycleId/criteria/:criterionId/retire`, { criterionId }, {});
  await next(`POST ${v1}/sales-cycles/:cycleId/criteria/:criterionId/restore`, { criterionId }, {});
  const order = own?.phases.map(({ id }) => id) ?? [];
  await next(`PUT ${v1}/sales-cycles/:cycleId/phases/order`, {}, { phaseIds: order.toReversed() });
  await next(`POST ${v1}/sales-cycles/:cycleId/phases/:phaseId/retire`, { phaseId }, {});
  await next(`POST ${v1}/sales-cycles/:cycleId/phases/:phaseId/restore`, { phaseId }, {});
  const ids = ((await read(`${v1}/sales-cycles`))['cycles'] as Body[]).map(idIn);
  await write(`PUT ${v1}/sales-cycles/order`, {}, { cycleIds: ids.toReversed() });
  version = versionIn(
    ((await read(`${v1}/sales-cycles`))['cycles'] as Body[]).find((one) => one['id'] === cycleId) ?? {},
  );
  await next(`POST ${v1}/sales-cycles/:cycleId/retire`, {}, {});
  await next(`POST ${v1}/sales-cycles/:cycleId/restore`, {}, {});

  const reason = await write(`POST ${v1}/loss-reasons`, {}, { name: { nl: 'Verhuisd' } }, 'made');
  const lossReasonId = idIn(reason);
  const renamed = await write(
    `PATCH ${v1}/loss-reasons/:lossReasonId`,
    { lossReasonId },
    { version: versionIn(reason), name: { nl: 'Weg' } },
  );
  const reasons = ((await read(`${v1}/sales-cycles`))['lossReasons'] as Body[])
    .filter((one) => one['retired'] !== true)
    .map(idIn);
  await write(`PUT ${v1}/loss-reasons/order`, {}, { lossReasonIds: reasons.toReversed() });
  const retired = await write(
    `POST ${v1}/loss-reasons/:lossReasonId/retire`,
    { lossReasonId },
    { version: versionIn(renamed) },
    'changed',
  );
  await write(
    `POST ${v1}/loss-reasons/:lossReasonId/restore`,
    { lossReasonId },
    { version: versionIn(retired) },
    'changed',
  );

  const choice = (key: string, nl: string) => ({ key, name: { nl }, colour: 'grey', retired: false });
  const field = await write(
    `POST ${v1}/custom-fields`,
    {},
    {
      subject: 'deal',
      name: { nl: 'Herkomst' },
      kind: 'choice',
      choices: [choice('beurs', 'Beurs'), choice('site', 'Site')],
    },
    'made',
  );
  const fieldId = idIn(field);
  await write(
    `POST ${v1}/custom-fields`,
    {},
    { subject: 'deal', name: { nl: 'Kleur' }, kind: 'text' },
    'made',
  );
  const fields = (((await read(`${v1}/custom-fields`))['fields'] as Body[]) ?? []).filter(
    (one) => one['subject'] === 'deal',
  );
  await write(
    `PUT ${v1}/custom-fields/order`,
    {},
    { subject: 'deal', fieldIds: fields.map(idIn).toReversed() },
  );
  let step = await write(
    `PATCH ${v1}/custom-fields/:fieldId`,
    { fieldId },
    { version: versionIn(field), help: { nl: 'Waar vandaan?' } },
  );
  const keys = (step['choices'] as { key: string }[]).map(({ key }) => key);
  step = await write(
    `POST ${v1}/custom-fields/:fieldId/choices/merge`,
    { fieldId },
    { version: versionIn(step), from: keys[1] ?? '', into: keys[0] ?? '' },
    'changed',
  );
  const current = async () =>
    versionIn(
      ((await read(`${v1}/custom-fields`))['fields'] as Body[]).find((one) => one['id'] === fieldId) ?? {},
    );
  await write(
    `POST ${v1}/custom-fields/:fieldId/kind`,
    { fieldId },
    { version: await current(), to: 'text' },
    'changed',
  );
  await write(
    `POST ${v1}/custom-fields/:fieldId/retire`,
    { fieldId },
    { version: await current() },
    'changed',
  );
  const retiredField = await opened.ask({ method: 'GET', url: `${v1}/custom-fields?retired=true`, cookie });
  const there = ((retiredField.body['fields'] ?? []) as Body[]).find((one) => one['id'] === fieldId);
  const restored = await write(
    `POST ${v1}/custom-fields/:fieldId/restore`,
    { fieldId },
    { version: versionIn(there ?? {}) },
    'changed',
  );
  const again = await write(
    `POST ${v1}/custom-fields/:fieldId/retire`,
    { fieldId },
    { version: versionIn(restored) },
    'changed',
  );
  await write(`DELETE ${v1}/custom-fields/:fieldId`, { fieldId }, { version: versionIn(again) });
});

test('the offering, accounts, contacts and duplicates', async () => {
  for (const [many, name] of [
    ['products', 'productId'],
    ['competitors', 'competitorId'],
  ] as const) {
    const row = await write(`POST ${v1}/${many}`, {}, { name: 'Proefding' }, 'made');
    const names = { [name]: idIn(row) };
    const edited = await write(`PATCH ${v1}/${many}/:${name}`, names, {
      version: versionIn(row),
      name: 'Ander ding',
    });
    const gone = await write(
      `POST ${v1}/${many}/:${name}/archive`,
      names,
      { version: versionIn(edited) },
      'changed',
    );
    await write(`POST ${v1}/${many}/:${name}/restore`, names, { version: versionIn(gone) }, 'changed');
  }
  const account = await write(`POST ${v1}/accounts`, {}, { name: 'Bakkerij Proef' }, 'made');
  const twin = await write(`POST ${v1}/accounts`, {}, { name: 'Bakkerij Proef BV', isAnother: true }, 'made');
  const accountId = idIn(account);
  const edited = await write(
    `PATCH ${v1}/accounts/:accountId`,
    { accountId },
    { version: versionIn(account), city: 'Utrecht' },
  );
  const gone = await write(
    `POST ${v1}/accounts/:accountId/archive`,
    { accountId },
    { version: versionIn(edited) },
    'changed',
  );
  const back = await write(
    `POST ${v1}/accounts/:accountId/restore`,
    { accountId },
    { version: versionIn(gone) },
    'changed',
  );
  const contact = await write(`POST ${v1}/contacts`, {}, { name: 'Cora Verzonnen', accountId }, 'made');
  const contactId = idIn(contact);
  const called2 = await write(
    `PATCH ${v1}/contacts/:contactId`,
    { contactId },
    { version: versionIn(contact), jobTitle: 'Inkoper' },
  );
  const away = await write(
    `POST ${v1}/contacts/:contactId/archive`,
    { contactId },
    { version: versionIn(called2) },
    'changed',
  );
  await write(
    `POST ${v1}/contacts/:contactId/restore`,
    { contactId },
    { version: versionIn(away) },
    'changed',
  );
  await write(
    `POST ${v1}/consents`,
    {},
    { contactId, channel: 'phone', answer: 'given', onDate: today, source: 'Gebeld' },
    'made',
  );
  await write(
    `POST ${v1}/duplicates/verdicts`,
    {},
    { kind: 'account', ids: [accountId, idIn(twin)], verdict: 'later' },
    'made',
  );
  const merge = await write(
    `POST ${v1}/merges`,
    {},
    {
      kind: 'account',
      winnerId: accountId,
      winnerVersion: versionIn(back),
      loserId: idIn(twin),
      loserVersion: versionIn(twin),
      take: ['name'],
    },
    'changed',
  );
  await write(`POST ${v1}/merges/:mergeId/undo`, { mergeId: idIn(merge) }, {}, 'made');
});

test('deals, their parts, activities, notes, quotes and tasks', async () => {
  const cycles = (await read(`${v1}/sales-cycles`))['cycles'] as (Body & {
    phases: { id: string; criteria: { id: string; kind: string }[] }[];
    maySkip: boolean;
  })[];
  const cycle = cycles.find((one) => one['key'] === 'new-business');
  const other = cycles.find((one) => one['key'] === 'existing-customers');
  const phases = cycle?.phases ?? [];
  const account = await write(`POST ${v1}/accounts`, {}, { name: 'Smederij Proef' }, 'made');
  const accountId = idIn(account);
  const contact = await write(`POST ${v1}/contacts`, {}, { name: 'Dirk Verzonnen', accountId }, 'made');
  const contactId = idIn(contact);
  const competitor = await write(`POST ${v1}/competitors`, {}, { name: 'De ander' }, 'made');
  const newDeal = (title: string) =>
    write(`POST ${v1}/deals`, {}, { title, accountId, cycleId: idIn(cycle ?? {}) }, 'made');
  const deal = await newDeal('Oven');
  const dealId = idIn(deal);
  const names = { dealId };
  const version = async (id = dealId) => versionIn(await read(`${v1}/deals/${id}`));
  await write(`PATCH ${v1}/deals/:dealId`, names, { version: await version(), title: 'Grote oven' });
  await write(`PUT ${v1}/deals/:dealId/contacts`, names, {
    version: await version(),
    contacts: [{ contactId, part: 'decider', note: null }],
    primaryId: contactId,
  });
  await write(`PUT ${v1}/deals/:dealId/competitors`, names, {
    version: await version(),
    competitors: [{ competitorId: idIn(competitor), threat: 'high', note: null }],
  });
  await write(`PUT ${v1}/deals/:dealId/lines`, names, {
    version: await version(),
    lines: [
      {
        productId: null,
        description: 'Oven',
        quantity: 1,
        unit: null,
        priceCents: 100_000,
        discount: null,
        vatBasisPoints: 2100,
      },
    ],
  });
  const text = phases.flatMap(({ criteria }) => criteria).find(({ kind }) => kind === 'text');
  await write(`PUT ${v1}/deals/:dealId/results`, names, {
    version: await version(),
    results: [{ criterionId: text?.id ?? '', value: 'Te duur' }],
  });
  await write(
    `POST ${v1}/deals/:dealId/move`,
    names,
    { version: await version(), toPhaseId: phases[1]?.id ?? '', override: { reason: 'voor de proef' } },
    'changed',
  );
  await write(
    `POST ${v1}/deals/:dealId/cycle`,
    names,
    { version: await version(), toPhaseId: other?.phases[0]?.id ?? '' },
    'changed',
  );
  await write(
    `POST ${v1}/deals/:dealId/win`,
    names,
    { version: await version(), orderConfirmation: 'Order 1', override: { reason: 'voor de proef' } },
    'changed',
  );
  await write(`PATCH ${v1}/deals/:dealId/closing`, names, {
    version: await version(),
    orderConfirmation: 'Order 2',
  });
  await write(`POST ${v1}/deals/:dealId/repeat`, names, {}, 'made');
  await write(
    `POST ${v1}/deals/:dealId/reopen`,
    names,
    { version: await version(), reason: 'toch niet' },
    'changed',
  );
  await write(
    `POST ${v1}/deals/:dealId/lose`,
    names,
    { version: await version(), lossReasonId: null, note: 'x' },
    'changed',
  ).catch(async () => {
    const reasons = (await read(`${v1}/sales-cycles`))['lossReasons'] as Body[];
    await write(
      `POST ${v1}/deals/:dealId/lose`,
      names,
      { version: await version(), lossReasonId: idIn(reasons[0] ?? {}) },
      'changed',
    );
  });

  const note = await write(`POST ${v1}/deals/:dealId/notes`, names, { text: 'Wil een proef' }, 'made');
  const noteId = idIn(note);
  const noted = await write(
    `PATCH ${v1}/notes/:noteId`,
    { noteId },
    { version: versionIn(note), text: 'Wil korting' },
  );
  const pinned = await write(
    `PUT ${v1}/notes/:noteId/pin`,
    { noteId },
    { version: versionIn(noted), pinned: true },
    'did',
  );
  await write(`DELETE ${v1}/notes/:noteId`, { noteId }, { version: versionIn(pinned) });

  const done = await write(`POST ${v1}/activities`, {}, { kind: 'call', dealId }, 'made');
  const changed = await write(
    `PATCH ${v1}/activities/:activityId`,
    { activityId: idIn(done) },
    { version: versionIn(done), note: 'Belt terug' },
  );
  await write(
    `DELETE ${v1}/activities/:activityId`,
    { activityId: idIn(done) },
    { version: versionIn(changed) },
  );
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const planned = await write(
    `POST ${v1}/activities/planned`,
    {},
    { kind: 'visit', dealId, at: soon },
    'made',
  );
  await write(
    `POST ${v1}/activities/:activityId/complete`,
    { activityId: idIn(planned) },
    { version: versionIn(planned), outcome: 'positive' },
    'changed',
  );

  const quoted = await newDeal('Weegbrug');
  const quotedId = { dealId: idIn(quoted) };
  await write(`PUT ${v1}/deals/:dealId/lines`, quotedId, {
    version: versionIn(quoted),
    lines: [
      {
        productId: null,
        description: 'Brug',
        quantity: 1,
        unit: null,
        priceCents: 100_000,
        discount: null,
        vatBasisPoints: 2100,
      },
    ],
  });
  const quote = await write(`POST ${v1}/deals/:dealId/quotes`, quotedId, {}, 'made');
  const quoteId = idIn(quote);
  let step = await write(
    `PATCH ${v1}/quotes/:quoteId`,
    { quoteId },
    { version: versionIn(quote), introduction: 'Dag' },
  );
  step = await write(`POST ${v1}/quotes/:quoteId/send`, { quoteId }, { version: versionIn(step) }, 'changed');
  const sent = (step['quote'] ?? step) as Body;
  step = await write(
    `POST ${v1}/quotes/:quoteId/refuse`,
    { quoteId },
    { version: versionIn(sent), reason: 'Te duur' },
    'changed',
  );
  const refused = (step['quote'] ?? step) as Body;
  step = await write(
    `POST ${v1}/quotes/:quoteId/reconsider`,
    { quoteId },
    { version: versionIn(refused) },
    'changed',
  );
  const open = (step['quote'] ?? step) as Body;
  await write(`POST ${v1}/quotes/:quoteId/accept`, { quoteId }, { version: versionIn(open) }, 'changed');
  const draft = await write(`POST ${v1}/deals/:dealId/quotes`, quotedId, {}, 'made');
  await write(`DELETE ${v1}/quotes/:quoteId`, { quoteId: idIn(draft) }, { version: versionIn(draft) });

  for (const end of ['complete', 'skip', 'remove'] as const) {
    const task = await write(
      `POST ${v1}/tasks`,
      {},
      { title: 'Bellen', dueOn: today, dealId: quotedId.dealId, recurrence: rhythm('week', { on: [1] }) },
      'made',
    );
    const taskId = idIn(task);
    const edited = await write(
      `PATCH ${v1}/tasks/:taskId`,
      { taskId },
      { version: versionIn(task), title: 'Mailen' },
    );
    const ended = await write(
      `POST ${v1}/tasks/:taskId/${end}`,
      { taskId },
      { version: versionIn(edited) },
      'changed',
    );
    const row = (ended['task'] ?? ended) as Body;
    if (end === 'complete')
      await write(`POST ${v1}/tasks/:taskId/reopen`, { taskId }, { version: versionIn(row) }, 'changed');
  }

  for (const end of ['complete', 'drop'] as const) {
    const action = await write(`POST ${v1}/actions`, {}, { title: 'Script nalopen', dueOn: today }, 'made');
    const actionId = idIn(action);
    const edited = await write(
      `PATCH ${v1}/actions/:actionId`,
      { actionId },
      { version: versionIn(action), title: 'Script herschrijven' },
    );
    const ended = await write(
      `POST ${v1}/actions/:actionId/${end}`,
      { actionId },
      { version: versionIn(edited), ...(end === 'drop' ? { because: 'Niet meer nodig' } : {}) },
      'changed',
    );
    await write(
      `POST ${v1}/actions/:actionId/reopen`,
      { actionId },
      { version: versionIn(ended) },
      'changed',
    );
  }

  const bulk = await write(
    `POST ${v1}/deals/bulk`,
    {},
    { ids: [quotedId.dealId], change: { kind: 'expected-close', on: '2030-01-01' } },
    'made',
  );
  const bulkId = { bulkId: idIn(bulk) };
  await write(`POST ${v1}/deals/bulk/:bulkId/run`, bulkId, {}, 'changed');
  await write(`POST ${v1}/deals/bulk/:bulkId/take-back`, bulkId, {}, 'did');
  const stopped = await write(
    `POST ${v1}/deals/bulk`,
    {},
    { ids: [quotedId.dealId], change: { kind: 'expected-close', on: '2031-01-01' } },
    'made',
  );
  await write(`POST ${v1}/deals/bulk/:bulkId/stop`, { bulkId: idIn(stopped) });

  const first = phases[0]?.id ?? '';
  const asking = await read(`${v1}/sales-cycles`);
  const again = (asking['cycles'] as Body[]).find((one) => one['key'] === 'new-business');
  await write(
    `PATCH ${v1}/sales-cycles/:cycleId/phases/:phaseId`,
    { cycleId: idIn(again ?? {}), phaseId: first },
    { version: versionIn(again ?? {}), asksApproval: true },
  );
  const seller = await sellerComesIn();
  for (const answer of ['approve', 'send-back', 'withdraw'] as const) {
    const waiting = idIn(
      await write(
        `POST ${v1}/deals`,
        {},
        { title: `Akkoord ${answer}`, newAccountName: `Proef ${answer}`, cycleId: idIn(cycle ?? {}) },
        'made',
        seller,
      ),
    );
    const results = (phases[0]?.criteria ?? []).map(({ id, kind }) => ({
      criterionId: id,
      value: { yes: true, number: 1, date: today }[kind] ?? 'bekend',
    }));
    await write(`PUT ${v1}/deals/:dealId/results`, { dealId: waiting }, { version: 1, results });
    await write(
      `POST ${v1}/deals/:dealId/approval`,
      { dealId: waiting },
      { version: await version(waiting), toPhaseId: phases[1]?.id ?? '' },
      'made',
      seller,
    );
    const approval = (await read(`${v1}/deals/${waiting}`))['approval'] as Body;
    await write(
      `POST ${v1}/approvals/:approvalId/${answer}`,
      { approvalId: idIn(approval) },
      answer === 'send-back' ? { reason: 'Nog niet' } : {},
      'made',
      answer === 'withdraw' ? seller : cookie,
    );
  }
  const doomed = await newDeal('Weg');
  await write(`DELETE ${v1}/deals/:dealId`, { dealId: idIn(doomed) }, { version: versionIn(doomed) });
  await write(
    `POST ${v1}/privacy/people/:kind/:personId/erase`,
    { kind: 'contact', personId: contactId },
    { reason: 'Verzoek', typedName: 'Dirk Verzonnen' },
    'made',
  );
});

test('a sales process, from the first box to what everybody read', async () => {
  const process = await write(
    `POST ${v1}/processes`,
    {},
    { kind: 'prospects', name: 'Nieuwe klanten', from: 'new-business' },
    'made',
  );
  const processId = idIn(process);
  const edited = await write(
    `PATCH ${v1}/processes/:processId`,
    { processId },
    { version: versionIn(process), perWeek: 5 },
  );
  const retired = await write(
    `POST ${v1}/processes/:processId/retire`,
    { processId },
    { version: versionIn(edited) },
    'changed',
  );
  await write(
    `POST ${v1}/processes/:processId/restore`,
    { processId },
    { version: versionIn(retired) },
    'changed',
  );
  const toBe = { processId, stand: 'to-be' };
  const drawn = await write(
    `POST ${v1}/processes/:processId/drawings/:stand/edits`,
    toBe,
    {
      version: 1,
      operations: [
        { do: 'add-lane', lane: { id: 'beurs', teamId: null, name: 'Beurs', height: null }, at: 0 },
      ],
    },
    'made',
  );
  await write(
    `PUT ${v1}/processes/:processId/drawings/:stand`,
    { processId, stand: 'as-is' },
    { version: 1, from: { copyOf: 'to-be' } },
    'made',
  );
  const { bpmn } = await read(`${v1}/processes/${processId}/drawings/to-be/bpmn`);
  await write(
    `PUT ${v1}/processes/:processId/drawings/:stand/bpmn`,
    { processId, stand: 'as-is' },
    { version: 2, bpmn },
    'made',
  );
  await write(`PUT ${v1}/processes/:processId/drawings/:stand/acceptances`, toBe, {
    finding: 'x',
    reason: 'Zo willen we het',
  });
  const { members } = (await read(`${v1}/members`)) as { members: Body[] };
  await write(
    `POST ${v1}/processes/:processId/change-actions`,
    { processId },
    { difference: 'moved x', title: 'Overdragen', ownerId: idIn(members[0] ?? {}), dueOn: '2099-01-05' },
    'made',
  );
  const version = versionIn(drawn);
  await write(`POST ${v1}/processes/:processId/review`, { processId }, { version });
  await write(`POST ${v1}/processes/:processId/send-back`, { processId }, { version, word: null });
  await write(`POST ${v1}/processes/:processId/review`, { processId }, { version });
  await write(`POST ${v1}/processes/:processId/approve`, { processId }, { version });
  await write(`POST ${v1}/processes/:processId/publish`, { processId }, { version, note: null }, 'made');
  await write(
    `POST ${v1}/processes/:processId/releases/:number/confirm`,
    { processId, number: 1 },
    {},
    'made',
  );
  const cycles = (await read(`${v1}/sales-cycles`))['cycles'] as Body[];
  const cycle = cycles.find((one) => one['key'] === 'new-business');
  const deal = await write(
    `POST ${v1}/deals`,
    {},
    { title: 'Bakkerij', newAccountName: 'De Bakker', cycleId: idIn(cycle ?? {}) },
    'made',
  );
  const { steps } = await read(`${v1}/deals/${idIn(deal)}/checklist`);
  const [step] = steps as { processId: string; nodeId: string; points: { text: string }[] }[];
  await write(
    `PUT ${v1}/deals/:dealId/checklist`,
    { dealId: idIn(deal) },
    { processId: step?.processId, nodeId: step?.nodeId, point: step?.points[0]?.text, ticked: true },
    'changed',
  );
});

test('meetings: their series, what is said in them, and what comes out', async () => {
  const members = (await read(`${v1}/members`))['members'] as Body[];
  const someone = idIn(members[0] ?? {});
  const series = await write(
    `POST ${v1}/meeting-series`,
    {},
    { name: 'Salesoverleg', kind: 'team', weekday: 1, atTime: '09:00', attendeeIds: members.map(idIn) },
    'made',
  );
  await write(
    `PATCH ${v1}/meeting-series/:seriesId`,
    { seriesId: idIn(series) },
    { version: versionIn(series), minutes: 90 },
  );
  const meetingId = { meetingId: idIn(series['next'] as Body) };
  const now = async () => versionIn(await read(`${v1}/meetings/${meetingId.meetingId}`));
  await write(`PATCH ${v1}/meetings/:meetingId`, meetingId, { version: await now(), onDate: '2099-01-05' });
  await write(`POST ${v1}/meetings/:meetingId/begin`, meetingId, { version: await now() }, 'changed');
  await write(`PUT ${v1}/meetings/:meetingId/place`, meetingId, { version: await now(), partKey: 'issues' });
  const item = await write(
    `POST ${v1}/meetings/:meetingId/items`,
    meetingId,
    { id: crypto.randomUUID(), kind: 'issue', partKey: 'issues', text: 'Te weinig afspraken' },
    'made',
  );
  const itemId = { ...meetingId, itemId: idIn(item) };
  await write(`PUT ${v1}/meetings/:meetingId/items/:itemId/vote`, itemId, { vote: true });
  await write(`PATCH ${v1}/meetings/:meetingId/items/:itemId`, itemId, {
    version: versionIn(item),
    state: 'solved',
  });
  await write(
    `POST ${v1}/meetings/:meetingId/actions`,
    meetingId,
    { title: 'Script nalopen', ownerId: someone, dueOn: '2099-01-05' },
    'made',
  );
  await write(`POST ${v1}/meetings/:meetingId/close`, meetingId, { version: await now() }, 'changed');
  await write(`POST ${v1}/meetings/:meetingId/reopen`, meetingId, { version: await now() }, 'changed');
  await write(`PUT ${v1}/meetings/:meetingId/leader`, meetingId, {
    version: await now(),
    leaderId: someone,
    takeOver: true,
  });
});

test('KPIs and their targets', async () => {
  await inEveryOrganisation(database.place, 'DELETE FROM kpi_definition');
  await inEveryOrganisation(database.place, 'DELETE FROM kpi');
  await write(`POST ${v1}/kpis/begin`, {}, {}, 'made');
  const kpi = await write(`POST ${v1}/kpis`, {}, newKpi, 'made');
  const kpiId = { kpiId: idIn(kpi) };
  await write(`PATCH ${v1}/kpis/:kpiId`, kpiId, { version: versionIn(kpi), better: 'lower' }, 'changed');
  const target = await write(
    `PUT ${v1}/kpis/:kpiId/target`,
    kpiId,
    { role: 'closer', value: 5, per: 'week' },
    'made',
  );
  await write(`PUT ${v1}/roles/:role/kpis`, { role: 'owner' }, { kpiIds: [idIn(kpi)], version: 0 });
  await write(`DELETE ${v1}/kpi-targets/:targetId`, { targetId: idIn(target) });
  const comment = await write(
    `POST ${v1}/scoreboard/comments`,
    {},
    { ...kpiId, week: '2026-W05', text: 'Beurs' },
    'made',
  );
  const commentId = { commentId: idIn(comment) };
  await write(
    `PATCH ${v1}/scoreboard/comments/:commentId`,
    commentId,
    { version: 1, text: 'Een beurs' },
    'changed',
  );
  await write(`DELETE ${v1}/scoreboard/comments/:commentId`, commentId);
});

test('the routing of what comes in', async () => {
  await write(`PUT ${v1}/routing`, {}, { version: 0, opening: [{ day: 0, from: 540, to: 1020 }] });
  const made = await opened.ask({
    method: 'POST',
    url: `${v1}/public-links`,
    cookie,
    payload: { kind: 'customer-questionnaire' },
  });
  await newEntries();
  const token = String(made.body['url']).split('#').at(-1);
  await write(
    `POST ${v1}/open/:token/questionnaire/:side`,
    { token, side: 'customers' },
    { respondent: crypto.randomUUID(), said: [{ kind: 'order', channel: 'email', withinMinutes: null }] },
    'made',
  );
  const { answers } = (await read(`${v1}/panel-answers`)) as { answers: Body[] };
  await write(`DELETE ${v1}/panel-answers/:answerId`, { answerId: idIn(answers[0] ?? {}) });
});

test('the checklist of the rhythm, notes on whom one sells to, and many of them at once', async () => {
  await write(`POST ${v1}/rhythm-items/begin`, {}, {}, 'made');
  const item = await write(
    `POST ${v1}/rhythm-items`,
    {},
    {
      part: 'do',
      name: { nl: 'Nabellen' },
      minutes: 30,
      times: 1,
      per: 'week',
      responsible: 'closer',
      who: ['closer'],
    },
    'made',
  );
  const itemId = { itemId: idIn(item) };
  const edited = await write(
    `PATCH ${v1}/rhythm-items/:itemId`,
    itemId,
    { version: versionIn(item), minutes: 45 },
    'changed',
  );
  const { items: walked } = await read(`${v1}/rhythm-items`);
  const [open] = (walked as Body[]).filter(({ verdict }) => verdict === 'open');
  await write(
    `POST ${v1}/rhythm-items/verdicts`,
    {},
    {
      verdicts: [{ itemId: idIn(open ?? {}), from: 'open', verdict: 'kept' }],
    },
  );
  const settings = await read(`${v1}/rhythm-settings`);
  await write(`PUT ${v1}/rhythm-settings`, {}, { settings: settings['settings'], version: 0 });
  const me = idIn(await read(`${v1}/me`));
  await write(
    `PUT ${v1}/rhythm-team/:memberId`,
    { memberId: me },
    {
      working: [{ day: 0, from: 540, to: 1020 }],
      travelDays: [],
      profile: 'usual',
      appointments: [],
      version: 0,
    },
  );
  const away = await write(`POST ${v1}/absences`, {}, { memberId: me, from: today, to: today }, 'made');
  await write(`DELETE ${v1}/absences/:absenceId`, { absenceId: idIn(away) });
  await write(`PUT ${v1}/own-calendar`, {}, { url: 'https://agenda.example/geheim.ics', keepsTitles: false });
  await write(`DELETE ${v1}/own-calendar`, {});
  const focus = { kind: 'call', minutes: 50 };
  const block = {
    focusId: idIn(await write(`POST ${v1}/focus`, {}, { ...focus, at: '2099-01-05T09:00:00Z' }, 'made')),
  };
  await write(`POST ${v1}/focus/:focusId/start`, block);
  await write(`POST ${v1}/focus/:focusId/interrupt`, block, { what: 'Telefoon' });
  await write(`POST ${v1}/focus/:focusId/resume`, block);
  await write(`POST ${v1}/focus/:focusId/end`, block);
  await write(`DELETE ${v1}/focus/:focusId`, block);
  await write(`POST ${v1}/signals/run`, {}, {}, 'made');
  const doomed = await write(`POST ${v1}/rhythm-plans`, {}, { name: 'Weg ermee' }, 'made');
  await write(`DELETE ${v1}/rhythm-plans/:planId`, { planId: idIn(doomed) }, { version: 1 });
  const plan = { planId: idIn(await write(`POST ${v1}/rhythm-plans`, {}, { name: 'Voorjaar' }, 'made')) };
  await write(`PATCH ${v1}/rhythm-plans/:planId`, plan, { version: 1, name: 'Lente' });
  await write(`POST ${v1}/rhythm-plans/:planId/design`, plan, { version: 2 });
  await write(`POST ${v1}/rhythm-plans/:planId/stop`, plan);
  await write(`POST ${v1}/rhythm-plans/:planId/publish`, plan, { version: 4, fromWeek: '2099-W02' });
  const meId = String((await read(`${v1}/me`))['id']);
  const laid = [{ itemId: itemId.itemId, members: [meId], day: 0, from: 540, to: 585 }];
  await inEveryOrganisation(
    database.place,
    `UPDATE rhythm_plan SET placements = '${JSON.stringify(laid)}' WHERE number IS NOT NULL`,
  );
  const elsewhere = await write(
    `POST ${v1}/rhythm-exceptions`,
    {},
    {
      itemId: itemId.itemId,
      members: [meId],
      was: { day: '2099-01-05', from: 540 },
      to: null,
      version: 0,
    },
    'made',
  );
  await write(
    `DELETE ${v1}/rhythm-exceptions/:exceptionId`,
    { exceptionId: idIn(elsewhere) },
    { version: 1 },
  );
  await write(
    `POST ${v1}/rhythm-items/:itemId/verdict`,
    itemId,
    { version: versionIn(edited), verdict: 'struck' },
    'changed',
  );

  const again = await write(
    `POST ${v1}/rhythm-items/:itemId/verdict`,
    itemId,
    { version: versionIn(edited) + 1, verdict: 'kept' },
    'changed',
  );
  expect(again['verdict']).toBe('kept');
  const mark = await write(`POST ${v1}/rhythm-items/:itemId/marks`, itemId, { what: 'done' }, 'made');
  await write(`DELETE ${v1}/rhythm-items/:itemId/marks/:markId`, { ...itemId, markId: idIn(mark) });

  const [start] = (await opened.ask({ method: 'GET', url: `${v1}/rhythm-items`, cookie })).body['items'] as {
    id: string;
    version: number;
  }[];
  await write(
    `POST ${v1}/rhythm-items/:itemId/restore`,
    { itemId: start?.id ?? '' },
    { version: start?.version },
    'changed',
  );

  const account = await write(`POST ${v1}/accounts`, {}, { name: 'Veelvoud BV' }, 'made');
  const contact = await write(
    `POST ${v1}/contacts`,
    {},
    { accountId: idIn(account), name: 'Puk Verzonnen' },
    'made',
  );
  for (const [kind, { id, body }] of Object.entries({
    accounts: { id: idIn(account), body: { change: { kind: 'archived', archived: true } } },
    contacts: { id: idIn(contact), body: { change: { kind: 'archived', archived: true } } },
  })) {
    const name = kind === 'accounts' ? 'accountId' : 'contactId';
    await write(`POST ${v1}/${kind}/:${name}/notes`, { [name]: id }, { text: 'Belt liever' }, 'made');
    await write(`POST ${v1}/${kind}/bulk`, {}, { ids: [id], ...body }, 'changed');
    await write(
      `POST ${v1}/${kind}/bulk/restore`,
      {},
      { ...body, rows: [{ id, version: 2, value: false }] },
      'changed',
    );
  }
});

test('there is no other way of writing: each is tried here, elsewhere, or says why it leaves no trace', () => {
  const writes = opened.application.server.endpoints
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
  expect(writes.length).toBeGreaterThan(100);
  const untold = writes.filter(
    (key) => !called.has(key) && !(key in leavesNoTrace) && !(key in triedElsewhere),
  );
  expect(untold).toEqual([]);
  const known = new Set(writes);
  expect(
    [...Object.keys(leavesNoTrace), ...Object.keys(triedElsewhere)].filter((key) => !known.has(key)),
  ).toEqual([]);
});
