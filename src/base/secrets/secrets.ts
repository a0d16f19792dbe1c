import { hkdfSync } from 'node:crypto';

/**
 * The installation's secrets: the first closes and signs, the ones after it are of before and still open what they
 * closed. So the secret can be changed without anybody setting something anew (docs/decisions/0135).
 */
export type Secrets = readonly [now: string, ...before: string[]];

/** What a secret is told apart by, without telling it: eight hexadecimal digits. */
export function keyId(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'cadans key id', 4)).toString('hex');
}
