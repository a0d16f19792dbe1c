import { createHmac, timingSafeEqual } from 'node:crypto';

/** Time-based one-time passwords, RFC 6238, as every authenticator app makes them: SHA-1, six digits, thirty seconds. */
const stepSeconds = 30;
const digits = 6;

/** Which thirty seconds since 1970 this is. */
export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds);

/** The code of one step (RFC 4226 § 5.3). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash.readUInt8(hash.length - 1) & 0x0f;
  const number = (hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * Of which step is this code: of now, or of the one before or after for a clock that is off? Only one later than the
 * last that was taken counts, so that a code that somebody saw is of no use. Null where it is none.
 */
export function stepOfCode(secret: Buffer, code: string, at: Date, lastStep: number): number | null {
  const now = stepAt(at);
  const given = Buffer.from(code);
  for (const step of [now, now - 1, now + 1]) {
    const right = Buffer.from(codeOf(secret, step));
    if (step > lastStep && given.length === right.length && timingSafeEqual(given, right)) return step;
  }
  return null;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: what is typed into an app by hand. */
export function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

/** What the picture that an app looks at says (the key URI format). */
export function authenticatorUri(secret: Buffer, email: string, issuer = 'Cadans'): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`;
}
