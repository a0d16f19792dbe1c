import { found } from '#base/kernel/refusal.ts';

import type { Identity } from '../identity.ts';
import { passkeyRemovedLetter } from '../letters.ts';
import { mustKeepOne } from '../second-factor/commands.ts';
import { factorsOf } from '../second-factor/factors.ts';
import { auditOwn, mustBeConfirmed, mustBeOwn, type Asking } from '../security/desk.ts';
import { tell } from '../tell.ts';

export async function renameOwnPasskey(
  { db }: Identity,
  { principal }: Asking,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<null> {
  mustBeOwn(principal);
  found(
    await db
      .updateTable('passkey')
      .set({ name })
      .where('id', '=', passkeyId)
      .where('user_id', '=', principal.userId)
      .returning('id')
      .executeTakeFirst(),
  );
  return null;
}

export async function removeOwnPasskey(
  identity: Identity,
  { principal, ctx }: Asking,
  { passkeyId }: { passkeyId: string },
): Promise<null> {
  mustBeConfirmed(principal, ctx.now);
  const { userId } = principal;
  const { authenticatorSince, passkeys } = await factorsOf(identity, userId);
  await mustKeepOne(identity, userId, (authenticatorSince ? 1 : 0) + passkeys - 1);
  const { name } = found(
    await identity.db
      .deleteFrom('passkey')
      .where('id', '=', passkeyId)
      .where('user_id', '=', userId)
      .returning('name')
      .executeTakeFirst(),
  );
  if (authenticatorSince === null && passkeys === 1)
    await identity.db.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
  await auditOwn(ctx, principal, 'member.passkey-removed');
  tell(identity, userId, passkeyRemovedLetter(name));
  return null;
}
