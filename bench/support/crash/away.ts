import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startEmbedded } from '#base/db/embedded/server.ts';

import { settingsOn, startApplicationProcess, type ApplicationProcess } from '../application-process.ts';

export type Away = {
  seconds: number;
  /** Answers while it was away: told so, with 503. */
  told: number;
  slowestMillis: number;
  /** From the return of the database to the first write that is kept. */
  backMillis: number;
  wrong: string[];
};

/**
 * The database of an application that runs goes away for some time while eight people ask and write on. Each must be
 * told so at once, nothing that was acknowledged may be missing afterwards, and it goes on without a hand.
 */
export async function databaseAway(seconds: number): Promise<Away> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cadans-away-'));
  let server = await startEmbedded({ dataDir });
  const application = await startApplicationProcess(
    dataDir,
    settingsOn(server, randomBytes(32).toString('base64url')),
  );
  const away: Away = { seconds, told: 0, slowestMillis: 0, backMillis: 0, wrong: [] };
  try {
    const kept = [await written(application, 'Ervoor')];
    await server.stop();
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: 8 }, async (_, person) => {
        for (let round = 0; performance.now() < until; round++) {
          await askInVain(application, away, (person + round) % 2 === 0 ? null : 'Nu niet');
          await pause(100);
        }
      }),
    );
    server = await startEmbedded({ dataDir });
    const began = performance.now();
    for (let id: string | null = null; id === null; await pause(20)) {
      id = await written(application, 'Weer wel').catch(() => null);
      if (id !== null) kept.push(id);
      else if (performance.now() - began > 60_000) throw new Error('it did not come back within a minute');
    }
    away.backMillis = Math.round(performance.now() - began);
    for (const id of kept) {
      const { status } = await application.ask('GET', `/api/v1/deals/${id}`);
      if (status !== 200) away.wrong.push(`a deal that was kept answered ${status}`);
    }
    return away;
  } finally {
    await application.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function askInVain(application: ApplicationProcess, away: Away, title: string | null): Promise<void> {
  const began = performance.now();
  const { status, body } =
    title === null
      ? await application.ask('GET', '/api/v1/deals')
      : await application.ask('POST', '/api/v1/deals', { title });
  away.slowestMillis = Math.max(away.slowestMillis, Math.round(performance.now() - began));
  if (status === 503 && body.includes('database-away')) away.told += 1;
  else away.wrong.push(`while it was away: ${status} ${body.slice(0, 100)}`);
}

/** @returns the id of a deal that was acknowledged */
async function written(application: ApplicationProcess, title: string): Promise<string> {
  const { status, body } = await application.ask('POST', '/api/v1/deals', { title });
  if (status !== 200) throw new Error(`a new deal answered ${status}: ${body}`);
  return (JSON.parse(body) as { id: string }).id;
}
