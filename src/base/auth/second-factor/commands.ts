import { randomBytes } from 'node:crypto';

import type { OutputOf } from '#base/http/contract.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { countTry, wasRight } from '../attempts.ts';
import type { Identity } from '../identity.ts';
import { secondFactorOffLetter, secondFactorOnLetter } from '../letters.ts';
import type { Principal } from '../principal.ts';
import { refusals } from '../refusals.ts';
import type { beginAuthenticator, confirmAuthenticator } from '../security/contract.ts';
import { auditOwn, mustBeConfirmed, type Asking } from '../security/desk.ts';
import { requiredFrom } from '../security/queries.ts';
import { endSessionsOf } from '../sessions.ts';
import { tell } from '../tell.ts';
import { factorsOf } from './factors.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { authenticatorUri, base32, stepOfCode } from './totp.ts';

const secretBytes = 20;

/** Makes the secret that an app gets; nothing is asked by it until a code shows that the app works. */
export async function beginOwnAuthenticator(
  { db, seals }: Identity,
  { principal, ctx }: Asking,
): Promise<OutputOf<typeof beginAuthenticator>> {
  mustBeConfirmed(principal, ctx.now);
  const secret = randomBytes(secretBytes);
  const sealed = seals.authenticator.seal(secret.toString('base64'));
  const begun = await db
    .insertInto('authenticator')
    .values({ user_id: principal.userId, secret_sealed: sealed, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ secret_sealed: sealed, last_step: 0, created_at: new Date() })
        .where('authenticator.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst();
  if (!begun) throw new Refusal('refused', { because: 'already-on', says: refusals['already-on'] });
  return { secret: base32(secret), uri: authenticatorUri(secret, principal.email) };
}

/** The app works: signing in asks its code from now on, and sessions elsewhere, which never showed one, end. */
export async function confirmOwnAuthenticator(
  identity: Identity,
  { principal, ctx }: Asking,
  typed: string,
): Promise<OutputOf<typeof confirmAuthenticator>> {
  mustBeConfirmed(principal, ctx.now);
  const { userId } = principal;
  const { db, seals } = identity;
  await countTry(identity, ['code', userId]);
  const waiting = await db
    .selectFrom('authenticator')
    .select(['secret_sealed', 'last_step'])
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  if (!waiting) throw new Refusal('refused', { because: 'set-up-first', says: refusals['set-up-first'] });
  const secret = Buffer.from(seals.authenticator.open(waiting.secret_sealed), 'base64');
  const step = stepOfCode(secret, typed.replace(/\s/g, ''), new Date(), waiting.last_step);
  if (step === null) throw new Refusal('refused', { because: 'wrong-code', says: refusals['wrong-code'] });
  const confirmed = await db
    .updateTable('authenticator')
    .set({ confirmed_at: new Date(), last_step: step })
    .where('user_id', '=', userId)
    .where('secret_sealed', '=', waiting.secret_sealed)
    .where('confirmed_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  if (!confirmed) throw new Refusal('refused', { because: 'set-up-first', says: refusals['set-up-first'] });
  await wasRight(identity, ['code', userId]);
  await showedSecondFactor(identity, principal);
  const codes = await makeRecoveryCodes(identity, userId);
  await auditOwn(ctx, principal, 'member.second-factor-added');
  tell(identity, userId, secondFactorOnLetter);
  return { codes };
}

/** This session has shown one; the others are asked for it anew. */
export async function showedSecondFactor(
  identity: Identity,
  { userId, sessionId }: Principal,
): Promise<void> {
  await identity.db.updateTable('session').set({ second_factor: true }).where('id', '=', sessionId).execute();
  await endSessionsOf(identity, userId, sessionId);
}

export async function removeOwnAuthenticator(identity: Identity, { principal, ctx }: Asking): Promise<null> {
  mustBeConfirmed(principal, ctx.now);
  const { userId } = principal;
  const { passkeys } = await factorsOf(identity, userId);
  await mustKeepOne(identity, userId, passkeys);
  await identity.db.deleteFrom('authenticator').where('user_id', '=', userId).execute();
  if (passkeys === 0) await identity.db.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
  await auditOwn(ctx, principal, 'member.second-factor-removed');
  tell(identity, userId, secondFactorOffLetter);
  return null;
}

/** Where an organisation asks a second factor, the last one stays. @param left how many there would be */
export async function mustKeepOne(identity: Identity, userId: string, left: number): Promise<void> {
  if (left === 0 && (await requiredFrom(identity, userId)) !== null)
    throw new Refusal('refused', {
      because: 'organisation-requires',
      says: refusals['organisation-requires'],
    });
}

export async function renewOwnCodes(identity: Identity, { principal, ctx }: Asking) {
  mustBeConfirmed(principal, ctx.now);
  const { authenticatorSince, passkeys } = await factorsOf(identity, principal.userId);
  if (authenticatorSince === null && passkeys === 0)
    throw new Refusal('refused', { because: 'set-up-first', says: refusals['set-up-first'] });
  const codes = await makeRecoveryCodes(identity, principal.userId);
  await auditOwn(ctx, principal, 'member.recovery-codes-renewed');
  return { codes };
}

/** Takes every second factor of somebody away: for who lost them. The password stays as it is, the sessions end. */
export async function forgetFactors(identity: Identity, userId: string): Promise<void> {
  await identity.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('authenticator').where('user_id', '=', userId).execute();
    await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
    await tx.deleteFrom('passkey').where('user_id', '=', userId).execute();
  });
  await endSessionsOf(identity, userId);
}
