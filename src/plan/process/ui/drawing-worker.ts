import { checkProcess, type Checked } from '../rules/check/check-process.ts';
import type { Acceptance, CheckContext } from '../rules/check/finding.ts';
import { geometryOf } from '../rules/geometry.ts';
import type { Drawing } from '../rules/layout/drawing.ts';
import type { ProcessModel } from '../rules/model.ts';

/** What can be asked of the worker, and what it makes of it. */
export type Works = {
  geometry: { wish: Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>; result: Drawing };
  check: {
    wish: { model: ProcessModel; context: CheckContext; accepted: readonly Acceptance[] };
    result: Checked;
  };
};

export type ToWorker = { [K in keyof Works]: { work: K; wish: Works[K]['wish'] } }[keyof Works];

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const made =
    data.work === 'geometry'
      ? geometryOf(data.wish)
      : checkProcess(data.wish.model, data.wish.context, data.wish.accepted);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  postMessage(made);
});
