import { createHmac, timingSafeEqual } from 'node:crypto';

import { sql } from 'kysely';

import type { OrganisationSettings } from '#base/db/context.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import { sessionSeconds, type Identity } from './identity.ts';

/** Somebody who has signed in; without a membership where no organisation has (or keeps) them. */
export type Principal = {
  userId: string;
  email: string;
  sessionId: string;
  membership: {
    member: { id: MemberId; name: string; access: Access; language: Language };
    organisation: OrganisationSettings;
  } | null;
};

const cookieNames = ['cadans.session_token', '__Secure-cadans.session_token'];
const renewAfterSeconds = 86_400;

/**
 * Who holds the session in these cookies; null where nobody does. Here, and nowhere else for requests, an
 * OrganisationId is minted.
 */
export async function principalOf(
  identity: Identity,
  secret: string,
  cookies: Record<string, string | undefined>,
): Promise<Principal | null> {
  const signed = cookieNames.map((name) => cookies[name]).find((value) => value !== undefined);
  const token = signed === undefined ? null : verifiedToken(signed, secret);
  if (token === null) return null;
  const who = await holderOf(identity, token);
  if (!who) return null;
  await renewWhenOld(identity, who);
  const { userId, email, sessionId } = who;
  const membership =
    who.member && who.organisation
      ? {
          member: who.member,
          organisation: { ...who.organisation, id: who.organisation.id as OrganisationId },
        }
      : null;
  return { userId, email, sessionId, membership };
}

/** Does an organisation let in whoever holds this session? */
export async function isLetIn(identity: Identity, token: string): Promise<boolean> {
  return Boolean((await holderOf(identity, token))?.member);
}

async function holderOf(identity: Identity, token: string): Promise<WhoIs | null> {
  // Asked at every request: named, so that it is planned once per connection.
  const { rows } = await identity.pool.query<{ who: WhoIs | null }>({
    name: 'who_is',
    text: 'SELECT identity.who_is($1) AS who',
    values: [token],
  });
  return rows[0]?.who ?? null;
}

type WhoIs = {
  sessionId: string;
  userId: string;
  email: string;
  expiresAt: string;
  member: { id: MemberId; name: string; access: Access; language: Language } | null;
  organisation?: {
    id: string;
    name: string;
    timeZone: TimeZone;
    currency: Currency;
    language: Language;
    isDemo: boolean;
  };
};

/** The cookie is `token.signature`, the signature HMAC-SHA256 in base64, as better-auth writes it. */
function verifiedToken(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return null;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/** A session that is used lives on: once a day its end moves ahead. */
async function renewWhenOld(identity: Identity, who: WhoIs): Promise<void> {
  const left = (Date.parse(who.expiresAt) - Date.now()) / 1000;
  if (left > sessionSeconds - renewAfterSeconds) return;
  // By the database's clock, as the session ends by it: one that is wrong here makes none live longer.
  const fresh = sql<Date>`now() + make_interval(secs => ${sessionSeconds})`;
  await identity.db
    .updateTable('session')
    .set({ expires_at: fresh })
    .where('id', '=', who.sessionId)
    .where('expires_at', '<', fresh)
    .execute();
}
