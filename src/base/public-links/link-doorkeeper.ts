import type { FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';

import type { Guesses } from '#base/auth/guesses.ts';
import { presentMillis, presentMoment } from '#base/db/clock.ts';
import { openContext, type Context, type OrganisationSettings } from '#base/db/context.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { preferredLanguage, type Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { PublicLinkId, PublicLinkKindName, PublicLinks } from './kinds.ts';
import { makerMay, type LinkMaker } from './maker-may.ts';
import { pace, withinPace, type Counts } from './rules.ts';
import { readLinkToken } from './token.ts';

/** What a secret link opened: its subject, and a context that reads with the eyes of whoever made the link. */
export type Opened = {
  ctx: Context;
  linkId: PublicLinkId;
  subjectId: string | null;
};

export type LinkDoorkeeper = {
  /**
   * Opens what the `:token` in the address is for, where it is a link of this kind; refuses with `not-found` for any
   * other, whatever is wrong with it. The answer is told not to be kept, found by search engines or named to others.
   */
  open(request: FastifyRequest, reply: FastifyReply, kind: PublicLinkKindName): Promise<Opened>;
  /** `open` for what whoever holds the link answers: the one way in by a link that can write. */
  openToAnswer(request: FastifyRequest, reply: FastifyReply, kind: PublicLinkKindName): Promise<Opened>;
};

type Found = {
  link: { id: PublicLinkId; kind: string; subjectId: string | null };
  maker: LinkMaker;
  organisation: Omit<OrganisationSettings, 'id'> & { id: string };
};

/**
 * Admits by secret links. Here an OrganisationId is minted for whoever holds one.
 * @param guesses counts links that open nothing, over all processes; how often one is used each process counts for itself
 */
export function linkDoorkeeperOn(pool: pg.Pool, kinds: PublicLinks, guesses: Guesses): LinkDoorkeeper {
  const used: Counts = new Map();
  const opened: LinkDoorkeeper['open'] = async (request, reply, kind) => {
    void reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    guesses.refuseGuesser(request.ip);
    const { token = '' } = request.params as { token?: string };
    const read = readLinkToken(token);
    const found = read && (await openedBy(pool, read));
    if (found?.link.kind !== kind) {
      await guesses.wrong(request.ip);
      throw new Refusal('not-found');
    }
    const { link, maker, organisation } = found;
    if (!withinPace(used, link.id, pace, presentMillis())) throw new Refusal('too-many');
    const language = languageOf(request, organisation.language);
    const ctx = openContext(pool, {
      organisation: { ...organisation, id: organisation.id as OrganisationId },
      actor: { kind: 'link', linkId: link.id, access: 'reader', asker: maker.id },
      language,
      now: presentMoment(),
      requestId: request.id,
    });
    if (!(await ctx.read((tx) => makerMay(tx, ctx, kinds[kind], maker, link.subjectId))))
      throw new Refusal('not-found');
    return { ctx, linkId: link.id, subjectId: link.subjectId };
  };
  return {
    async open(request, reply, kind) {
      const { ctx, ...link } = await opened(request, reply, kind);
      return { ctx: onlyReading(ctx), ...link };
    },
    openToAnswer: opened,
  };
}

/** The organisation's, unless the one who looks asks for another by header. */
function languageOf({ headers }: FastifyRequest, own: Language): Language {
  const asked = headers['accept-language'];
  return asked === undefined || asked === '*' ? own : preferredLanguage(asked);
}

const refuse = () => Promise.reject(new Refusal('forbidden', { because: 'link-only-reads' }));

/** Nobody writes through a link, but to answer. */
function onlyReading(ctx: Context): Context {
  return { ...ctx, transaction: refuse, inOne: refuse };
}

async function openedBy(pool: pg.Pool, read: NonNullable<ReturnType<typeof readLinkToken>>) {
  const { rows } = await pool.query<{ opened: Found | null }>({
    name: 'public_link_opened',
    text: 'SELECT public_link_opened($1, $2, $3) AS opened',
    values: [read.organisationId, read.linkId, read.hash],
  });
  return rows[0]?.opened ?? null;
}
