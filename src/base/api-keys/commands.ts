import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ApiKeyId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { ApiKey } from './contract.ts';
import { may } from './policy.ts';
import { lockApiKey } from './queries.ts';
import { refusals } from './refusals.ts';
import { mayExpireOn, scopes } from './rules.ts';
import type {} from './table.ts';
import { makeToken } from './token.ts';

const mostKeys = 100;

/** Makes a key. Its token is in the answer and nowhere else: of the secret only a hash is kept. */
export async function addApiKey(
  ctx: Context,
  input: InputOf<typeof contract.addApiKey>,
): Promise<OutputOf<typeof contract.addApiKey>> {
  allow(may.manageKeys(ctx.actor));
  if (!mayExpireOn(input.expiresOn, ctx.today))
    throw new Refusal('invalid', {
      because: 'expiry',
      errors: [{ pointer: '/expiresOn', message: refusals.expiry[ctx.language] }],
    });
  return ctx.transaction(async (tx) => {
    const { serving } = await tx
      .selectFrom('api_key')
      .where('revoked_at', 'is', null)
      .where('expires_on', '>=', ctx.today)
      .select((row) => row.fn.countAll<number>().as('serving'))
      .executeTakeFirstOrThrow();
    if (serving >= mostKeys)
      throw new Refusal('refused', { because: 'too-many-keys', says: refusals['too-many-keys'] });
    const id = newId<ApiKeyId>();
    const { token, hash, ending } = makeToken(ctx.organisationId, id);
    await tx
      .insertInto('api_key')
      .values({
        organisation_id: ctx.organisationId,
        id,
        name: input.name,
        secret_hash: hash,
        secret_ending: ending,
        scopes: scopes.filter((scope) => input.scopes.includes(scope)),
        expires_on: input.expiresOn,
        created_by_id: memberOf(ctx.actor),
        last_used_at: null,
        revoked_at: null,
      })
      .execute();
    const key = await lockApiKey(tx, id);
    await audit(tx, ctx, { action: 'api-key.added', subject: { kind: 'api-key', id }, after: key });
    return { key, token };
  });
}

/** Ends a key at once; ending it again changes nothing. */
export async function revokeApiKey(ctx: Context, { keyId }: { keyId: ApiKeyId }): Promise<ApiKey> {
  allow(may.manageKeys(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockApiKey(tx, keyId);
    if (before.revokedAt !== null) return before;
    await tx.updateTable('api_key').set({ revoked_at: ctx.now }).where('id', '=', keyId).execute();
    const after = await lockApiKey(tx, keyId);
    await audit(tx, ctx, {
      action: 'api-key.revoked',
      subject: { kind: 'api-key', id: keyId },
      before,
      after,
    });
    return after;
  });
}
