import type {} from '@fastify/cookie';

import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

import { presentMoment } from '#base/db/clock.ts';
import { openContext, type Context, type OrganisationSettings } from '#base/db/context.ts';
import type { Doorkeeper } from '#base/http/serve.ts';
import type { Actor } from '#base/kernel/actor.ts';
import { preferredLanguage, type Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { principalOf, type Principal } from './principal.ts';
import { refusals } from './refusals.ts';
import { standingOf } from './rules.ts';

/** Who sends a request with a key; null where it carries none. Refuses a key that does not let it in. */
export type ProgramAsking = (
  request: FastifyRequest,
) => Promise<{ organisation: OrganisationSettings; actor: Actor } | null>;

/** Whoever has signed in, before it is asked whether that is enough for this organisation. */
export type AtTheDesk = { principal: Principal; ctx: Context };

export type PersonalDoorkeeper = Doorkeeper & {
  whoIs(request: FastifyRequest): Promise<Principal | null>;
  /** Lets somebody who still has to set up a second factor arrange that, and nothing else. */
  admitToDesk(request: FastifyRequest): Promise<AtTheDesk>;
};

/** Admits members by their session's cookie, and programs by their key. */
export function doorkeeperOf(
  identity: Identity,
  pool: pg.Pool,
  programAsking: ProgramAsking,
): PersonalDoorkeeper {
  const whoIs = (request: FastifyRequest) => principalOf(identity, request.cookies);
  const languageOf = (request: FastifyRequest): Language =>
    languages.get(request) ?? preferredLanguage(request.headers['accept-language']);
  const languages = new WeakMap<FastifyRequest, Language>();

  async function admitToDesk(request: FastifyRequest): Promise<AtTheDesk> {
    const principal = await whoIs(request);
    const membership = principal?.membership;
    if (!principal || !membership) throw new Refusal('unauthenticated');
    const { member, organisation } = membership;
    languages.set(request, member.language);
    if (standing(principal) === 'must-show')
      throw new Refusal('unauthenticated', {
        because: 'second-factor-missing',
        says: refusals['second-factor-missing'],
      });
    const ctx = openContext(pool, {
      organisation,
      actor: { kind: 'member', memberId: member.id, name: member.name, access: member.access },
      language: member.language,
      now: presentMoment(),
      requestId: request.id,
    });
    return { principal, ctx };
  }

  return {
    whoIs,
    languageOf,
    admitToDesk,
    async admit(request) {
      const program = await programAsking(request);
      if (program)
        return openContext(pool, {
          ...program,
          language: languageOf(request),
          now: presentMoment(),
          requestId: request.id,
        });
      const { principal, ctx } = await admitToDesk(request);
      const asked = request.headers['cadans-member'];
      if (typeof asked === 'string' && asked !== principal.membership?.member.id)
        throw new Refusal('conflict', { because: 'another-place', says: refusals['another-place'] });
      if (standing(principal) === 'must-set-up')
        throw new Refusal('forbidden', {
          because: 'second-factor-required',
          says: refusals['second-factor-required'],
        });
      return ctx;
    },
  };
}

/** How whoever has signed in stands before the organisation that the session uses. */
export function standing({ membership, secondFactor, hasFactor }: Principal) {
  const asksFrom = membership?.secondFactorFrom ?? null;
  return standingOf({ asksFrom, showed: secondFactor, has: hasFactor }, presentMoment());
}
