import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { ApiKeyId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type { ApiKey } from './contract.ts';
import { may } from './policy.ts';

/** Every key, newest first. */
export async function listApiKeys(ctx: Context): Promise<ApiKey[]> {
  allow(may.manageKeys(ctx.actor));
  return ctx.read(async (tx) => (await keyRows(tx).orderBy('api_key.id', 'desc').execute()).map(shown));
}

/** One key, locked until the transaction ends. */
export async function lockApiKey(tx: Tx, id: ApiKeyId): Promise<ApiKey> {
  return shown(found(await keyRows(tx).where('api_key.id', '=', id).forUpdate('api_key').executeTakeFirst()));
}

function keyRows(tx: Tx) {
  return tx
    .selectFrom('api_key')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'api_key.organisation_id')
        .onRef('member.id', '=', 'api_key.created_by_id'),
    )
    .select([
      'api_key.id',
      'api_key.name',
      'api_key.secret_ending as ending',
      'api_key.scopes',
      'api_key.expires_on as expiresOn',
      'member.name as createdBy',
      'api_key.created_at as createdAt',
      'api_key.last_used_at as lastUsedAt',
      'api_key.revoked_at as revokedAt',
    ]);
}

type Read = Omit<ApiKey, 'createdAt' | 'lastUsedAt' | 'revokedAt'> & {
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const shown = (key: Read): ApiKey => ({
  ...key,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
});
