import { useEffect, useRef, useState } from 'react';
import type { Simulated, SimulationWish } from '../../rules/simulate/simulation.ts';
import type { FromWorker } from './simulation-worker.ts';

export type Version = { key: string; name: string; wish: SimulationWish };
export type Run = { version: Version; result: Simulated };

type State = { runs: readonly Run[] | null; done: number | null; failed: boolean };

/** Simulates in a worker of the browser: the screen goes on, says how far it is, and stops it at once when asked to. */
export function useSimulation() {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<State>({ runs: null, done: null, failed: false });
  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
    setState((now) => ({ ...now, done: null }));
  };
  const start = (versions: readonly Version[]) => {
    worker.current?.terminate();
    const working = new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' });
    worker.current = working;
    const deals = versions.reduce((sum, { wish }) => sum + wish.deals, 0);
    setState((now) => ({ ...now, done: 0, failed: false }));
    working.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (worker.current !== working) return;
      const { results } = data;
      if (!results) return setState((now) => ({ ...now, done: data.done / deals }));
      working.terminate();
      worker.current = null;
      setState({
        runs: versions.flatMap((version, i) => {
          const result = results[i];
          return result ? [{ version, result }] : [];
        }),
        done: null,
        failed: false,
      });
    });
    working.addEventListener('error', () => {
      if (worker.current === working) setState({ runs: null, done: null, failed: true });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    working.postMessage(versions.map(({ wish }) => wish));
  };
  useEffect(() => () => worker.current?.terminate(), []);
  return { ...state, start, stop };
}
