import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { furnish, nobodyId } from '#tests/furnish.ts';
import { hostileCases, type HostileCase } from '#tests/hostile-cases.ts';
import type { Paths } from '#tests/hostile-request.ts';
import { faultOf, type HostileAnswer } from '#tests/hostile-verdict.ts';
import { parserChecks } from '#tests/parser-checks.ts';

import { startApplicationProcess, type ApplicationProcess } from './support/application-process.ts';

const seed = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 1_000_000);
const patienceMillis = 60_000;

type Slowest = { what: string; millis: number };

/**
 * Ten thousand cases of bad input against the application in a process of its own, and against every parser: what was
 * done or refused with which status, what broke, how long the slowest took, and the process's memory before and after.
 * A thousand come first, because a process grows until it has seen everything once.
 */
export default async function inputBench({ quick }: { quick: boolean }): Promise<Record<string, unknown>> {
  const requests = quick ? 1000 : 9000;
  const parsed = quick ? 500 : 5000;
  const dataDir = await mkdtemp(join(tmpdir(), 'cadans-bench-input-'));
  const application = await startApplicationProcess(dataDir);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  try {
    const cases = await casesFor(application);
    const statuses = new Map<string, number>();
    const kinds = new Map<string, number>();
    const faults: string[] = [];
    let slowest: Slowest = { what: '', millis: 0 };
    let count = 0;
    const go = async (number: number, first: number) => {
      for (const sent of fc.sample(cases, { numRuns: number, seed: first })) {
        const answer = await sendCase(agent, application, sent);
        count++;
        statuses.set(String(answer.status), (statuses.get(String(answer.status)) ?? 0) + 1);
        kinds.set(sent.kind, (kinds.get(sent.kind) ?? 0) + 1);
        if (answer.millis > slowest.millis)
          slowest = { what: sent.operation, millis: Math.round(answer.millis) };
        const fault = faultOf(sent, answer);
        if (fault === null) continue;
        faults.push(fault);
        process.stderr.write(`${fault} (seed ${first}): ${sent.operation} ${sent.url.slice(0, 300)}\n`);
      }
    };
    await go(1000, seed);
    const startMegabytes = await settled(application);
    process.stderr.write(`memory after the first thousand: ${startMegabytes} MB\n`);
    for (let n = 0; n < requests; n += 500) await go(Math.min(500, requests - n), seed + 1 + n);
    const floods = await floodedHeaders(application.port);
    const endMegabytes = await settled(application);
    const parsers = await tryParsers(parsed);
    return {
      seed,
      cases: count + floods.length + parsers.cases,
      requests: count,
      kinds: Object.fromEntries(kinds),
      statuses: Object.fromEntries([...statuses].sort(([a], [b]) => (a < b ? -1 : 1))),
      floods: Object.fromEntries(floods),
      serverErrors: [...statuses].reduce((sum, [status, n]) => sum + (status >= '500' ? n : 0), 0),
      faults: faults.length,
      slowest,
      startMegabytes,
      endMegabytes,
      parsers,
    };
  } finally {
    agent.destroy();
    await application.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function casesFor(application: ApplicationProcess): Promise<fc.Arbitrary<HostileCase>> {
  const ask: Parameters<typeof furnish>[0] = async ({ method = 'GET', url, payload }) => {
    const { status, body } = await application.ask(method, url, payload);
    return { status, body: (body === '' ? {} : JSON.parse(body)) as Record<string, unknown> };
  };
  const own = await furnish(ask, application.cookie);
  const all = Object.values(own).flat();
  const { body } = await ask({ url: '/api/v1/openapi.json' });
  return hostileCases(body['paths'] as Paths, (name) => [
    ...(own[name.replace(/Ids$/, 'Id')] ?? all),
    nobodyId,
  ]);
}

function sendCase(
  agent: Agent,
  { port, cookie }: ApplicationProcess,
  { method, url, headers, body }: HostileCase,
): Promise<HostileAnswer> {
  const began = performance.now();
  const answered = (status: number, of: IncomingHttpHeaders, text: string): HostileAnswer => ({
    status,
    type: of['content-type'] ?? '',
    body: text,
    millis: performance.now() - began,
  });
  return new Promise((done) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { agent, port, method, path: url, headers: { cookie, ...length, ...headers }, timeout: patienceMillis },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          done(answered(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())),
        );
        response.on('error', () => done(answered(599, {}, 'cut off')));
      },
    );
    // A server may hang up on what is too large before it has all come; it has said so by then, or it fell.
    sent.on('error', (error: NodeJS.ErrnoException) =>
      done(
        answered(
          error.code === 'EPIPE' || error.code === 'ECONNRESET' ? 413 : 599,
          { 'content-type': 'application/problem+json' },
          '{"type":"cut","title":"cut","status":413}',
        ),
      ),
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.end(body);
  });
}

/** Requests that are hardly HTTP, on a bare connection: what came back in the first line. */
async function floodedHeaders(port: number): Promise<[string, string][]> {
  const line = 'GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n';
  const floods: [string, string][] = [
    [
      'ten thousand headers',
      `${line}${Array.from({ length: 10_000 }, (_, n) => `x-${n}: y`).join('\r\n')}\r\n\r\n`,
    ],
    ['one endless header', `${line}x: ${'y'.repeat(1_000_000)}\r\n\r\n`],
    ['an endless address', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    [
      'two lengths',
      `POST /api/v1/teams HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}`,
    ],
    [
      'a length and chunks',
      `POST /api/v1/teams HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n'],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
  ];
  const answers: [string, string][] = [];
  for (const [name, text] of floods) answers.push([name, await firstLine(port, text)]);
  return answers;
}

function firstLine(port: number, text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    const end = (what: string) => {
      socket.destroy();
      done(what);
    };
    socket.setTimeout(10_000, () => end('hangs'));
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
    socket.on('data', () => said.includes('\r\n') && end(said.slice(9, said.indexOf('\r\n'))));
    socket.on('close', () => end(said === '' ? 'closed' : said.slice(9, 40)));
    socket.on('error', () => end('closed'));
  });
}

async function tryParsers(runs: number): Promise<{ cases: number; faults: number; slowest: Slowest }> {
  let slowest: Slowest = { what: '', millis: 0 };
  let faults = 0;
  for (let n = 0; n < runs; n++)
    for (const { name, once } of [parserChecks[n % parserChecks.length]].flatMap((check) => check ?? [])) {
      const began = performance.now();
      await once(seed + n).catch((error: unknown) => {
        faults++;
        process.stderr.write(`${String(error)}\n`);
      });
      const millis = Math.round(performance.now() - began);
      if (millis > slowest.millis) slowest = { what: name, millis };
    }
  return { cases: runs, faults, slowest };
}

/** The process's memory when it has had nothing to do for some seconds. */
async function settled(application: ApplicationProcess): Promise<number> {
  await new Promise((done) => setTimeout(done, 5000));
  return application.residentMegabytes();
}
