import { Worker } from 'node:worker_threads';

import type { Simulated, SimulationWish } from '../rules/simulate/simulation.ts';

let last: Promise<unknown> = Promise.resolve();

/** Simulates in a thread of its own, one wish after another: the server goes on answering. One thread at a time. */
export function simulateInAThread(wishes: readonly SimulationWish[]): Promise<Simulated[]> {
  const mine = last.then(() => inAThread(wishes));
  last = mine.catch(() => {});
  return mine;
}

function inAThread(wishes: readonly SimulationWish[]): Promise<Simulated[]> {
  const worker = new Worker(new URL('./simulation-thread.ts', import.meta.url), { workerData: wishes });
  return new Promise<Simulated[]>((done, fail) => {
    worker.on('message', done);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the simulation ended before it had an answer')));
  }).finally(() => worker.terminate());
}
