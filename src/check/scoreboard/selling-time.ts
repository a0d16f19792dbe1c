import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { allowedUses } from '#base/directory/staff-consent/queries.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { sellingWeeks } from '#plan/rhythm/ledger/queries.ts';
import type { SellingWeek } from '#plan/rhythm/rules/net-selling.ts';

import type { SellingSum } from './rules/kpi-series.ts';
import type { Counted, Scope } from './rules/scope.ts';

/** Of fewer people a sum tells what one of them did; the ledger shows none of these either. */
const fewest = 3;

type Selling = {
  lines: readonly SellingWeek[];
  /** Of how many people at least a sum is told. */
  least: number;
};
export type SellingReader = () => Promise<Selling>;

/**
 * Net selling time of who counts in these weeks, the owner among them, read when it is first asked for and only then. Of one person only to that
 * person, and where works council or staff agreed to it; sums of fewer than three people to nobody else.
 */
export function sellingReader(
  tx: Tx,
  ctx: Context,
  scope: Scope,
  weeks: readonly WeekId[],
  counted: Counted,
): SellingReader {
  let read: Promise<Selling> | null = null;
  const own = scope.kind === 'member' && scope.memberId === memberOf(ctx.actor);
  return () =>
    (read ??= (async () => ({
      lines: await sellingWeeks(tx, ctx, weeks, 'only' in counted ? counted.only : undefined),
      least: own || (await allowedUses(tx, ctx)).has('selling-time') ? 1 : fewest,
    }))());
}

/** The sums of those who count, week by week; null where they are too few to be told of. */
export function sellingSums({ lines, least }: Selling, counted: Counted): SellingSum[] | null {
  const counts = (id: string) =>
    'only' in counted ? counted.only.includes(id as MemberId) : !counted.except.includes(id as MemberId);
  const own = lines.filter(({ memberId }) => counts(memberId));
  if (new Set(own.map(({ memberId }) => memberId)).size < least) return null;
  const sums = new Map<WeekId, SellingSum>();
  for (const { week, real, planned } of own) {
    const sum = sums.get(week) ?? { week, real: 0, planned: 0 };
    sums.set(week, { week, real: sum.real + real, planned: sum.planned + planned });
  }
  return [...sums.values()];
}
