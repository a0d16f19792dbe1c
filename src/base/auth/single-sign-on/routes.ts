import * as z from 'zod';

import type { Server } from '#base/http/serve.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { callerOf } from '../caller.ts';
import type { Identity } from '../identity.ts';
import { setCookies, welcoming } from '../welcoming.ts';
import { arrive, type Reception } from './arrive.ts';
import * as contract from './contract.ts';
import type { Asking } from './discovery.ts';
import { beginTrip, endTrip } from './trip.ts';

export type SignOn = { identity: Identity; asking: Asking; reception: Reception };

/** Out to the provider, and back. */
export function singleSignOnRoutes(server: Server, { identity, asking, reception }: SignOn): void {
  const welcome = welcoming(server);
  welcome(contract.beginSingleSignOn, async (input, { caller, reply }) => {
    const { url, cookies } = await beginTrip(identity, caller, input, asking);
    setCookies(reply, cookies);
    return { url };
  });

  // A page that the provider sends the browser to, not an endpoint that a program asks: it answers with the next page.
  server.app.get<{ Params: { organisationId: string } }>(
    '/api/v1/single-sign-on/:organisationId',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const caller = callerOf(request);
      const cut = request.url.indexOf('?');
      const query = cut < 0 ? '' : request.url.slice(cut);
      reply.header('cache-control', 'no-store');
      setCookies(reply, [identity.cookies.clear('step')]);
      const { organisationId } = request.params;
      try {
        if (!z.uuid().safeParse(organisationId).success) throw new Refusal('not-found');
        const said = await endTrip(identity, caller, { organisationId, query }, asking);
        const { cookies } = await arrive(identity, caller, said, reception);
        setCookies(reply, cookies);
        return await reply.redirect(said.back, 303);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const because = error.details.because ?? error.code;
        return reply.redirect(`/sign-in?refused=${encodeURIComponent(because)}`, 303);
      }
    },
  );
}
