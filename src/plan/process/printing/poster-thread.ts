import { parentPort, workerData } from 'node:worker_threads';

import { drawPoster, type PosterWish } from './draw-poster.ts';

const wish = workerData as PosterWish;
// What was sent as a Buffer arrives as plain bytes.
const logo = wish.logo && { ...wish.logo, bytes: Buffer.from(wish.logo.bytes) };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(drawPoster({ ...wish, logo }));
