import { Worker } from 'node:worker_threads';

import { drawPoster, type PosterWish } from './draw-poster.ts';

/** A poster of more boxes takes so long that others would have to wait for it. */
const large = 120;

let last: Promise<unknown> = Promise.resolve();

/** A large poster is drawn in a thread of its own, one after another: the server goes on answering. */
export async function posterOf(wish: PosterWish): Promise<Buffer | string> {
  if (wish.model.nodes.length <= large) return asBytes(drawPoster(wish));
  const mine = last.then(() => inAThread(wish));
  last = mine.catch(() => {});
  return asBytes(await mine);
}

const asBytes = (drawn: Uint8Array | string) => (typeof drawn === 'string' ? drawn : Buffer.from(drawn));

function inAThread(wish: PosterWish): Promise<Uint8Array | string> {
  const worker = new Worker(new URL('./poster-thread.ts', import.meta.url), { workerData: wish });
  return new Promise<Uint8Array | string>((done, fail) => {
    worker.on('message', done);
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread ended before its poster was drawn')));
  }).finally(() => worker.terminate());
}
