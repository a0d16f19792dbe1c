import { parentPort, workerData } from 'node:worker_threads';

import { simulate } from '../rules/simulate/simulate.ts';
import type { SimulationWish } from '../rules/simulate/simulation.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage((workerData as SimulationWish[]).map((wish) => simulate(wish)));
