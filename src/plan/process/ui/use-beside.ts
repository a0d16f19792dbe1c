import { useEffect, useRef, useState } from 'react';
import type { ToWorker, Works } from './drawing-worker.ts';

/** From this many boxes on, what takes long is done beside the screen, so that typing and dragging go on. */
export const large = 250;

/**
 * What a worker makes of something; until it is there what it made before, or null. Of wishes that come while it works
 * only the last is looked at. Without a wish nothing is done.
 */
export function useBeside<K extends keyof Works>(
  work: K,
  wish: Works[K]['wish'] | null,
): { wish: Works[K]['wish']; result: Works[K]['result'] } | null {
  const [made, setMade] = useState<{ wish: Works[K]['wish']; result: Works[K]['result'] } | null>(null);
  const worker = useRef<Worker | null>(null);
  const busy = useRef<Works[K]['wish'] | null>(null);
  const next = useRef<Works[K]['wish'] | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const begin = (wanted: Works[K]['wish']) => {
      if (worker.current === null) {
        worker.current = new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module' });
        worker.current.addEventListener('message', ({ data }: MessageEvent<Works[K]['result']>) => {
          const of = busy.current;
          busy.current = null;
          if (of !== null) setMade({ wish: of, result: data });
          const waiting = next.current;
          next.current = null;
          if (waiting !== null) begin(waiting);
        });
      }
      busy.current = wanted;
      const message = { work, wish: wanted } as ToWorker;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.current.postMessage(message);
    };
    if (busy.current === null) begin(wish);
    else next.current = wish;
  }, [work, wish]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
      busy.current = null;
    },
    [],
  );
  return made;
}
