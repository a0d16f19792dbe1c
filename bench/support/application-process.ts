import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import type { EmbeddedServer } from '#base/db/embedded/server.ts';

import { plainClient, type PlainClient } from './plain-client.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Answer = { status: number; body: string };

/** The application as `npm start` runs it, in a process of its own, with somebody signed in. */
export type ApplicationProcess = {
  /** From the start of the process to the first answered request. */
  startMillis: number;
  port: number;
  /** Of whoever has signed in. */
  cookie: string;
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** A connection of its own for a client that only counts. */
  plainClient(): PlainClient;
  /** Resident memory of the Node process. */
  residentMegabytes(): number;
  /** Processor time of the Node process since it was started. */
  processorMillis(): number;
  stop(): Promise<void>;
};

/** @param settings instead of the usual ones: `{ DATABASE_URL: … }` */
export async function startApplicationProcess(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<ApplicationProcess> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--heap-growing-percent=20', 'bin/cadans.js', 'start'],
    {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        CADANS_DATA: dataDir,
        DATABASE_URL: '',
        NODE_ENV: 'production',
        // One measures here for many.
        PERSON_REQUESTS_PER_MINUTE: '1000000',
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // A bench that breaks leaves nothing running.
  process.on('exit', () => child.kill('SIGTERM'));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = (method: string, path: string, cookie: string, body?: unknown) =>
    sendOn(agent, port, method, path, cookie, body);
  await firstAnswer(
    child,
    () => send('GET', '/healthz', ''),
    () => said,
  );
  const startMillis = performance.now() - began;
  const cookie = await signUp((path, body) => sendRaw(agent, port, path, body));
  return {
    startMillis,
    port,
    cookie,
    ask: (method, path, body) => send(method, path, cookie, body),
    plainClient: () => plainClient(port, cookie),
    residentMegabytes: () => residentMegabytes(child.pid ?? 0),
    processorMillis: () => processorMillis(child.pid ?? 0),
    async stop() {
      agent.destroy();
      const ended = new Promise((done) => child.on('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Settings with which an application runs beside a database that is not its own. */
export function settingsOn(server: EmbeddedServer, secret: string): Record<string, string> {
  const place = `${server.database}?host=${encodeURIComponent(server.socketDir)}`;
  return { DATABASE_URL: `postgres://${server.superuser}@localhost/${place}`, CADANS_SECRET: secret };
}

async function firstAnswer(
  child: ChildProcess,
  knock: () => Promise<Answer>,
  said: () => string,
): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The application ended:\n${said()}`);
    try {
      await knock();
      return;
    } catch {
      await new Promise((wait) => setTimeout(wait, 10));
    }
  }
}

/** The first person of a filled installation takes its organisation; a second run signs in. */
async function signUp(
  post: (path: string, body: unknown) => Promise<{ status: number; cookies: string[] }>,
): Promise<string> {
  const person = { email: 'meter@cadans.example', password: 'een lang wachtwoord' };
  const wish = { ...person, name: 'Meter', organisationName: 'Meetbedrijf', language: 'nl' };
  let answer = await post('/api/v1/sign-up', wish);
  if (answer.status !== 204) answer = await post('/api/v1/sign-in', person);
  const cookie = answer.cookies[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`signing in answered ${answer.status}`);
  return cookie;
}

function sendRaw(
  agent: Agent,
  port: number,
  path: string,
  body: unknown,
): Promise<{ status: number; cookies: string[] }> {
  return new Promise((done, fail) => {
    const sent = request(
      { agent, port, path, method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [] }),
        );
      },
    );
    sent.on('error', fail);
    sent.end(JSON.stringify(body));
  });
}

function sendOn(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  cookie: string,
  body: unknown,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = body === undefined ? { cookie } : { cookie, 'content-type': 'application/json' };
    const sent = request({ agent, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', fail);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** Of user and system, which /proc counts in hundredths of a second. */
function processorMillis(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
