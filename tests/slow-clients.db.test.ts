import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestApplication, signUp } from '#tests/application.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';

let database: TestDatabase;
let opened: Awaited<ReturnType<typeof openTestApplication>>;
let port: number;

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openTestApplication(database);
  await opened.application.app.listen({ port: 0, host: '127.0.0.1' });
  port = (opened.application.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await opened.application.close();
  await database.drop();
});

/** A client that sends a little of a request every half second and never the end of it. */
async function dawdling(begins: string, drop: string) {
  const socket: Socket = connect(port, '127.0.0.1');
  let heard = '';
  let gone = false;
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.on('close', () => (gone = true));
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(begins);
  const timer = setInterval(() => socket.writable && socket.write(drop), 500);
  return {
    heard: () => heard,
    gone: () => gone,
    end() {
      clearInterval(timer);
      socket.destroy();
    },
  };
}

test('two hundred who dawdle over their heads are shown out, and everybody else is answered meanwhile', async () => {
  const cookie = await signUp(opened.ask);
  const slow = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      dawdling(`GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ${n}`, 'x'),
    ),
  );
  try {
    const answered = await fetch(`http://127.0.0.1:${port}/api/v1/me`, { headers: { cookie } });
    expect(answered.status).toBe(200);
    await vi.waitFor(() => expect(slow.filter(({ gone }) => !gone()).length).toBe(0), {
      timeout: 60_000,
      interval: 500,
    });
    expect(slow[0]?.heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  } finally {
    for (const each of slow) each.end();
  }
});
