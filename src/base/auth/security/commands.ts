import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { countTry, wasRight } from '../attempts.ts';
import type { Identity } from '../identity.ts';
import { passwordChangedLetter } from '../letters.ts';
import { personWithPassword, refuseWeak, verifyPassword, writePassword } from '../passwords.ts';
import type { Principal } from '../principal.ts';
import { refusals } from '../refusals.ts';
import { beginSession, endSessionsOf } from '../sessions.ts';
import { tell } from '../tell.ts';
import { setCookies } from '../welcoming.ts';
import type { changePassword, confirmIdentity } from './contract.ts';
import { auditOwn, mustBeOwn, type Asking } from './desk.ts';

/** Shows by the password that it is them. Ten tries in a quarter of an hour, as at the door. */
export async function confirmByPassword(
  identity: Identity,
  principal: Principal,
  { password }: InputOf<typeof confirmIdentity>,
): Promise<null> {
  mustBeOwn(principal);
  await mustBeTheirs(identity, principal, password, '/password');
  await markConfirmed(identity, principal);
  return null;
}

/** From now on, for a while, what touches security may be changed by this session. */
export async function markConfirmed({ db }: Identity, { sessionId }: Principal): Promise<void> {
  await db.updateTable('session').set({ confirmed_at: new Date() }).where('id', '=', sessionId).execute();
}

/**
 * Changes the password. Every other session ends, and this one goes on with a token that nobody can have seen before.
 */
export async function changeOwnPassword(
  identity: Identity,
  { principal, ctx, caller, reply }: Asking,
  { present, password }: InputOf<typeof changePassword>,
): Promise<OutputOf<typeof changePassword>> {
  mustBeOwn(principal);
  await mustBeTheirs(identity, principal, present, '/present');
  const { member, organisation } = principal.membership ?? {};
  await refuseWeak(password, ctx.language, [principal.email, member?.name ?? '', organisation?.name ?? '']);
  await writePassword(identity, principal.userId, password);
  const endedSessions = await endSessionsOf(identity, principal.userId, principal.sessionId);
  const { userId, method, secondFactor } = principal;
  const { cookies } = await beginSession(identity, caller, { userId, method, secondFactor });
  setCookies(reply, cookies);
  await auditOwn(ctx, principal, 'member.password-changed');
  tell(identity, userId, passwordChangedLetter);
  return { endedSessions };
}

async function mustBeTheirs(
  identity: Identity,
  { userId, email }: Principal,
  password: string,
  pointer: string,
): Promise<void> {
  await countTry(identity, ['confirm', userId]);
  const person = await personWithPassword(identity, email);
  if (!(await verifyPassword(identity, person?.password ?? null, password)))
    throw new Refusal('refused', {
      because: 'wrong-password',
      says: refusals['wrong-password'],
      decision: { pointer },
    });
  await wasRight(identity, ['confirm', userId]);
}
