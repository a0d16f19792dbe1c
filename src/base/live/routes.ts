import type { Context } from '#base/db/context.ts';
import type { Server } from '#base/http/serve.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { followChanges } from './contract.ts';
import type { Exchange } from './exchange.ts';
import { openFollower } from './follower.ts';
import { inSight } from './in-sight.ts';
import { refusals } from './refusals.ts';

export type Following = {
  exchange: Exchange;
  /** How often it is asked whether the caller is still let in. */
  beatMillis?: number;
};

const usualBeatMillis = 20_000;
/** A browser needs one for all its tabs. */
const mostOfOneMember = 12;

/** Binds the stream of changes. It ends with the session, and when the application stops. */
export function liveRoutes(server: Server, { exchange, beatMillis = usualBeatMillis }: Following): void {
  const { app, doorkeeper, endpoints } = server;
  const ends = new Set<() => void>();
  const followers = new Map<string, number>();
  const count = (who: string, by: 1 | -1) => {
    const now = (followers.get(who) ?? 0) + by;
    if (now > 0) followers.set(who, now);
    else followers.delete(who);
    return now;
  };

  endpoints.push(followChanges);
  app.get(
    followChanges.path,
    { exposeHeadRoute: false, config: { isStream: true } },
    async (request, reply) => {
      const ctx = await doorkeeper.admit(request);
      if (!request.headers.accept?.includes('text/event-stream'))
        throw new Refusal('invalid', {
          because: 'accept',
          says: refusals.accept,
          errors: [{ pointer: '/Accept', message: refusals.accept }],
        });
      const who = nameOf(ctx);
      if ((followers.get(who) ?? 0) >= mostOfOneMember)
        throw new Refusal('too-many', { because: 'too-many-streams', says: refusals['too-many-streams'] });
      count(who, 1);
      const follower = openFollower(Math.random());
      const sight = inSight(ctx, follower.tell, follower.hello);
      let leave = () => {};
      const beat = setInterval(() => void stillIn(), beatMillis);
      ends.add(follower.end);
      follower.stream.once('close', () => {
        clearInterval(beat);
        ends.delete(follower.end);
        count(who, -1);
        leave();
      });

      /** The session may have ended, or its holder may belong elsewhere by now. */
      async function stillIn(): Promise<void> {
        const now = await doorkeeper.admit(request).catch(() => null);
        if (now && nameOf(now) === who) follower.beat();
        else follower.end();
      }

      async function lookAround(): Promise<void> {
        await sight.lookAgain().catch(() => {});
        follower.hello();
      }

      try {
        leave = await exchange.join(ctx.organisationId, {
          onChange: sight.hear,
          onSight: () => void stillIn().then(lookAround),
          onGap: follower.hello,
        });
        await sight.lookAgain();
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
    },
  );
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });
}

function nameOf({ organisationId, actor }: Context): string {
  return `${organisationId} ${memberOf(actor) ?? ''}`;
}
