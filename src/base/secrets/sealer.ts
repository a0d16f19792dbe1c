import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { keyId, type Secrets } from './secrets.ts';

/** What is closed: each use has a key of its own. */
export type Use = 'mail' | 'webhooks' | 'authenticator' | 'single-sign-on' | 'calendars';

export type Sealer = {
  seal(text: string): string;
  /** Throws where it was altered, or closed with a secret that is not known here. */
  open(sealed: string): string;
  /** Was it closed with the secret of now? */
  isOfNow(sealed: string): boolean;
};

/**
 * Closes texts that wait in the database, so that who reads it learns no link that lets somebody in and no secret of
 * another program. AES-256-GCM with a key made from the installation's secret for this use alone (HKDF, RFC 5869);
 * before it stands which secret that was: `1a2b3c4d.base64`. What has no such mark is from before there were marks.
 */
export function sealer(secrets: Secrets, use: Use): Sealer {
  const keys = secrets.map((secret) => ({
    id: keyId(secret),
    key: Buffer.from(hkdfSync('sha256', secret, '', `cadans ${use}`, 32)),
  }));
  const [now] = keys;
  if (!now) throw new Error('there is no secret to close with');
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', now.key, nonce);
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${now.id}.${Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64')}`;
    },
    open(sealed) {
      const [id, marked] = sealed.split('.', 2);
      if (marked === undefined) return openWithAny(keys, sealed);
      const fitting = keys.filter((one) => one.id === id);
      if (fitting.length === 0) throw new Error(`closed with a secret that is not known here (${id})`);
      return openWithAny(fitting, marked);
    },
    isOfNow: (sealed) => sealed.startsWith(`${now.id}.`),
  };
}

function openWithAny(keys: readonly { key: Buffer }[], sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  let why: unknown;
  for (const { key } of keys)
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch (error) {
      why = error;
    }
  throw why;
}
