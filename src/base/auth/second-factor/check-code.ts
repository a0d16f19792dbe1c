import { mayTry, wasRight } from '../attempts.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import type { Identity } from '../identity.ts';
import { recoveryCodeUsedLetter } from '../letters.ts';
import { tell } from '../tell.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { stepOfCode } from './totp.ts';

const isFromApp = (code: string) => /^\d{6}$/.test(code);

/**
 * Is this a code of theirs, from the app or one to recover with? Each is taken once. Ten wrong ones in an hour are all
 * that an account takes, wherever they come from.
 */
export async function checkCode(identity: Identity, userId: string, typed: string): Promise<boolean> {
  const bucket = ['code', userId] as const;
  if (!(await mayTry(identity, bucket))) throw new Refusal('too-many');
  const code = typed.replace(/[\s-]/g, '');
  const right = isFromApp(code)
    ? await takeCode(identity, userId, code)
    : await spend(identity, userId, code);
  if (right) await wasRight(identity, bucket);
  return right;
}

/** Takes a code from the app; false for a wrong one, and for one that was taken before. */
async function takeCode(identity: Identity, userId: string, code: string): Promise<boolean> {
  const { db, seals } = identity;
  const row = await db
    .selectFrom('authenticator')
    .select(['secret_sealed', 'last_step'])
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (!row) return false;
  const secret = Buffer.from(seals.authenticator.open(row.secret_sealed), 'base64');
  const step = stepOfCode(secret, code, new Date(), row.last_step);
  if (step === null) return false;
  // Two that come with the same code at the same moment: one is let in.
  const taken = await db
    .updateTable('authenticator')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .returning('user_id')
    .executeTakeFirst();
  return taken !== undefined;
}

async function spend(identity: Identity, userId: string, code: string): Promise<boolean> {
  const left = await spendRecoveryCode(identity, userId, code);
  if (left === null) return false;
  tell(identity, userId, recoveryCodeUsedLetter(left));
  return true;
}
