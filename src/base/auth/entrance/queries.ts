import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { allow } from '#base/kernel/refusal.ts';

import type { Identity } from '../identity.ts';
import type { getEntrance, SingleSignOn } from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';
import { membersWithoutFactor } from './without-factor.ts';

export const callbackOf = (address: string, organisationId: string) =>
  `${address}/api/v1/single-sign-on/${organisationId}`;

/** What the organisation asks at its door, and who does not meet it yet. */
export async function getOwnEntrance(
  ctx: Context,
  identity: Identity,
): Promise<OutputOf<typeof getEntrance>> {
  allow(may.seeEntrance(ctx.actor));
  const { entrance, provider, members } = await ctx.read(async (tx) => ({
    entrance: await readEntrance(tx),
    provider: await readSingleSignOn(tx),
    members: await tx
      .selectFrom('member')
      .select(['id', 'name'])
      .where('archived_at', 'is', null)
      .where('can_sign_in', '=', true)
      .orderBy('name')
      .execute(),
  }));
  const without = await membersWithoutFactor(identity, ctx.organisationId);
  return {
    secondFactor: { from: entrance.from?.toISOString() ?? null, version: entrance.version },
    sessionLife: { idleDays: entrance.idleDays, mostDays: entrance.mostDays },
    without: members.filter(({ id }) => without.has(id)),
    singleSignOn: provider,
    callback: callbackOf(identity.address, ctx.organisationId),
  };
}

type AtTheDoor = { from: Date | null; idleDays: number; mostDays: number; version: number };

export async function readEntrance(tx: Tx): Promise<AtTheDoor> {
  const row = await tx
    .selectFrom('entrance')
    .select(['second_factor_from as from', 'idle_days as idleDays', 'most_days as mostDays', 'version'])
    .executeTakeFirst();
  return row ?? { from: null, idleDays: 30, mostDays: 90, version: 0 };
}

/** Without its secret, which nobody sees again. */
export async function readSingleSignOn(tx: Tx): Promise<SingleSignOn | null> {
  const row = await tx.selectFrom('single_sign_on').selectAll().executeTakeFirst();
  if (!row) return null;
  return {
    issuer: row.issuer,
    clientId: row.client_id,
    hasSecret: row.client_secret_sealed !== null,
    domains: row.domains,
    letsIn: row.lets_in,
    required: row.required,
    workedAt: row.worked_at?.toISOString() ?? null,
    version: row.version,
  };
}
