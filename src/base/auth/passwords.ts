import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from './identity.ts';
import { isLeaked } from './leaked-passwords.ts';
import { passwordHint } from './rules.ts';
import { passwordFaults } from './refusals.ts';

/** Who has an account at this address, with what its password is checked against. */
export async function personWithPassword(
  { db }: Identity,
  email: string,
): Promise<{ userId: string; password: string | null } | null> {
  const row = await db
    .selectFrom('user')
    .leftJoin('account', (join) =>
      join.onRef('account.user_id', '=', 'user.id').on('account.provider_id', '=', 'credential'),
    )
    .select(['user.id as userId', 'account.password'])
    .where('user.email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

/** Of nothing at all: so that it takes as long where there is no password as where there is. */
let nobodys: Promise<string> | undefined;

/** Is it the one that was kept? Takes as long where none was. */
export async function verifyPassword(
  { auth }: Identity,
  kept: string | null,
  password: string,
): Promise<boolean> {
  const context = await auth.$context;
  nobodys ??= context.password.hash('nobody has this one');
  const right = await context.password.verify({ hash: kept ?? (await nobodys), password });
  return right && kept !== null;
}

/** Writes a new password for somebody who has an account here. */
export async function writePassword({ auth, db }: Identity, userId: string, password: string): Promise<void> {
  const context = await auth.$context;
  const hash = await context.password.hash(password);
  await db
    .updateTable('account')
    .set({ password: hash })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .execute();
}

/**
 * Refuses a password that others would try first: one that leaked, a row of the keyboard, one's own name. No rule asks
 * for signs of a kind, and none for another one after a while (NIST SP 800-63B-4 § 3.1.1.2).
 * @param own words that others know of this person
 */
export async function refuseWeak(
  password: string,
  language: Language,
  own: readonly string[],
): Promise<void> {
  const hint = passwordHint(password, own);
  const fault = hint.kind === 'easy' ? hint.because : (await isLeaked(password)) ? 'leaked' : null;
  if (fault === null) return;
  throw new Refusal('invalid', {
    because: `password-${fault}`,
    errors: [{ pointer: '/password', message: passwordFaults[fault][language] }],
  });
}
