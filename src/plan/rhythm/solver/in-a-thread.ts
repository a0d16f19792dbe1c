import { Worker } from 'node:worker_threads';

import type { Designed, DesignProgress, DesignWish } from './design-week.ts';
import type { ProofProgress, ProofWish, WeekProof } from './prove-week.ts';
import type { ThreadWish } from './week-thread.ts';

type Means<Progress> = {
  /** Stops it at once; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  progress?: (step: Progress) => void;
  /** How much of a core it took, which says more than time on a machine that does other things too. */
  spent?: (cpuSeconds: number) => void;
};

/** Designs a week in a thread of its own: the server goes on answering, and the memory is given back afterwards. */
export function designWeekInAThread(wish: DesignWish, means: Means<DesignProgress> = {}): Promise<Designed> {
  return queued(() => inAThread<Designed, DesignProgress>({ task: 'design', ...wish }, means), means.signal);
}

/** Proves a week in a thread of its own, with what it knows so far as progress. */
export function proveWeekInAThread(wish: ProofWish, means: Means<ProofProgress> = {}): Promise<WeekProof> {
  return queued(() => inAThread<WeekProof, ProofProgress>({ task: 'prove', ...wish }, means), means.signal);
}

let last: Promise<unknown> = Promise.resolve();

/** One model at a time: a large one takes hundreds of megabytes. */
function queued<Result>(run: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  const mine = last.then(() => {
    signal?.throwIfAborted();
    return run();
  });
  last = mine.catch(() => {});
  return mine;
}

type Said = { kind: 'progress' | 'done'; value: unknown; cpuSeconds: number };

function inAThread<Result, Progress>(
  wish: ThreadWish,
  { signal, progress, spent }: Means<Progress>,
): Promise<Result> {
  const worker = new Worker(new URL('./week-thread.ts', import.meta.url), { workerData: wish });
  return new Promise<Result>((done, fail) => {
    const stop = () => fail(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', ({ kind, value, cpuSeconds }: Said) => {
      spent?.(cpuSeconds);
      if (kind === 'progress') progress?.(value as Progress);
      else done(value as Result);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the solver ended before it had an answer')));
  }).finally(() => worker.terminate());
}
