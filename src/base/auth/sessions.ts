import { sql } from 'kysely';

import type { OrganisationId } from '#base/kernel/id.ts';

import type { Caller } from './caller.ts';
import { sessionSeconds } from './cookies.ts';
import { knowsDevice, rememberDevice } from './devices.ts';
import type { Identity } from './identity.ts';
import type { SessionMethod } from './table.ts';
import { newToken } from './tokens.ts';

/** A session that has begun: its token, and the cookies to set. */
export type Session = { token: string; cookies: string[] };

export type Entry = {
  userId: string;
  method: SessionMethod;
  /** Was more than one thing shown? */
  secondFactor: boolean;
  onlyOrganisationId?: OrganisationId | null;
  /** Where it begins; the newest place where nothing is said. */
  organisationId?: OrganisationId | null;
};

/**
 * Begins a session with a token that nobody knew before; the one that this browser had ends. From a device on which
 * somebody never came in, they hear of it by mail.
 */
export async function beginSession(
  identity: Identity,
  caller: Caller,
  { userId, method, secondFactor, onlyOrganisationId = null, organisationId = onlyOrganisationId }: Entry,
): Promise<Session> {
  const { db, cookies } = identity;
  const before = cookies.read(caller.cookies, 'session');
  if (before !== null) await db.deleteFrom('session').where('token', '=', before).execute();
  const token = newToken();
  await db
    .insertInto('session')
    .values({
      id: newToken(),
      user_id: userId,
      token,
      expires_at: sql<Date>`now() + make_interval(secs => ${sessionSeconds})`,
      ip_address: caller.ip,
      user_agent: caller.userAgent?.slice(0, 500) ?? null,
      organisation_id: organisationId,
      method,
      second_factor: secondFactor,
      only_organisation_id: onlyOrganisationId,
    })
    .execute();
  const set = [cookies.write('session', token)];
  if (method === 'visitor') return { token, cookies: set };
  if (!(await knowsDevice(identity, caller, userId))) {
    const device = await rememberDevice(identity, caller, userId);
    set.push(cookies.write('device', device));
  }
  return { token, cookies: set };
}

/** Ends the session in the caller's cookies. @returns the cookies that take its place */
export async function endSession({ db, cookies }: Identity, caller: Caller): Promise<string[]> {
  const token = cookies.read(caller.cookies, 'session');
  if (token !== null) await db.deleteFrom('session').where('token', '=', token).execute();
  return [cookies.clear('session'), cookies.clear('step')];
}

/** Ends every session of somebody, but the one that does this where there is one. */
export async function endSessionsOf({ db }: Identity, userId: string, but?: string): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('user_id', '=', userId)
    .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
    .executeTakeFirst();
  await db.deleteFrom('step').where('user_id', '=', userId).execute();
  return Number(ended.numDeletedRows);
}
