import type { OutputOf } from '#base/http/contract.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { countTry, placeOf, wasRight } from '../attempts.ts';
import type { Caller } from '../caller.ts';
import { enter, type Entered } from '../enter.ts';
import type { Identity } from '../identity.ts';
import { passkeyAddedLetter } from '../letters.ts';
import { refusals } from '../refusals.ts';
import { showedSecondFactor } from '../second-factor/commands.ts';
import { factorsOf } from '../second-factor/factors.ts';
import { makeRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { markConfirmed } from '../security/commands.ts';
import { auditOwn, mustBeConfirmed, mustBeOwn, type Asking } from '../security/desk.ts';
import { beginStep, finishStep, keepWithStep, takeStep, tryStep } from '../steps.ts';
import { tell } from '../tell.ts';
import { setCookies } from '../welcoming.ts';
import { madePasskey, newPasskeyOptions, passkeyOptions, provenPasskey } from './ceremony.ts';
import type { addPasskey, beginPasskey, beginPasskeySignIn } from './contract.ts';

const mostPasskeys = 20;
type Challenge = { challenge?: string };

const refusal = () =>
  new Refusal('refused', { because: 'passkey-refused', says: refusals['passkey-refused'] });

async function passkeysOf({ db }: Identity, userId: string) {
  return db.selectFrom('passkey').select(['id', 'transports']).where('user_id', '=', userId).execute();
}

/** Begins to make a passkey; the browser that asks is the one that may bring it. */
export async function beginOwnPasskey(
  identity: Identity,
  { principal, ctx, reply }: Asking,
): Promise<OutputOf<typeof beginPasskey>> {
  mustBeConfirmed(principal, ctx.now);
  const { userId, email, membership } = principal;
  const kept = await passkeysOf(identity, userId);
  if (kept.length >= mostPasskeys)
    throw new Refusal('refused', { because: 'too-many-passkeys', says: refusals['too-many-passkeys'] });
  const person = { userId, email, name: membership?.member.name ?? email };
  const options = await newPasskeyOptions(identity, person, kept);
  const token = await beginStep(identity, 'new-passkey', { userId, data: { challenge: options.challenge } });
  setCookies(reply, [identity.cookies.write('step', token)]);
  return { options: { ...options } };
}

/** Keeps it. Where it is the first thing beside a password, there are codes to recover with, once. */
export async function addOwnPasskey(
  identity: Identity,
  { principal, ctx, caller, reply }: Asking,
  { name, response }: { name: string; response: unknown },
): Promise<OutputOf<typeof addPasskey>> {
  mustBeConfirmed(principal, ctx.now);
  const { userId } = principal;
  const token = identity.cookies.read(caller.cookies, 'step');
  const step = await takeStep<Challenge>(identity, 'new-passkey', token);
  setCookies(reply, [identity.cookies.clear('step')]);
  if (!step?.data.challenge || step.userId !== userId) throw refusal();
  const made = await madePasskey(identity, step.data.challenge, response);
  if (!made) throw refusal();
  const { credential, credentialBackedUp } = made;
  const before = await factorsOf(identity, userId);
  const kept = await identity.db
    .insertInto('passkey')
    .values({
      id: credential.id,
      user_id: userId,
      name,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backed_up: credentialBackedUp,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw refusal();
  await showedSecondFactor(identity, principal);
  await auditOwn(ctx, principal, 'member.passkey-added');
  tell(identity, userId, passkeyAddedLetter(name));
  return { codes: before.recoveryCodes === 0 ? await makeRecoveryCodes(identity, userId) : null };
}

/** Begins to sign in with one, or to take the second step of a sign-in that is on its way. */
export async function beginByPasskey(
  identity: Identity,
  caller: Caller,
): Promise<OutputOf<typeof beginPasskeySignIn> & { cookies: string[] }> {
  await countTry(identity, ['sign-in-address', placeOf(caller.ip)]);
  const token = identity.cookies.read(caller.cookies, 'step');
  const step = await tryStep<Challenge>(identity, 'second-factor', token);
  const kept = step?.userId ? await passkeysOf(identity, step.userId) : [];
  const options = await passkeyOptions(identity, kept);
  const data = { challenge: options.challenge };
  if (step) {
    await keepWithStep(identity, step.tokenHash, data);
    return { options: { ...options }, cookies: [] };
  }
  const begun = await beginStep(identity, 'passkey', { data });
  return { options: { ...options }, cookies: [identity.cookies.write('step', begun)] };
}

/** Signs in with a passkey: it is something one has and, by a finger or a code, something one is or knows. */
export async function enterByPasskey(
  identity: Identity,
  caller: Caller,
  response: Record<string, unknown>,
): Promise<Entered> {
  const token = identity.cookies.read(caller.cookies, 'step');
  const second = await tryStep<Challenge>(identity, 'second-factor', token);
  const step = second ?? (await takeStep<Challenge>(identity, 'passkey', token));
  if (!step?.data.challenge)
    throw new Refusal('unauthenticated', { because: 'step-spent', says: refusals['step-spent'] });
  const userId = await holderOfPasskey(identity, step.data.challenge, response, step.userId);
  if (second && !(await finishStep(identity, second.tokenHash)))
    throw new Refusal('unauthenticated', { because: 'step-spent', says: refusals['step-spent'] });
  await wasRight(identity, ['sign-in-address', placeOf(caller.ip)]);
  return enter(identity, caller, { userId, method: second ? 'password' : 'passkey', secondFactor: true });
}

/** Shows by a passkey that it is still them. */
export async function confirmOwnByPasskey(
  identity: Identity,
  { principal, caller }: Asking,
  response: Record<string, unknown>,
): Promise<null> {
  mustBeOwn(principal);
  const token = identity.cookies.read(caller.cookies, 'step');
  const step = await takeStep<Challenge>(identity, 'passkey', token);
  if (!step?.data.challenge) throw refusal();
  await holderOfPasskey(identity, step.data.challenge, response, principal.userId);
  await markConfirmed(identity, principal);
  return null;
}

/** Whose passkey answered; refuses what was not made by it, and another person's than the one who is asked. */
async function holderOfPasskey(
  identity: Identity,
  challenge: string,
  response: Record<string, unknown>,
  asked: string | null,
): Promise<string> {
  const id = typeof response['id'] === 'string' ? response['id'] : '';
  const passkey = await identity.db
    .selectFrom('passkey')
    .select(['id', 'user_id', 'public_key', 'counter'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!passkey || (asked !== null && passkey.user_id !== asked)) throw refusal();
  const counter = await provenPasskey(identity, challenge, response, passkey);
  if (counter === null) throw refusal();
  await identity.db
    .updateTable('passkey')
    .set({ counter, last_used_at: new Date() })
    .where('id', '=', passkey.id)
    .execute();
  return passkey.user_id;
}
