import { createHmac, randomInt } from 'node:crypto';

import { keyId } from '#base/secrets/secrets.ts';

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
      .values(
        codes.map((code) => ({
          user_id: userId,
          code_hash: hashOf(identity.secrets[0], code),
          used_at: null,
        })),
      )
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
    .where('code_hash', 'in', hashesOf(identity, code))
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

/** By what a code may be known: made now, or while the secret was another, or before hashes told which. */
function hashesOf({ secrets }: Identity, code: string): string[] {
  return secrets.flatMap((secret) => {
    const marked = hashOf(secret, code);
    return [marked, marked.slice(marked.indexOf('.') + 1)];
  });
}

/** With the installation's secret, which it names: forty-nine bits alone could be found by trying all of them. */
function hashOf(secret: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `${keyId(secret)}.${createHmac('sha256', secret).update(`recovery ${plain}`).digest('hex')}`;
}
