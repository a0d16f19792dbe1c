import { sql } from 'kysely';

import type { OrganisationSettings } from '#base/db/context.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import { sessionSeconds } from './cookies.ts';
import type { Identity } from './identity.ts';
import type { SessionMethod } from './table.ts';

/** Somebody who has signed in; without a membership where no organisation has (or keeps) them. */
export type Principal = {
  userId: string;
  email: string;
  sessionId: string;
  method: SessionMethod;
  /** Was a second factor shown for this session? */
  secondFactor: boolean;
  /** Is there one to show? */
  hasFactor: boolean;
  confirmedAt: Date;
  membership: {
    member: { id: MemberId; name: string; access: Access; language: Language };
    organisation: OrganisationSettings;
    /** From when on the organisation asks a second factor; null where it does not. */
    secondFactorFrom: Date | null;
  } | null;
};

const daySeconds = 86_400;
/** A session is looked at so often at most: what is shown of it is minutes old. */
const seenEverySeconds = 300;

/**
 * Who holds the session in these cookies; null where nobody does. Here, and nowhere else for requests, an
 * OrganisationId is minted.
 */
export async function principalOf(
  identity: Identity,
  cookies: Record<string, string | undefined>,
): Promise<Principal | null> {
  const token = identity.cookies.read(cookies, 'session');
  if (token === null) return null;
  // Asked at every request: named, so that it is planned once per connection.
  const { rows } = await identity.pool.query<{ who: WhoIs | null }>({
    name: 'who_is',
    text: 'SELECT identity.who_is($1) AS who',
    values: [token],
  });
  const who = rows[0]?.who;
  if (!who) return null;
  await keepUp(identity, who);
  const { userId, email, sessionId, method, secondFactor, hasFactor } = who;
  const membership =
    who.member && who.organisation
      ? {
          member: who.member,
          organisation: { ...who.organisation, id: who.organisation.id as OrganisationId },
          secondFactorFrom: who.secondFactorFrom ? new Date(who.secondFactorFrom) : null,
        }
      : null;
  const confirmedAt = new Date(who.confirmedAt);
  return { userId, email, sessionId, method, secondFactor, hasFactor, confirmedAt, membership };
}

type WhoIs = {
  sessionId: string;
  userId: string;
  email: string;
  expiresAt: string;
  seenAt: string;
  confirmedAt: string;
  method: SessionMethod;
  secondFactor: boolean;
  hasFactor: boolean;
  secondFactorFrom?: string | null;
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

/** A session that is used lives on, once a day; when it was last used is known to five minutes. */
async function keepUp(identity: Identity, who: WhoIs): Promise<void> {
  const now = Date.now();
  const left = (Date.parse(who.expiresAt) - now) / 1000;
  const old = left <= sessionSeconds - daySeconds;
  const unseen = (now - Date.parse(who.seenAt)) / 1000 > seenEverySeconds;
  if (!old && !unseen) return;
  // By the database's clock, as the session ends by it: one that is wrong here makes none live longer.
  const fresh = sql<Date>`greatest(expires_at, now() + make_interval(secs => ${sessionSeconds}))`;
  await identity.db
    .updateTable('session')
    .set({ seen_at: sql<Date>`now()`, ...(old ? { expires_at: fresh } : {}) })
    .where('id', '=', who.sessionId)
    .execute();
}
