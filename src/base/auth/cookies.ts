import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

import type { Secrets } from '#base/secrets/secrets.ts';

const day = 86_400;
export const sessionSeconds = 30 * day;
const stepSeconds = 600;
const deviceSeconds = 400 * day;

/** `session` who is in, `step` a sign-in that is not finished, `device` that somebody came in from here before. */
type Kind = 'session' | 'step' | 'device';
const seconds: Record<Kind, number> = {
  session: sessionSeconds,
  step: stepSeconds,
  device: deviceSeconds,
};

export type Cookies = {
  /** The header that sets one. */
  write(kind: Kind, token: string): string;
  /** The header that takes one away. */
  clear(kind: Kind): string;
  /** The token in one that we signed, also with a secret of before; null where there is none. */
  read(cookies: Record<string, string | undefined>, kind: Kind): string | null;
};

/**
 * Our cookies: signed, out of reach of scripts, not sent along with the writes of other sites, and behind TLS bound to
 * this very host (`__Host-`, RFC 6265bis), so that no neighbouring name can plant one.
 */
export function cookiesFor(address: string, secrets: Secrets): Cookies {
  const secure = address.startsWith('https:');
  const nameOf = (kind: Kind) => `${secure ? '__Host-' : ''}cadans.${kind}`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const keyOf = (secret: string) => createSecretKey(secret, 'utf8');
  const newest = keyOf(secrets[0]);
  const keys = [newest, ...secrets.slice(1).map(keyOf)];
  // Two ask for the session of one request: how often somebody asks is counted before it is asked who they are.
  const signedByUs = new WeakMap<object, { kind: Kind; signed: string; token: string }>();
  const signatureOf = (key: KeyObject, kind: Kind, token: string) =>
    createHmac('sha256', key).update(`${kind} ${token}`).digest();
  return {
    write(kind, token) {
      const signed = `${token}.${signatureOf(newest, kind, token).toString('base64url')}`;
      return `${nameOf(kind)}=${signed}; Max-Age=${seconds[kind]}; ${attributes}`;
    },
    clear: (kind) => `${nameOf(kind)}=; Max-Age=0; ${attributes}`,
    read(cookies, kind) {
      const signed = cookies[nameOf(kind)];
      const dot = signed?.lastIndexOf('.') ?? -1;
      if (signed === undefined || dot < 1) return null;
      const known = signedByUs.get(cookies);
      if (known?.signed === signed && known.kind === kind) return known.token;
      const token = signed.slice(0, dot);
      const given = Buffer.from(signed.slice(dot + 1), 'base64url');
      const isOurs = keys.some((key) => {
        const right = signatureOf(key, kind, token);
        return given.length === right.length && timingSafeEqual(given, right);
      });
      if (isOurs) signedByUs.set(cookies, { kind, signed, token });
      return isOurs ? token : null;
    },
  };
}
