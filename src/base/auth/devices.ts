import type { Caller } from './caller.ts';
import type { Identity } from './identity.ts';
import { newDeviceLetter } from './letters.ts';
import { tell } from './tell.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** Did this person come in from this browser before? */
export async function knowsDevice(
  { db, cookies }: Identity,
  caller: Caller,
  userId: string,
): Promise<boolean> {
  const token = cookies.read(caller.cookies, 'device');
  if (token === null) return false;
  const known = await db
    .updateTable('device')
    .set({ last_seen_at: new Date() })
    .where('user_id', '=', userId)
    .where('token_hash', '=', hashOfToken(token))
    .returning('user_id')
    .executeTakeFirst();
  return known !== undefined;
}

/**
 * Remembers this browser as one of this person's, and tells them by mail where it is not their first. A browser that
 * several people use is each one's own.
 */
export async function rememberDevice(identity: Identity, caller: Caller, userId: string): Promise<string> {
  const { db, cookies } = identity;
  const token = cookies.read(caller.cookies, 'device') ?? newToken();
  const first = await db
    .selectFrom('device')
    .select('user_id')
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst();
  await db
    .insertInto('device')
    .values({ user_id: userId, token_hash: hashOfToken(token) })
    .onConflict((conflict) => conflict.columns(['user_id', 'token_hash']).doNothing())
    .execute();
  if (first) tell(identity, userId, newDeviceLetter({ ip: caller.ip, userAgent: caller.userAgent }));
  return token;
}
