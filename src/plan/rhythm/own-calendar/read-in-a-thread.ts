import { Worker } from 'node:worker_threads';

import type { ReadAppointment, ReadingWish } from './read-calendar.ts';

export type Reading = { ok: true; appointments: ReadAppointment[] } | { ok: false };

const longestMillis = 20_000;
const mostMegabytes = 256;

/** Reads a calendar in a thread of its own: the server goes on answering, and a hostile one is cut off. */
export function readInAThread(wish: ReadingWish): Promise<Reading> {
  const worker = new Worker(new URL('./calendar-thread.ts', import.meta.url), {
    workerData: wish,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const cut = setTimeout(() => void worker.terminate(), longestMillis);
  return new Promise<Reading>((done, fail) => {
    worker.on('message', done);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the calendar was not read in time')));
  }).finally(() => {
    clearTimeout(cut);
    return worker.terminate();
  });
}
