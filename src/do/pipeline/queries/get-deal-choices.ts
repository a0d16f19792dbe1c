import type { Context } from '#base/db/context.ts';
import { readLossReasons } from '#plan/sales-cycle/queries.ts';

import { may } from '../policy.ts';
import type {} from './deal-row.ts';

/** What can be chosen on a deal: only what is in use. */
export async function getDealChoices(ctx: Context) {
  return ctx.read(async (tx) => ({
    members: await tx
      .selectFrom('member')
      .where('archived_at', 'is', null)
      .select(['id', 'name', 'team_id as teamId'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    teams: await tx
      .selectFrom('team')
      .where('archived_at', 'is', null)
      .select(['id', 'name'])
      .orderBy('name')
      .execute(),
    products: await tx
      .selectFrom('product')
      .where('archived_at', 'is', null)
      .select(['id', 'name', 'price_cents as priceCents', 'currency'])
      .orderBy('name')
      .execute(),
    competitors: await tx
      .selectFrom('competitor')
      .where('archived_at', 'is', null)
      .select(['id', 'name'])
      .orderBy('name')
      .execute(),
    lossReasons: (await readLossReasons(tx))
      .filter(({ retired }) => !retired)
      .map(({ id, name }) => ({ id, name })),
    may: { create: may.createDeal(ctx.actor), overrideGate: may.overrideGate(ctx.actor) },
  }));
}
