import type { Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import type { LiveKind } from '#base/live/contract.ts';
import type { Exchange } from '#base/live/exchange.ts';
import { openFollower } from '#base/live/follower.ts';
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
  const ends = new Set<() => void>();
  const followers = new Map<string, number>();
  endpoints.push(followWall);
  app.get(followWall.path, { exposeHeadRoute: false, config: { isStream: true } }, async (request, reply) => {
    const { ctx, linkId } = await links.open(request, reply, 'wall');
    const now = followers.get(linkId) ?? 0;
    if (now >= mostOfOneLink) throw new Refusal('too-many');
    followers.set(linkId, now + 1);
    const follower = openFollower(Math.random());
    let leave = () => {};
    const tell = () => follower.tell({ kind: 'wall', id: null, version: null });
    let waiting: NodeJS.Timeout | undefined;
    let more = false;
    // The first is told at once, what follows close behind it together.
    const look = () => {
      if (waiting) {
        more = true;
        return;
      }
      tell();
      waiting = setTimeout(() => {
        waiting = undefined;
        if (more) {
          more = false;
          look();
        }
      }, gatherMillis);
    };
    const beat = setInterval(() => {
      links.open(request, reply, 'wall').then(follower.beat, follower.end);
    }, beatMillis);
    ends.add(follower.end);
    follower.stream.once('close', () => {
      clearInterval(beat);
      clearTimeout(waiting);
      ends.delete(follower.end);
      const left = (followers.get(linkId) ?? 1) - 1;
      if (left > 0) followers.set(linkId, left);
      else followers.delete(linkId);
      leave();
    });
    try {
      leave = await exchange.join(ctx.organisationId, {
        onChange: ({ kind }) => heard.has(kind) && look(),
        onSight: look,
        onGap: look,
      });
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
  });
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });
}
