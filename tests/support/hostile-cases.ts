import { gzipSync } from 'node:zlib';

import * as fc from 'fast-check';

import { fields } from './hostile.ts';
import { hostileFile } from './hostile-file.ts';
import { inputSchema, requestOf, type Method, type Paths } from './hostile-request.ts';

/** One request as it is to be sent. */
export type HostileCase = {
  kind: 'fields' | 'body' | 'address' | 'headers' | 'upload';
  /** `POST /api/v1/deals` */
  operation: string;
  method: Method;
  url: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
};

type Asked = { method: Method; path: string; name: string };

/** Not what ends the session, and not a demo company, which takes seconds each. */
const spared = /sign-out|\/demo/;
/** Getting in takes its time on purpose, and is limited in number: it gets fewer. */
const slow = /sign-|password|invitation/;

/**
 * Requests to every operation of an OpenAPI document: fields at their edges, bodies that are no JSON object, addresses,
 * headers and files that nobody means well with.
 * @param idsFor the ids to choose from for a field of this name
 */
export function hostileCases(paths: Paths, idsFor: (name: string) => string[]): fc.Arbitrary<HostileCase> {
  const all = Object.entries(paths)
    .filter(([path]) => !spared.test(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((name): Asked => ({ method: name.toUpperCase() as Method, path, name })),
    );
  const asked = all.filter(({ path }) => !slow.test(path));
  const some = fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...asked) },
    { weight: 1, arbitrary: fc.constantFrom(...all.filter(({ path }) => slow.test(path))) },
  );
  const inputs = new Map<Asked, fc.Arbitrary<Record<string, unknown>>>();
  const inputOf = (operation: Asked) => {
    const described = paths[operation.path]?.[operation.name];
    if (!described) throw new Error(`${operation.path} is not in the document`);
    const known = inputs.get(operation) ?? fields(inputSchema(described), idsFor);
    inputs.set(operation, known);
    return known;
  };
  const plain = (kind: HostileCase['kind']) =>
    some.chain((operation) =>
      inputOf(operation).map((input): HostileCase => {
        const { url, payload } = requestOf(operation.method, operation.path, input);
        const said = `${operation.method} ${operation.path}`;
        const json = payload === undefined ? {} : { 'content-type': 'application/json' };
        const body = payload === undefined ? undefined : JSON.stringify(payload);
        return { kind, operation: said, method: operation.method, url, headers: json, body };
      }),
    );
  const writing = plain('body').filter(({ body }) => body !== undefined);
  return fc.oneof(
    { weight: 60, arbitrary: plain('fields') },
    { weight: 14, arbitrary: fc.tuple(writing, bodies).map(([sent, with_]) => ({ ...sent, ...with_ })) },
    { weight: 10, arbitrary: fc.tuple(plain('address'), twists).map(([sent, twist]) => twist(sent)) },
    {
      weight: 10,
      arbitrary: fc
        .tuple(plain('headers'), headers)
        .map(([sent, more]) => ({ ...sent, headers: { ...sent.headers, ...more } })),
    },
    { weight: 6, arbitrary: uploads(idsFor) },
  );
}

const nested = (depth: number, open: string, close: string) =>
  `{"name":${open.repeat(depth)}1${close.repeat(depth)}}`;

/** Bodies that are something else than an object with fields, and what their headers say of them. */
const bodies: fc.Arbitrary<Pick<HostileCase, 'headers' | 'body'>> = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }).map((value) => asJson(JSON.stringify(value))),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => asJson(nested(depth, '[', ']'))),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => asJson(nested(depth, '{"a":', '}'))),
  fc.constantFrom(...brokenJson()).map(asJson),
  fc.string({ unit: 'binary', maxLength: 400 }).map(asJson),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => asJson(Buffer.from(bytes))),
  fc.constantFrom(
    { headers: { 'content-type': 'text/plain' }, body: 'name=x' },
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x&__proto__[a]=1' },
    {
      headers: { 'content-type': 'application/json; charset=utf-16' },
      body: Buffer.from('{"name":"x"}', 'utf16le'),
    },
    { headers: { 'content-type': 'multipart/form-data' }, body: 'no boundary' },
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\n\r\n' },
    { headers: { 'content-type': 'image/png' }, body: '{"name":"x"}' },
    { headers: { 'content-type': '/;;=' }, body: '{"name":"x"}' },
    { headers: {}, body: '{"name":"x"}' },
    {
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(20_000_000, 32)),
    },
  ),
);

function asJson(body: string | Buffer): Pick<HostileCase, 'headers' | 'body'> {
  return { headers: { 'content-type': 'application/json' }, body };
}

function brokenJson(): string[] {
  return [
    '',
    '{',
    '{"name":',
    '{"name":"x",}',
    "{'name':'x'}",
    '\ufeff{"name":"x"}',
    'undefined',
    'NaN',
    '[]',
    'null',
    '"name"',
    '1e999',
    '{"version":1e400,"name":"x"}',
    '{"version":123456789012345678901234567890}',
    '{"name":"a","name":"b"}',
    '{"__proto__":{"access":"administrator"},"name":"x"}',
    '{"constructor":{"prototype":{"access":"administrator"}},"name":"x"}',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3,"name":"x"}',
    String.raw`{"name":"\ud800"}`,
    String.raw`{"name":"\u0000"}`,
    String.raw`{"\u0000":"x","\udfff":1}`,
    `{"name":"${'x'.repeat(900_000)}"}`,
    `{"name":"${'x'.repeat(1_100_000)}"}`,
    `[${'0,'.repeat(200_000)}0]`,
    `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`,
  ];
}

