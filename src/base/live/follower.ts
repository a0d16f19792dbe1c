import { Readable } from 'node:stream';

import type { Change } from './contract.ts';

/** Unsent text from which on a reader is too slow: it is let go, comes back, and asks anew for what it shows. */
const mostWaiting = 256 * 1024;
const leastPauseMillis = 1_000;
const morePauseMillis = 2_000;

/** One reader of the changes: server-sent events, as https://html.spec.whatwg.org/#server-sent-events writes them. */
export type Follower = {
  readonly stream: Readable;
  tell(change: Change): void;
  /** The reader is to ask anew for what it shows. */
  hello(): void;
  /** Keeps proxies from taking a quiet line for a dead one. */
  beat(): void;
  end(): void;
};

/** @param random 0 to 1: spreads the moments at which readers come back after a restart */
export function openFollower(random: number): Follower {
  const stream = new Readable({ read() {} });
  const send = (text: string) => {
    if (stream.destroyed || stream.readableEnded) return;
    if (stream.readableLength > mostWaiting) stream.destroy();
    else stream.push(text);
  };
  send(`retry: ${Math.round(leastPauseMillis + random * morePauseMillis)}\n`);
  return {
    stream,
    tell: (change) => send(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
    hello: () => send('event: hello\ndata: {}\n\n'),
    beat: () => send(': still here\n\n'),
    end: () => {
      if (!stream.destroyed && !stream.readableEnded) stream.push(null);
    },
  };
}
