import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

import { sql } from 'kysely';

import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';

/** What is counted: `most` within `minutes`. */
export type Limit = { most: number; minutes: number };

/** How often, per what. An office shares one address; an account is one person's. */
export const limits = {
  'sign-in-account': { most: 10, minutes: 15 },
  'sign-in-address': { most: 30, minutes: 15 },
  'sign-up-address': { most: 10, minutes: 1 },
  'sign-up-link-address': { most: 10, minutes: 15 },
  'sign-up-account': { most: 3, minutes: 15 },
  'reset-account': { most: 3, minutes: 15 },
  'reset-address': { most: 10, minutes: 15 },
  'new-password-address': { most: 10, minutes: 15 },
  code: { most: 10, minutes: 60 },
  confirm: { most: 10, minutes: 15 },
  'sign-on-address': { most: 30, minutes: 15 },
  'wrong-door-link': { most: 60, minutes: 5 },
  'wrong-public-link': { most: 60, minutes: 5 },
  'wrong-key': { most: 60, minutes: 5 },
} as const satisfies Record<string, Limit>;
export type Counted = keyof typeof limits;

/** One of what is counted: which limit, and of whom. */
export type Bucket = readonly [Counted, string];

/** What of an address counts as one place: whoever has an IPv6 address has the 2⁶⁴ beside it too. */
export function placeOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = ip.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

/** Counts a try before it is made, so that many at the same moment count too. False for one too many. */
export async function mayTry(identity: Identity, [counted, whom]: Bucket): Promise<boolean> {
  const { most, minutes } = limits[counted];
  const { rows } = await sql<{ count: number }>`
    INSERT INTO attempt (bucket, count, until)
    VALUES (${keyOf(identity, [counted, whom])}, 1, now() + ${minutes} * interval '1 minute')
    ON CONFLICT (bucket) DO UPDATE SET
      count = CASE WHEN attempt.until <= now() THEN 1 ELSE attempt.count + 1 END,
      until = CASE WHEN attempt.until <= now() THEN excluded.until ELSE attempt.until END
    RETURNING count`.execute(identity.db);
  return (rows[0]?.count ?? 1) <= most;
}

/** Counts a try in each of these, and refuses one too many in any. */
export async function countTry(identity: Identity, ...buckets: Bucket[]): Promise<void> {
  let allowed = true;
  for (const bucket of buckets) allowed = (await mayTry(identity, bucket)) && allowed;
  if (!allowed) throw new Refusal('too-many');
}

/** A try that was right was no guess: the account is clean again, its place gets this one try back. */
export async function wasRight(identity: Identity, account: Bucket, place?: Bucket): Promise<void> {
  await identity.db.deleteFrom('attempt').where('bucket', '=', keyOf(identity, account)).execute();
  if (place)
    await identity.db
      .updateTable('attempt')
      .set((row) => ({ count: row('count', '-', 1) }))
      .where('bucket', '=', keyOf(identity, place))
      .where('count', '>', 0)
      .execute();
}

/** Nobody learns from the table who tried, or where from. */
function keyOf({ secrets: [secret] }: Identity, [counted, whom]: Bucket): string {
  return createHmac('sha256', secret).update(`attempt ${counted} ${whom}`).digest('base64url');
}
