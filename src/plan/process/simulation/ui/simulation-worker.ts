import { simulate } from '../../rules/simulate/simulate.ts';
import { triangular, type Simulated, type SimulationWish } from '../../rules/simulate/simulation.ts';

/** What the worker says: how many deals have begun over all versions, and in the end what came of each. */
export type FromWorker = { done: number; results?: undefined } | { results: Simulated[] };

const say = (message: FromWorker) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<SimulationWish[]>) => {
  let before = 0;
  const results = data.map((wish) => {
    const result = simulate(wish, triangular, (begun) => say({ done: before + begun }));
    before += wish.deals;
    return result;
  });
  say({ results });
});
