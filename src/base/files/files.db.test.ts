import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';

import { mostFileBytes } from './words.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let cookie: string;
let stranger: string;
let dealId: string;
let accountId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  cookie = await signUp(opened.ask);
  stranger = await signUp(opened.ask, { organisationName: 'Vreemd' });
  accountId = await make('/api/v1/accounts', { name: 'Verzonnen BV' });
  dealId = await make('/api/v1/deals', { title: 'Levering', accountId });
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

async function make(url: string, payload: object): Promise<string> {
  const { body } = await opened.ask({ method: 'POST', url, cookie, payload });
  return String(body['id']);
}

const pdf = (length = 1000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)]);

/** Sends a form with one file, as a browser does. */
function upload(name: string, bytes: Buffer, options: { as?: string; of?: string; key?: string } = {}) {
  const { as = cookie, of = `deal/${dealId}`, key } = options;
  return opened.ask({
    method: 'POST',
    url: `/api/v1/files-of/${of}`,
    cookie: as,
    headers: {
      'content-type': 'multipart/form-data; boundary=grens',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload: Buffer.concat([
      Buffer.from(
        `--grens\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n--grens--\r\n'),
    ]),
  });
}

async function download(id: string, how: 'content' | 'preview' = 'content', as = cookie) {
  return opened.application.app.inject({ url: `/api/v1/files/${id}/${how}`, headers: { cookie: as } });
}

const list = async (of = `deal/${dealId}`, as = cookie) =>
  opened.ask({ url: `/api/v1/files-of/${of}`, cookie: as });

test('what was put in comes out, byte for byte, of every size around the pieces', async () => {
  for (const length of [1, 262_134, 262_135, 262_136, 1_000_000]) {
    const bytes = pdf(length);
    const { status, body } = await upload('Bestek.pdf', bytes);
    expect([length, status]).toEqual([length, 200]);
    expect(body).toMatchObject({
      name: 'Bestek.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      owner: { kind: 'deal', id: dealId },
      addedBy: { name: 'Proef' },
      preview: 'pdf',
      may: { delete: true },
    });
    expect((await download(String(body['id']))).rawPayload.equals(bytes)).toBe(true);
  }
});

test('it is saved, not shown; nothing in it may run', async () => {
  const { body } = await upload(`it's één.csv`, Buffer.from('a;b\r\n1;2'));
  const saved = await download(String(body['id']));
  expect(saved.headers).toMatchObject({
    'content-type': 'text/csv',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache',
  });
  expect(saved.headers['content-disposition']).toMatch(
    /^attachment; filename\*=UTF-8''it%27s%20%C3%A9%C3%A9n\.csv$/,
  );
  expect((await download(String(body['id']), 'preview')).statusCode).toBe(404);
  const shown = await download(String((await upload('x.pdf', pdf())).body['id']), 'preview');
  expect(shown.headers['content-disposition']).toMatch(/^inline/);
  expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
  const again = await opened.application.app.inject({
    url: `/api/v1/files/${String(body['id'])}/content`,
    headers: { cookie, 'if-none-match': String(saved.headers['etag']) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('programs, pages, drawings and nothing at all are refused with a word', async ({ onTestFinished }) => {
  // A folder of its own: others leave their files where everybody does.
  const folder = await mkdtemp(join(tmpdir(), 'cadans-files-test-'));
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });
  for (const [name, bytes, because] of [
    ['offerte.pdf', Buffer.from('MZ\u0090\u0000'), 'file-kind'],
    ['offerte.txt', Buffer.from('<html><script>'), 'file-kind'],
    ['logo.png', Buffer.from('<svg onload=alert(1)>'), 'file-kind'],
    ['leeg.pdf', Buffer.alloc(0), 'file-empty'],
  ] as const)
    expect(await upload(name, bytes)).toMatchObject({ status: 422, body: { because } });
  const large = await upload('groot.pdf', pdf(mostFileBytes));
  expect(large).toMatchObject({ status: 413, body: { because: 'file-too-large' } });
  const json = { method: 'POST' as const, url: `/api/v1/files-of/deal/${dealId}`, cookie, payload: {} };
  expect(await opened.ask(json)).toMatchObject({ status: 400, body: { because: 'no-file' } });
  const left = await readdir(folder);
  expect(left).toEqual([]);
});

test('sent twice with one key, a file is kept once', async () => {
  const of = `account/${accountId}`;
  const bytes = pdf();
  const first = await upload('Contract.pdf', bytes, { of, key: 'eenmaal' });
  const second = await upload('Contract.pdf', bytes, { of, key: 'eenmaal' });
  expect(second.body['id']).toBe(first.body['id']);
  expect((await list(of)).body['files']).toHaveLength(1);
});

test('another organisation finds nothing, adds nothing, deletes nothing', async () => {
  const { body } = await upload('Geheim.pdf', pdf());
  const id = String(body['id']);
  expect((await download(id, 'content', stranger)).statusCode).toBe(404);
  expect((await download(id, 'preview', stranger)).statusCode).toBe(404);
  expect((await upload('x.pdf', pdf(), { as: stranger })).status).toBe(404);
  expect((await list(`deal/${dealId}`, stranger)).status).toBe(404);
  const remove = (as: string) => opened.ask({ method: 'DELETE', url: `/api/v1/files/${id}`, cookie: as });
  expect((await remove(stranger)).status).toBe(404);
  expect((await opened.application.app.inject({ url: `/api/v1/files/${id}/content` })).statusCode).toBe(401);
  expect((await remove(cookie)).status).toBe(204);
  expect((await download(id)).statusCode).toBe(404);
});

test('files go with the deal that they belong to, and leave a trace of what there was', async () => {
  const gone = await make('/api/v1/deals', { title: 'Verdwijnt', accountId });
  await upload('Mee.pdf', pdf(), { of: `deal/${gone}` });
  await opened.ask({ method: 'DELETE', url: `/api/v1/deals/${gone}?version=1`, cookie });
  const inAll = (text: string, values: unknown[] = []) => inEveryOrganisation(database.place, text, values);
  expect(await inAll('SELECT id FROM stored_file WHERE owner_id = $1', [gone])).toEqual([]);
  const loose = 'WHERE NOT EXISTS (SELECT FROM stored_file f WHERE f.id = c.file_id)';
  expect(await inAll(`SELECT file_id FROM file_chunk c ${loose}`)).toEqual([]);
  const trail = await inAll(`SELECT after FROM audit_entry WHERE action = 'file.added'`);
  expect(JSON.stringify(trail)).toContain('Mee.pdf');
});
