import { sql } from 'kysely';
import type * as z from 'zod';

import type { OutputOf } from '#base/http/contract.ts';

import { deviceOf } from '../device-name.ts';
import type { Identity } from '../identity.ts';
import { placesOf } from '../places.ts';
import type { Principal } from '../principal.ts';
import { isConfirmed } from '../rules.ts';
import { factorsOf } from '../second-factor/factors.ts';
import type { getSecurity, passkeyShape, sessionShape } from './contract.ts';

/** How somebody gets in, and where they are in. */
export async function getOwnSecurity(
  identity: Identity,
  principal: Principal,
  now: Date,
): Promise<OutputOf<typeof getSecurity>> {
  const { userId, email, method } = principal;
  const factors = await factorsOf(identity, userId);
  const passkeys = await listPasskeys(identity, userId);
  const hasPassword = await hasOwnPassword(identity, userId);
  return {
    email,
    hasPassword,
    managedElsewhere: method === 'single-sign-on',
    confirmed: isConfirmed(principal.confirmedAt, now),
    confirmWays: [
      ...(hasPassword ? (['password'] as const) : []),
      ...(passkeys.length > 0 ? (['passkey'] as const) : []),
    ],
    authenticatorSince: factors.authenticatorSince?.toISOString() ?? null,
    recoveryCodesLeft: factors.recoveryCodes,
    passkeys,
    requiredFrom: (await requiredFrom(identity, userId))?.toISOString() ?? null,
    sessions: await listSessions(identity, principal),
  };
}

/** The earliest day from which an organisation of theirs asks a second factor; null where none does. */
export async function requiredFrom(identity: Identity, userId: string): Promise<Date | null> {
  const from = (await placesOf(identity, userId))
    .flatMap(({ letsIn, secondFactorFrom }) => (letsIn && secondFactorFrom ? [secondFactorFrom] : []))
    .toSorted()[0];
  return from === undefined ? null : new Date(from);
}

export async function hasOwnPassword({ db }: Identity, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function listPasskeys({ db }: Identity, userId: string): Promise<z.output<typeof passkeyShape>[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'last_used_at', 'backed_up'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    synced: row.backed_up,
  }));
}

const mostShown = 100;

/** This one first, then the ones that were used last. By single sign-on one sees those of the same organisation. */
async function listSessions(
  { db }: Identity,
  { userId, sessionId, method, membership }: Principal,
): Promise<z.output<typeof sessionShape>[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'ip_address', 'user_agent', 'method', 'second_factor', 'created_at', 'seen_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', new Date())
    .$if(method === 'single-sign-on', (query) =>
      query.where('only_organisation_id', '=', membership?.organisation.id ?? null),
    )
    .orderBy(sql`id = ${sessionId}`, 'desc')
    .orderBy('seen_at', 'desc')
    .limit(mostShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isThis: row.id === sessionId,
    ...deviceOf(row.user_agent),
    address: row.ip_address,
    method: row.method,
    secondFactor: row.second_factor,
    startedAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
  }));
}