/** Addresses that are somewhat different from what they should be. */
const twists: fc.Arbitrary<(sent: HostileCase) => HostileCase> = fc
  .oneof(
    fc.constantFrom<(url: string) => string>(
      (url) => `${url}${url.includes('?') ? '&' : '?'}limit=1&limit=2&cursor=a&cursor=b`,
      (url) => `${url}${url.includes('?') ? '&' : '?'}__proto__=1&constructor=2&__proto__[a]=3`,
      (url) => `${url}${url.includes('?') ? '&' : '?'}${'q=1&'.repeat(2000)}`,
      (url) => `${url}%`,
      (url) => `${url}%00`,
      (url) => `${url}/%2e%2e/%2e%2e/etc/passwd`,
      (url) => `${url}/`,
      (url) => `/${url}`,
      (url) => url.toUpperCase(),
      (url) => `${url}${'/x'.repeat(2000)}`,
      (url) => url.replace(/\/[0-9a-f-]{36}/, '/%ff%fe'),
      (url) => url.replace(/\/[0-9a-f-]{36}/, '/00000000-0000-0000-0000-000000000000'),
      (url) => url.replace(/\/[0-9a-f-]{36}/, `/${'9'.repeat(249)}`),
    ),
    fc
      .string({ unit: 'binary', maxLength: 40 })
      .map(
        (text) => (url: string) =>
          `${url}${url.includes('?') ? '&' : '?'}cursor=${inUrl(text)}&filter=${inUrl(text)}`,
      ),
  )
  .map((twist) => (sent) => ({ ...sent, url: twist(sent.url) }));

const inUrl = (text: string) => encodeURIComponent(text.toWellFormed());

/** What a header can hold: no line ends, which no client sends. */
const headerText = fc.string({
  unit: fc.constantFrom(...Array.from('aZ09"\\,;=*-_ %\u00ff\u00e9')),
  maxLength: 300,
});

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  headerText.map((text) => ({ 'if-match': text })),
  fc
    .constantFrom('*', '"1"', 'W/"1"', '"99999999999999999999"', '"-1"', '1', '""')
    .map((tag) => ({ 'if-match': tag })),
  headerText.map((text) => ({ 'if-none-match': text })),
  headerText.map((text) => ({ 'idempotency-key': text })),
  fc
    .constantFrom('', ' ', 'x'.repeat(201), 'x'.repeat(4000), 'twice')
    .map((key) => ({ 'idempotency-key': key })),
  headerText.map((text) => ({ authorization: `Bearer ${text}` })),
  fc
    .constantFrom(`Bearer cadans_${'A'.repeat(43)}.${'A'.repeat(43)}`, 'Basic eDp5', 'Bearer')
    .map((text) => ({
      authorization: text,
    })),
  headerText.map((text) => ({ 'accept-language': text })),
  headerText.map((text) => ({ accept: text })),
  headerText.map((text) => ({ cookie: `cadans.session_token=${text}` })),
  fc.constantFrom('http://elsewhere.example', 'null', 'x', '').map((origin) => ({ origin })),
  fc.constantFrom('bytes=0-0', 'bytes=9-1', 'x').map((range) => ({ range })),
  headerText.map((text) => ({ 'x-forwarded-for': text, 'x-forwarded-host': text, forwarded: text })),
  fc.constantFrom('cross-site', 'same-site', '').map((site) => ({ 'sec-fetch-site': site })),
  fc
    .integer({ min: 1, max: 60 })
    .map((many) =>
      Object.fromEntries(Array.from({ length: many }, (_, n) => [`x-flood-${n}`, 'y'.repeat(200)])),
    ),
);

/** Files that are not what they say, to where files go. */
function uploads(idsFor: (name: string) => string[]): fc.Arbitrary<HostileCase> {
  const to = fc.oneof(
    fc.constant({ operation: 'POST /api/v1/imports', url: '/api/v1/imports' }),
    fc.constantFrom(...idsFor('dealId')).map((id) => ({
      operation: 'POST /api/v1/files-of/{ownerKind}/{ownerId}',
      url: `/api/v1/files-of/deal/${id}`,
    })),
  );
  return fc
    .tuple(to, fc.array(hostileFile, { minLength: 0, maxLength: 3 }), fc.nat(20))
    .map(([at, files, cutAt]) => {
      const boundary = 'grens';
      const parts = files.flatMap(({ name, type, bytes }) => [
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name.toWellFormed().replace(/["\r\n\\]/g, '_')}"\r\nContent-Type: ${type}\r\n\r\n`,
        ),
        Buffer.from(bytes),
        Buffer.from('\r\n'),
      ]);
      const whole = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
      return {
        kind: 'upload' as const,
        ...at,
        method: 'POST' as const,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        // One in twenty breaks off on its way.
        body: cutAt === 0 ? whole.subarray(0, Math.floor(whole.length / 2)) : whole,
      };
    });
}
