import { parentPort, workerData } from 'node:worker_threads';

import { NotACalendar, readAppointments, type ReadingWish } from './read-calendar.ts';
import type { Reading } from './read-in-a-thread.ts';

const answer = (): Reading => {
  try {
    return { ok: true, appointments: readAppointments(workerData as ReadingWish) };
  } catch (error) {
    if (error instanceof NotACalendar) return { ok: false };
    throw error;
  }
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer());
