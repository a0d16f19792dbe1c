import type { Context } from '#base/db/context.ts';
import { allow } from '#base/kernel/refusal.ts';

import type { Erasure } from '../contract.ts';
import { may } from '../policy.ts';
import type {} from '../table.ts';

/** Who was erased, the newest two hundred. */
export async function listErasures(ctx: Context): Promise<{ erasures: Erasure[] }> {
  allow(may.see(ctx.actor));
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('erasure')
      .leftJoin('member', (on) =>
        on
          .onRef('member.organisation_id', '=', 'erasure.organisation_id')
          .onRef('member.id', '=', 'erasure.by_member_id'),
      )
      .select([
        'erasure.id',
        'erasure.kind',
        'erasure.pseudonym',
        'erasure.reason',
        'erasure.counts',
        'erasure.kept',
        'erasure.at',
        'member.name as by',
      ])
      .orderBy('erasure.at', 'desc')
      .orderBy('erasure.id', 'desc')
      .limit(200)
      .execute(),
  );
  return { erasures: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
}
