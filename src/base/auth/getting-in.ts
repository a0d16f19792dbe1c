import { Refusal, type RefusalCode } from '#base/kernel/refusal.ts';

import { countTry, mayTry, placeOf, wasRight, type Bucket } from './attempts.ts';
import type { Caller } from './caller.ts';
import { enter, type Entered } from './enter.ts';
import { hashOfToken } from './tokens.ts';
import type { Identity } from './identity.ts';
import { passwordRenewedLetter } from './letters.ts';
import { isHandedOver } from './password-link.ts';
import { personWithPassword, verifyPassword } from './passwords.ts';
import { endPasswordLinks, markProven, proveAfresh } from './proof.ts';
import { refusals } from './refusals.ts';
import { factorsOf } from './second-factor/factors.ts';
import { endSessionsOf } from './sessions.ts';
import { tell } from './tell.ts';

const refused = (because: keyof typeof refusals, code: RefusalCode = 'refused') =>
  new Refusal(code, { because, says: refusals[because] });

/** Makes a person. Refuses an address that somebody has. @returns who it is */
export async function registerPerson(
  identity: Identity,
  caller: Pick<Caller, 'ip'>,
  person: { name: string; email: string; password: string },
): Promise<string> {
  await countTry(identity, ['sign-up-address', placeOf(caller.ip)]);
  const response = await post(identity, '/sign-up/email', person);
  if (!response.ok) {
    // The second code is what remains for whoever lost a race for the same address.
    const taken = /^(?:USER_ALREADY_EXISTS|FAILED_TO_CREATE_USER)/.test(response.code);
    throw refused(taken ? 'email-taken' : 'bad-password');
  }
  const { id } = await identity.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', person.email.toLowerCase())
    .executeTakeFirstOrThrow();
  return id;
}

/** Whose this password is. Says nothing of which of the two was wrong, also not by how long it takes. */
export async function holderOfPassword(
  identity: Identity,
  caller: Caller,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const account = await accountBucket(identity, caller, email);
  const place: Bucket = ['sign-in-address', placeOf(caller.ip)];
  await countTry(identity, place, account);
  const person = await personWithPassword(identity, email);
  if (!(await verifyPassword(identity, person?.password ?? null, password)) || !person)
    throw refused('wrong-credentials', 'unauthenticated');
  await wasRight(identity, account, place);
  return person.userId;
}

/** Signs in by a password: begins a session, or asks for the next step. */
export async function signInByPassword(
  identity: Identity,
  caller: Caller,
  who: { email: string; password: string },
): Promise<Entered> {
  const userId = await holderOfPassword(identity, caller, who);
  return enter(identity, caller, { userId, method: 'password', secondFactor: false });
}

/**
 * Sends the link to a new password to a known address, and nothing to an unknown one. What is done for a known one is
 * done after the answer, so nobody can tell which it was.
 */
export async function sendPasswordReset(identity: Identity, caller: Caller, email: string): Promise<void> {
  await countTry(identity, ['reset-address', placeOf(caller.ip)]);
  // Whoever asks for somebody else's link again and again fills no mailbox, and is not told.
  const send = async () => {
    if (await mayTry(identity, ['reset-account', email]))
      await post(identity, '/request-password-reset', { email });
  };
  send().catch(identity.failed);
}

/** What others know of whoever holds this link to a new password: their name, address and organisations. */
export async function wordsOfLink(identity: Identity, token: string): Promise<string[]> {
  const { internalAdapter } = await identity.auth.$context;
  const waiting = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!waiting) return [];
  const rows = await identity.db
    .selectFrom('user')
    .leftJoin('membership', 'membership.user_id', 'user.id')
    .leftJoin('organisation', 'organisation.organisation_id', 'membership.organisation_id')
    .select(['user.name', 'user.email', 'organisation.name as organisation'])
    .where('user.id', '=', waiting.value)
    .execute();
  return rows.flatMap(({ name, email, organisation }) => [name, email, organisation ?? '']);
}

/**
 * Sets a new password by a link, and ends every session and every other such link of that person. One from a mail proves
 * the mailbox; after one that was handed over somebody else knew how to come in, so it has to be proven again.
 */
export async function setPassword(
  identity: Identity,
  caller: Caller,
  token: string,
  password: string,
): Promise<void> {
  await countTry(identity, ['new-password-address', placeOf(caller.ip)]);
  const { internalAdapter } = await identity.auth.$context;
  const waiting = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const response = await post(identity, '/reset-password', { token, newPassword: password });
  if (!response.ok) throw refused(response.code === 'INVALID_TOKEN' ? 'link-spent' : 'bad-password');
  if (!waiting) return;
  await endPasswordLinks(identity, waiting.value);
  await endSessionsOf(identity, waiting.value);
  if (isHandedOver(token)) await markProven(identity, waiting.value, false);
  else await proveAfresh(identity, waiting.value);
  const { passkeys } = await factorsOf(identity, waiting.value);
  tell(identity, waiting.value, passwordRenewedLetter(passkeys));
}

/**
 * What is counted of an account. A browser from which its owner came in before is counted for itself, so that whoever
 * guesses from elsewhere does not shut the owner out (device cookies, OWASP).
 */
async function accountBucket({ db, cookies }: Identity, caller: Caller, email: string): Promise<Bucket> {
  const device = cookies.read(caller.cookies, 'device');
  const known = await db
    .selectFrom('device')
    .innerJoin('user', 'user.id', 'device.user_id')
    .select('device.user_id')
    .where('user.email', '=', email)
    .where('device.token_hash', '=', hashOfToken(device ?? ''))
    .executeTakeFirst();
  return ['sign-in-account', known && device !== null ? `${email} ${hashOfToken(device)}` : email];
}

type Answer = { ok: boolean; code: string };

/** Asks better-auth as its own HTTP handler would be asked. */
async function post({ auth, pool }: Identity, path: string, body: object): Promise<Answer> {
  const { baseURL } = auth.options;
  const response = await auth.handler(
    new Request(`${baseURL}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseURL },
      body: JSON.stringify(body),
    }),
  );
  if (response.status >= 500) {
    // It does not say why; where the database is away, asking says so.
    await pool.query('SELECT');
    throw new Error(`${path} answered ${response.status}`);
  }
  const text = await response.text();
  const said = (text ? JSON.parse(text) : {}) as { code?: string };
  return { ok: response.ok, code: said.code ?? '' };
}
