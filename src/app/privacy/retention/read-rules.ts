import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allow } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type {} from '../table.ts';
import { bounds, mayBeOff } from './rules.ts';
import { retentionKinds, type RetentionKind } from './words.ts';

/** How long each kind is kept: as it was set, or as it is without. */
export async function readRules(tx: Tx): Promise<Map<RetentionKind, number | null>> {
  const set = await tx.selectFrom('retention_rule').select(['kind', 'keep']).execute();
  const own = new Map(set.map(({ kind, keep }) => [kind, keep]));
  return new Map(
    retentionKinds.map((kind) => [kind, own.has(kind) ? (own.get(kind) ?? null) : bounds[kind].standard]),
  );
}

export const shownRules = (rules: ReadonlyMap<RetentionKind, number | null>) =>
  retentionKinds.map((kind) => ({
    kind,
    keep: rules.get(kind) ?? null,
    ...bounds[kind],
    mayBeOff: mayBeOff(kind),
  }));

/** The rules and what they did, for administrators. */
export async function getRetention(ctx: Context) {
  allow(may.see(ctx.actor));
  return ctx.read(async (tx) => {
    const runs = await tx
      .selectFrom('retention_run')
      .leftJoin('member', (on) =>
        on
          .onRef('member.organisation_id', '=', 'retention_run.organisation_id')
          .onRef('member.id', '=', 'retention_run.by_member_id'),
      )
      .select(['retention_run.id', 'retention_run.at', 'retention_run.report', 'member.name as by'])
      .orderBy('retention_run.at', 'desc')
      .orderBy('retention_run.id', 'desc')
      .limit(20)
      .execute();
    return {
      rules: shownRules(await readRules(tx)),
      runs: runs.map(({ at, ...run }) => ({ ...run, at: at.toISOString() })),
    };
  });
}
