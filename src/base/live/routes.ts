import type { Context } from '#base/db/context.ts';
import type { Server } from '#base/http/serve.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { followChanges } from './contract.ts';
import type { Exchange } from './exchange.ts';
import type { Follower } from './follower.ts';
import { inSight } from './in-sight.ts';
import { refusals } from './refusals.ts';
import { streamsOn } from './streams.ts';

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
  const answer = streamsOn(app, {
    most: mostOfOneMember,
    tooMany: () =>
      new Refusal('too-many', { because: 'too-many-streams', says: refusals['too-many-streams'] }),
  });

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

      /** The session may have ended, or its holder may belong elsewhere by now. */
      async function stillIn(follower: Follower): Promise<void> {
        const now = await doorkeeper.admit(request).catch(() => null);
        if (now && nameOf(now) === who) follower.beat();
        else follower.end();
      }

      return answer(reply, {
        who,
        beatMillis,
        onBeat: (follower) => void stillIn(follower),
        async join(follower, leaving) {
          const sight = inSight(ctx, follower.tell, follower.hello);
          const lookAround = async () => {
            await sight.lookAgain().catch(() => {});
            follower.hello();
          };
          leaving(
            await exchange.join(ctx.organisationId, {
              onChange: sight.hear,
              onSight: () => void stillIn(follower).then(lookAround),
              onGap: follower.hello,
            }),
          );
          await sight.lookAgain();
        },
      });
    },
  );
}

function nameOf({ organisationId, actor }: Context): string {
  return `${organisationId} ${memberOf(actor) ?? ''}`;
}
