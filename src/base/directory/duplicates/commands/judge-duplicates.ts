import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays } from '#base/kernel/date.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { standingRows } from '../queries/merged-rows.ts';

const laterDays = 30;

/** Writes down that two are not the same, puts them off for a month, or takes back what was said of them. */
export async function judgeDuplicates(
  ctx: Context,
  { kind, ids, verdict }: InputOf<typeof contract.judgeDuplicates>,
): Promise<null> {
  allow(may.judge(ctx.actor));
  const [low, high] = ids.toSorted() as [string, string];
  return ctx.transaction(async (tx) => {
    await standingRows(tx, kind, [low, high]);
    if (verdict === null)
      await tx
        .deleteFrom('likeness_verdict')
        .where('kind', '=', kind)
        .where('low_id', '=', low)
        .where('high_id', '=', high)
        .execute();
    else {
      const said = {
        verdict,
        until: verdict === 'later' ? addDays(ctx.today, laterDays) : null,
        by_member_id: memberOf(ctx.actor),
        at: ctx.now,
      };
      await tx
        .insertInto('likeness_verdict')
        .values({ organisation_id: ctx.organisationId, kind, low_id: low, high_id: high, ...said })
        .onConflict((known) =>
          known.columns(['organisation_id', 'kind', 'low_id', 'high_id']).doUpdateSet(said),
        )
        .execute();
    }
    await audit(tx, ctx, {
      action: `${kind}.compared`,
      subject: { kind, id: low },
      after: { other: high, verdict },
    });
    return null;
  });
}
