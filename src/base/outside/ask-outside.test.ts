import { lookup } from 'node:dns/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { askOutside, beginningOf, nextAddress } from './ask-outside.ts';

vi.mock('node:dns/promises', () => ({ lookup: vi.fn() }));
/** What names are known as, for a test. */
const resolve = vi.mocked(lookup as unknown as (name: string) => Promise<{ address: string }[]>);

let server: Server;
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/away')
      response.writeHead(302, { location: 'http://169.254.169.254/secrets' }).end();
    else response.end('hier');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  resolve.mockReset();
});

const ask = (address: string, privateToo = false, hosts: string[] = []) =>
  askOutside(address, { method: 'GET', timeoutMillis: 2000, reach: { privateToo, hosts } });

test.each([
  'http://127.0.0.1',
  'http://[::1]',
  'http://0.0.0.0',
  'http://2130706433',
  'http://0x7f.1',
  'http://127.1',
  'http://[::ffff:127.0.0.1]',
  'http://169.254.169.254',
])('%s is not asked', async (address) => {
  await expect(ask(`${address}:${port}/`)).rejects.toMatchObject({ because: 'not-public' });
  expect(asked).toEqual([]);
});

test('a name is not asked where one of its addresses is private, also beside a public one', async () => {
  resolve.mockResolvedValue([{ address: '93.184.216.34' }, { address: '127.0.0.1' }]);
  await expect(ask(`http://gemengd.example:${port}/`)).rejects.toMatchObject({ because: 'not-public' });
  expect(asked).toEqual([]);
});

test('a name is looked up once, and asked at the address that was judged (DNS rebinding)', async () => {
  resolve.mockResolvedValueOnce([{ address: '127.0.0.1' }]).mockResolvedValue([{ address: '203.0.113.9' }]);
  const answer = await ask(`http://wisselt.example:${port}/`, true);
  expect(await beginningOf(answer, 100)).toBe('hier');
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([`wisselt.example:${port} /`]);
});

test('where hosts are named no other is asked, nor even looked up', async () => {
  resolve.mockResolvedValue([{ address: '127.0.0.1' }]);
  const only = ['hooks.example.nl'];
  await expect(ask(`http://kwaad.example:${port}/`, true, only)).rejects.toMatchObject({
    because: 'not-listed',
  });
  await expect(ask(`http://127.0.0.1:${port}/`, true, only)).rejects.toMatchObject({ because: 'not-listed' });
  expect(resolve).not.toHaveBeenCalled();
  expect(await beginningOf(await ask(`http://hooks.example.nl:${port}/`, true, only), 100)).toBe('hier');
});

test('a redirect is an answer, and is not followed', async () => {
  resolve.mockResolvedValue([{ address: '127.0.0.1' }]);
  const answer = await ask(`http://stuurt.example:${port}/away`, true);
  expect(answer.statusCode).toBe(302);
  answer.destroy();
  expect(asked).toHaveLength(1);
});

test('a redirect leads on, but not from https to where all can read along', () => {
  const open = { privateToo: false };
  expect(nextAddress('https://a.example/x/y', '../z?k=1', open)).toBe('https://a.example/z?k=1');
  expect(nextAddress('http://a.example/', 'https://b.example/', open)).toBe('https://b.example/');
  expect(() => nextAddress('https://a.example/', 'http://a.example/', open)).toThrow(/to http/);
  expect(() => nextAddress('https://a.example/', 'http://[', open)).toThrow(/Not an address/);
  expect(nextAddress('https://a.example/', 'http://b.local/', { privateToo: true })).toBe('http://b.local/');
});

test.each(['file:///etc/passwd', 'ftp://example.nl', 'http://naam:woord@example.nl', 'geen adres'])(
  '%s is no address to ask',
  async (address) => {
    await expect(ask(address)).rejects.toMatchObject({ because: 'address' });
  },
);
