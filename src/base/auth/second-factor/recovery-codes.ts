import { createHmac, randomInt } from 'node:crypto';

import type { Identity } from '../identity.ts';

const many = 10;
/** Without what looks alike. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 10;

/** Makes new codes in the place of all earlier ones. They are shown once; here is what they are known by. */
export async function makeRecoveryCodes(identity: Identity, userId: string): Promise<string[]> {
  const codes = Array.from({ length: many }, newCode);
  await identity.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
    await tx
      .insertInto('recovery_code')
      .values(codes.map((code) => ({ user_id: userId, code_hash: hashOf(identity, code), used_at: null })))
      .execute();
  });
  return codes;
}

/** Uses one up; null where it is none of theirs or was used. @returns how many are left */
export async function spendRecoveryCode(
  identity: Identity,
  userId: string,
  code: string,
): Promise<number | null> {
  const spent = await identity.db
    .updateTable('recovery_code')
    .set({ used_at: new Date() })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashOf(identity, code))
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  if (!spent) return null;
  const { left } = await identity.db
    .selectFrom('recovery_code')
    .select((row) => row.fn.countAll<number>().as('left'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

function newCode(): string {
  const code = Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** With the installation's secret: forty-nine bits alone could be found by trying all of them. */
function hashOf({ secret }: Identity, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', secret).update(`recovery ${plain}`).digest('hex');
}
