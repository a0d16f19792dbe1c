import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

import pg from 'pg';

import { startEmbedded } from '#base/db/embedded/server.ts';
import { connectionOptions } from '#base/db/pools.ts';

import { startApplicationProcess } from './application-process.ts';
import type { Filled } from './filled-installation.ts';
import { signedInPeople } from './load/sessions.ts';
import { timed, type Times } from './timing.ts';

const people = 40;

/** From a call that is logged to the last of so many open scoreboards that hears of new figures, over HTTP. */
export async function timeToScreens(
  { dataDir, organisationId }: Filled,
  screens: number,
  times: number,
  say: (text: string) => void,
): Promise<Times> {
  const secret = randomBytes(32).toString('base64url');
  const server = await startEmbedded({ dataDir });
  const url = `postgres://postgres@localhost/${server.database}?host=${encodeURIComponent(server.socketDir)}`;
  const settings = { DATABASE_URL: url, CADANS_SECRET: secret };
  // Whoever comes first takes the organisation; the others are let in behind its back.
  await (await startApplicationProcess(dataDir, settings)).stop();
  const { socketDir: host, port, database, superuser } = server;
  const client = new pg.Client(
    connectionOptions({ kind: 'embedded', host, port, database, superuser }, 'owner'),
  );
  await client.connect();
  const colleagues = await signedInPeople(client, organisationId, secret, people, false);
  await client.end();
  const application = await startApplicationProcess(dataDir, settings);
  try {
    const hearing: Screen[] = [];
    for (let i = 0; i < screens; i++)
      hearing.push(await openScreen(application.port, colleagues[i % people]?.cookie ?? ''));
    say(`${hearing.length} screens are open.`);
    const result = await timed(times, async () => {
      const told = Promise.all(hearing.map((screen) => screen.next()));
      const { status, body } = await application.ask('POST', '/api/v1/activities', {
        kind: 'call',
        outcome: 'reached',
        minutes: 5,
      });
      if (status !== 200) throw new Error(`logging a call answered ${status}: ${body.slice(0, 300)}`);
      await told;
      // What follows the event (a second signal of the same write) is over before the next.
      await new Promise((rest) => setTimeout(rest, 50));
    });
    for (const screen of hearing) screen.close();
    return result;
  } finally {
    await application.stop();
    await server.stop();
  }
}

type Screen = { next(): Promise<void>; close(): void };

function openScreen(port: number, cookie: string): Promise<Screen> {
  return new Promise((ready, fail) => {
    let waiting: (() => void) | null = null;
    const headers = { cookie, accept: 'text/event-stream' };
    const sent = request({ port, path: '/api/v1/live', headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return fail(new Error(`the stream answered ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (chunk.includes('event: hello'))
          ready({ next: () => new Promise((done) => (waiting = done)), close: () => sent.destroy() });
        if (waiting && chunk.includes('"kind":"figures"')) {
          waiting();
          waiting = null;
        }
      });
      response.on('error', () => {});
    });
    sent.on('error', fail);
    sent.end();
  });
}
