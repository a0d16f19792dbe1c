import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { readCelebrations } from './queries.ts';
import type {} from './table.ts';

type Shown = OutputOf<typeof contract.getCelebrations>;

/** Chooses for oneself whether to see that a deal is won. */
export async function chooseCelebrations(ctx: Context, { shown }: { shown: boolean }): Promise<Shown> {
  allow(may.choose(ctx.actor));
  return ctx.transaction(async (tx) => {
    const me = memberOf(ctx.actor);
    if (me !== null)
      await tx
        .insertInto('celebration_choice')
        .values({ organisation_id: ctx.organisationId, member_id: me, shown })
        .onConflict((row) => row.columns(['organisation_id', 'member_id']).doUpdateSet({ shown }))
        .execute();
    return readCelebrations(tx, ctx);
  });
}

/** Sets whether deals that are won are celebrated in this organisation. */
export async function setCelebrations(ctx: Context, { shown }: { shown: boolean }): Promise<Shown> {
  allow(may.set(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await readCelebrations(tx, ctx);
    await tx
      .insertInto('celebration_setting')
      .values({ organisation_id: ctx.organisationId, shown, updated_at: ctx.now })
      .onConflict((row) => row.column('organisation_id').doUpdateSet({ shown, updated_at: ctx.now }))
      .execute();
    await audit(tx, ctx, {
      action: 'organisation.celebrations-set',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: { celebrations: before.shown },
      after: { celebrations: shown },
    });
    return readCelebrations(tx, ctx);
  });
}
