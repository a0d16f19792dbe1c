import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Refusal } from '#base/kernel/refusal.ts';

import { openFollower, type Follower } from './follower.ts';

export type StreamWish = {
  /** Whose it is; each has so many. */
  who: string;
  beatMillis: number;
  /** Asked again and again: is the reader still let in? */
  onBeat(follower: Follower): void;
  /** Begins to listen; `leaving` takes what ends that, as soon as there is something to end. */
  join(follower: Follower, leaving: (leave: () => void) => void): Promise<void>;
};

/**
 * The streams of one address. Each ends when its reader goes, and all when the application stops.
 * @param most how many one reader may hold open
 */
export function streamsOn(app: FastifyInstance, { most, tooMany }: { most: number; tooMany: () => Refusal }) {
  const ends = new Set<() => void>();
  const held = new Map<string, number>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });

  return async function answer(reply: FastifyReply, wish: StreamWish): Promise<FastifyReply> {
    const { who, beatMillis, onBeat, join } = wish;
    const before = held.get(who) ?? 0;
    if (before >= most) throw tooMany();
    held.set(who, before + 1);
    const follower = openFollower(Math.random());
    let leave = () => {};
    const beat = setInterval(() => onBeat(follower), beatMillis);
    ends.add(follower.end);
    follower.stream.once('close', () => {
      clearInterval(beat);
      ends.delete(follower.end);
      const left = (held.get(who) ?? 1) - 1;
      if (left > 0) held.set(who, left);
      else held.delete(who);
      leave();
    });
    try {
      await join(follower, (ends) => (leave = ends));
    } catch (error) {
      follower.stream.destroy();
      throw error;
    }
    if (follower.stream.destroyed) leave();
    follower.hello();
    return reply
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        connection: 'close',
      })
      .send(follower.stream);
  };
}
