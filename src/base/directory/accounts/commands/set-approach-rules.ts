import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../consent-contract.ts';
import { may } from '../policy.ts';
import { lawfulRules } from '../rules/approach-law.ts';

/** Sets the rules by which people may be approached here, or goes back to those that come with the program. */
export async function setApproachRules(
  ctx: Context,
  { version, rules }: InputOf<typeof contract.setApproachRules>,
): Promise<{ version: number }> {
  allow(may.setApproachRules(ctx.actor));
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'approach-rules');
    const before = await tx.selectFrom('approach_rules').select(['rules', 'version']).executeTakeFirst();
    sameVersion({ version: before?.version ?? 0, rules: before?.rules ?? lawfulRules }, version);
    const next = rules === null ? 0 : version + 1;
    if (rules === null) await tx.deleteFrom('approach_rules').execute();
    else {
      const row = { rules: JSON.stringify(rules), version: next, updated_at: ctx.now };
      await tx
        .insertInto('approach_rules')
        .values({ organisation_id: ctx.organisationId, ...row })
        .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
        .execute();
    }
    await audit(tx, ctx, {
      action: 'approach-rules.set',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: before?.rules ?? lawfulRules,
      after: rules ?? lawfulRules,
    });
    return { version: next };
  });
}
