import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Identity } from './identity.ts';

/**
 * Does the address of an account belong to whoever holds the account? Proven (`email_verified`) once something that was
 * only ever in a mail to that address came back: the link of a sign-up, of a new password, of an invitation. A link
 * that an administrator saw on the screen proves nothing.
 */
export async function isProven({ db }: Identity, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('user')
    .select('email_verified')
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.email_verified ?? false;
}

export async function markProven({ db }: Identity, userId: string, proven = true): Promise<void> {
  await db.updateTable('user').set({ email_verified: proven }).where('id', '=', userId).execute();
}

/**
 * The first proof of an address: whoever made the account may have been somebody else, so no way in that they left
 * stays. An app for codes does: it opens nothing by itself, and keeps out who has the mailbox alone.
 */
export async function proveAfresh(identity: Identity, userId: string): Promise<void> {
  if (await isProven(identity, userId)) return;
  await identity.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('passkey').where('user_id', '=', userId).execute();
    await tx.deleteFrom('device').where('user_id', '=', userId).execute();
    await tx.updateTable('user').set({ email_verified: true }).where('id', '=', userId).execute();
  });
}

/** Ends every link to a new password of somebody, whoever asked for it or made it. */
export async function endPasswordLinks({ db }: Identity, userId: string): Promise<void> {
  await db.deleteFrom('verification').where('value', '=', userId).execute();
}

/** A token as it goes by mail: with a sign that is nowhere else, not even on the screen of who sent it. */
export function forMail({ secrets: [secret] }: Identity, token: string): string {
  return `${token}.${signOf(secret, token)}`;
}

/** A token as it came back, and whether it came by mail. */
export function cameBack({ secrets }: Identity, given: string): { token: string; byMail: boolean } {
  const cut = given.indexOf('.');
  if (cut < 0) return { token: given, byMail: false };
  const token = given.slice(0, cut);
  const sign = Buffer.from(given.slice(cut + 1));
  const byMail = secrets.some((secret) => {
    const right = Buffer.from(signOf(secret, token));
    return right.length === sign.length && timingSafeEqual(right, sign);
  });
  return { token, byMail };
}

const signOf = (secret: string, token: string) =>
  createHmac('sha256', secret).update(`mailed ${token}`).digest('base64url');
