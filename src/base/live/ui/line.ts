import { actingAs } from '#base/ui-kit/acting.ts';

import { followChanges, type Change } from '../contract.ts';
import { heardChange } from './heard-change.ts';

/** A change, or a gap in which some may have been missed. */
export type Heard = Change | 'gap';
type Tell = (heard: Heard) => void;

/** Tabs that look into another organisation have a line of their own. */
const nameOfLine = () => `cadans-live ${actingAs() ?? ''}`;
/** From one screen to the next the line stays open. */
const lingerMillis = 5_000;
/** What was asked for just before the line opened is taken to be fresh. */
const freshMillis = 2_000;
const pauseMillis = 5_000;

const listeners = new Set<Tell>();
let hangUp: (() => void) | null = null;
let lingering = 0;

/** Hears what changes in the organisation until the answer is called. All listeners of all tabs share one line. */
export function hear(listener: Tell): () => void {
  listeners.add(listener);
  window.clearTimeout(lingering);
  hangUp ??= openLine((heard) => {
    for (const each of listeners) each(heard);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    lingering = window.setTimeout(() => {
      hangUp?.();
      hangUp = null;
    }, lingerMillis);
  };
}

/** A browser allows few connections to one server: one tab holds the line and tells the others. */
function openLine(tell: Tell): () => void {
  const left = new AbortController();
  const name = nameOfLine();
  const tabs = new BroadcastChannel(name);
  tabs.addEventListener('message', ({ data }) => tell(data as Heard));
  const since = Date.now();
  const lead = () =>
    follow(left.signal, since, (heard) => {
      tell(heard);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel between tabs has none
      tabs.postMessage(heard);
    });
  // Not there on an address without TLS.
  if ('locks' in navigator)
    navigator.locks.request(name, { signal: left.signal }, lead).catch(() => {
      // it was left while waiting for its turn
    });
  else void lead();
  return () => {
    left.abort();
    tabs.close();
  };
}

/** Follows the stream until the signal. A browser comes back by itself, unless it was turned away. */
function follow(left: AbortSignal, since: number, tell: Tell): Promise<void> {
  return new Promise((done) => {
    let source: EventSource | null = null;
    let pause = 0;
    const open = () => {
      source = new EventSource(followChanges.path);
      source.addEventListener('change', ({ data }) => {
        const change = heardChange(String(data));
        if (change) tell(change);
      });
      source.addEventListener('hello', () => {
        if (Date.now() - since > freshMillis) tell('gap');
      });
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED)
          pause = window.setTimeout(open, pauseMillis * (1 + Math.random()));
      });
    };
    left.addEventListener('abort', () => {
      window.clearTimeout(pause);
      source?.close();
      done();
    });
    open();
  });
}
