import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Server } from '#base/http/serve.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { rhythmFeed } from './feed.ts';

/** Binds the calendars that programs fetch by a secret link. */
export function rhythmCalendarRoutes({ app }: Server, links: LinkDoorkeeper): void {
  app.get('/open/:token/rhythm.ics', (request, reply) => answer(request, reply, 'member-calendar'));
  app.get('/open/:token/team-rhythm.ics', (request, reply) => answer(request, reply, 'team-calendar'));

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'member-calendar' | 'team-calendar',
  ) {
    const { ctx, subjectId } = await links.open(request, reply, kind);
    if (subjectId === null) throw new Refusal('not-found');
    const { text } = await rhythmFeed(
      ctx,
      kind === 'member-calendar'
        ? { kind: 'member', id: subjectId as MemberId }
        : { kind: 'team', id: subjectId as TeamId },
    );
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="rhythm.ics"')
      .send(text);
  }
}
