import { Refusal } from '#base/kernel/refusal.ts';
import type { Language } from '#base/kernel/language.ts';

import { countTry, mayTry, placeOf } from './attempts.ts';
import type { Caller } from './caller.ts';
import { registerPerson } from './getting-in.ts';
import type { Identity } from './identity.ts';
import { accountExistsLetter, signUpLetter } from './letters.ts';
import { forgetPeople } from './membership.ts';
import { personAt } from './password-link.ts';
import { markProven } from './proof.ts';
import { refusals } from './refusals.ts';
import { beginStep, readStep, takeStep, validMinutes } from './steps.ts';

/** What somebody wants to begin, before their mailbox is proven. */
export type SignUpWish = { name: string; email: string; organisationName: string; language: Language };

const spent = () => new Refusal('refused', { because: 'link-spent', says: refusals['link-spent'] });

/**
 * Mails the link with which a sign-up goes on, or, to who has an account here, that they have one. The answer is the
 * same and comes before either, so nobody learns which it was. Until the link is followed there is no account, and the
 * password is chosen behind it: whoever types somebody else's address leaves nothing with it.
 */
export async function sendSignUpLink(identity: Identity, caller: Caller, wish: SignUpWish): Promise<void> {
  await countTry(identity, ['sign-up-link-address', placeOf(caller.ip)]);
  const send = async () => {
    if (!(await mayTry(identity, ['sign-up-account', wish.email]))) return;
    const person = await personAt(identity, wish.email);
    if (person && person.memberships.length > 0)
      return identity.post(accountExistsLetter(wish, `${identity.address}/sign-in`));
    const { name, email, organisationName, language } = wish;
    const token = await beginStep(identity, 'sign-up', { data: { name, email, organisationName, language } });
    const until = new Date(Date.now() + validMinutes['sign-up'] * 60_000);
    identity.post(signUpLetter(wish, `${identity.address}/sign-up/${token}`), until);
  };
  send().catch(identity.failed);
}

/** What the link in the mail goes on with; refuses one that has expired or was used. */
export async function readSignUp(identity: Identity, token: string): Promise<SignUpWish> {
  const step = await readStep<SignUpWish>(identity, 'sign-up', token);
  if (!step) throw spent();
  return step.data;
}

/**
 * Makes the person whose mailbox the link proves; the link has served. Somebody who signed up before and belongs nowhere
 * gives way, with what they left. @returns who it is
 */
export async function registerProven(
  identity: Identity,
  caller: Caller,
  { token, password }: { token: string; password: string },
): Promise<string> {
  const step = await takeStep<SignUpWish>(identity, 'sign-up', token);
  if (!step) throw spent();
  const { name, email } = step.data;
  const before = await personAt(identity, email);
  if (before) await forgetPeople(identity, [before.userId]);
  const userId = await registerPerson(identity, caller, { name, email, password });
  await markProven(identity, userId);
  return userId;
}
