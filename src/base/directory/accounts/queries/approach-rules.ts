import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { OutputOf } from '#base/http/contract.ts';

import type * as contract from '../consent-contract.ts';
import { may } from '../policy.ts';
import { lawfulRules, type ApproachRule } from '../rules/approach-law.ts';

/** The rules that hold here: the organisation's own, else those that come with the program. */
export async function readApproachRules(tx: Tx): Promise<readonly ApproachRule[]> {
  return (await ownRules(tx))?.rules ?? lawfulRules;
}

export async function getApproachRules(ctx: Context): Promise<OutputOf<typeof contract.getApproachRules>> {
  const own = await ctx.read(ownRules);
  return {
    rules: own?.rules ?? [...lawfulRules],
    asGiven: own === undefined,
    version: own?.version ?? 0,
    may: { edit: may.setApproachRules(ctx.actor) },
  };
}

function ownRules(tx: Tx) {
  return tx.selectFrom('approach_rules').select(['rules', 'version']).executeTakeFirst();
}
