import { parentPort, workerData } from 'node:worker_threads';

import { designWeek, type DesignWish } from './design-week.ts';
import { linearSolver } from './linear-solver.ts';
import { proveWeek, type ProofWish } from './prove-week.ts';

/** What a thread is asked to do, once. */
export type ThreadWish = ({ task: 'design' } & DesignWish) | ({ task: 'prove' } & ProofWish);

const wish = workerData as ThreadWish;
const tell = (kind: 'progress' | 'done', value: unknown) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ kind, value, cpuSeconds: process.threadCpuUsage().user / 1e6 });

const solver = await linearSolver();
tell(
  'done',
  wish.task === 'design'
    ? designWeek(wish, solver, (step) => tell('progress', step))
    : proveWeek(wish, solver, (step) => tell('progress', step)),
);
