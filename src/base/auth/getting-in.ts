import { Refusal, type RefusalCode } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { refusals } from './refusals.ts';

/** A session that has begun: its token, and the cookies to set. */
export type Session = { token: string; cookies: string[] };

type Caller = { ip: string; userAgent?: string | undefined; cookie?: string | undefined };

const refused = (because: keyof typeof refusals, code: RefusalCode = 'refused') =>
  new Refusal(code, { because, says: refusals[because] });

/** Makes a person and begins a session. Refuses an address that somebody has. */
export async function registerPerson(
  identity: Identity,
  caller: Caller,
  person: { name: string; email: string; password: string },
): Promise<Session> {
  const response = await post(identity, caller, '/sign-up/email', person);
  if (response.ok) return sessionOf(response);
  // The second code is what remains for whoever lost a race for the same address.
  const taken = /^(?:USER_ALREADY_EXISTS|FAILED_TO_CREATE_USER)/.test(response.code);
  throw refused(taken ? 'email-taken' : 'bad-password');
}

/** Begins a session. Says nothing of which of the two was wrong. */
export async function beginSession(
  identity: Identity,
  caller: Caller,
  { email, password }: { email: string; password: string },
): Promise<Session> {
  const response = await post(identity, caller, '/sign-in/email', { email, password });
  if (response.ok) return sessionOf(response);
  throw refused('wrong-credentials', 'unauthenticated');
}

/** Ends the session in the caller's cookies. @returns the cookies that take its place */
export async function endSession(identity: Identity, caller: Caller): Promise<string[]> {
  return (await post(identity, caller, '/sign-out', {})).cookies;
}

/** Sends the link to a new password to a known address, and nothing to an unknown one; nobody can tell which. */
export async function sendPasswordReset(identity: Identity, caller: Caller, email: string): Promise<void> {
  await post(identity, caller, '/request-password-reset', { email });
}

/** Sets a new password by the link from the mail and ends every session of that person. */
export async function setPassword(
  identity: Identity,
  caller: Caller,
  token: string,
  password: string,
): Promise<void> {
  const response = await post(identity, caller, '/reset-password', { token, newPassword: password });
  if (!response.ok) throw refused(response.code === 'INVALID_TOKEN' ? 'link-spent' : 'bad-password');
}

type Answer = { ok: boolean; code: string; token: string; cookies: string[] };

/** Asks better-auth as its own HTTP handler would be asked, so that its limits per address hold. */
async function post({ auth, pool }: Identity, caller: Caller, path: string, body: object): Promise<Answer> {
  const { baseURL } = auth.options;
  const response = await auth.handler(
    new Request(`${baseURL}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: baseURL,
        'x-forwarded-for': caller.ip,
        ...(caller.userAgent === undefined ? {} : { 'user-agent': caller.userAgent }),
        ...(caller.cookie === undefined ? {} : { cookie: caller.cookie }),
      },
      body: JSON.stringify(body),
    }),
  );
  if (response.status === 429) throw new Refusal('too-many');
  if (response.status >= 500) {
    // It does not say why; where the database is away, asking says so.
    await pool.query('SELECT');
    throw new Error(`${path} answered ${response.status}`);
  }
  const text = await response.text();
  const said = (text ? JSON.parse(text) : {}) as { code?: string; token?: string | null };
  return {
    ok: response.ok,
    code: said.code ?? '',
    token: said.token ?? '',
    cookies: response.headers.getSetCookie(),
  };
}

function sessionOf({ token, cookies }: Answer): Session {
  return { token, cookies };
}
