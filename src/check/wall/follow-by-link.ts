import type { Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { LiveKind } from '#base/live/contract.ts';
import type { Exchange } from '#base/live/exchange.ts';
import { streamsOn } from '#base/live/streams.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';

import { followWall } from './contract.ts';

/** How often it is asked whether the link still opens something. */
const beatMillis = 5_000;
/** What comes close together is told once. */
const gatherMillis = 250;
const mostOfOneLink = 40;

/** What may change what a wall shows. */
const heard: ReadonlySet<LiveKind> = new Set<LiveKind>([
  'figures',
  'deal',
  'rhythm',
  'wall',
  'staff-consent',
]);

/**
 * Tells the holder of a wall's link that there is something new to ask for; of what changed it tells nothing. Ends when
 * the link is revoked, and when the application stops.
 */
export function followByLink({ app, endpoints }: Server, links: LinkDoorkeeper, exchange: Exchange): void {
  const answer = streamsOn(app, { most: mostOfOneLink, tooMany: () => new Refusal('too-many') });
  endpoints.push(followWall);
  app.get(followWall.path, { exposeHeadRoute: false, config: { isStream: true } }, async (request, reply) => {
    const { ctx, linkId } = await links.open(request, reply, 'wall');
    return answer(reply, {
      who: linkId,
      beatMillis,
      onBeat: (follower) => void links.open(request, reply, 'wall').then(follower.beat, follower.end),
      async join(follower, leaving) {
        const told = gathered(() => follower.tell({ kind: 'wall', id: null, version: null }));
        const leave = await exchange.join(ctx.organisationId, {
          onChange: ({ kind }) => heard.has(kind) && told.tell(),
          onSight: told.tell,
          onGap: told.tell,
        });
        leaving(() => {
          told.stop();
          leave();
        });
      },
    });
  });
}

/** Tells the first at once, and what follows close behind it together. */
function gathered(tell: () => void): { tell(): void; stop(): void } {
  let waiting: NodeJS.Timeout | undefined;
  let more = false;
  const again = () => {
    waiting = undefined;
    if (!more) return;
    more = false;
    now();
  };
  const now = () => {
    if (waiting) {
      more = true;
      return;
    }
    tell();
    waiting = setTimeout(again, gatherMillis);
  };
  return { tell: now, stop: () => clearTimeout(waiting) };
}
