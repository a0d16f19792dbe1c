import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is closed: each use has a key of its own. */
type Use = 'mail' | 'webhooks' | 'authenticator' | 'single-sign-on' | 'calendars';

export type Sealer = { seal(text: string): string; open(sealed: string): string };

/**
 * Closes texts that wait in the database, so that who reads it learns no link that lets somebody in and no secret of
 * another program. AES-256-GCM with a key made from the installation's secret for this use alone (HKDF, RFC 5869).
 */
export function sealer(secret: string, use: Use): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `cadans ${use}`, 32));
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
