import type { Context } from '#base/db/context.ts';
import { editFields } from '#base/directory/custom-fields/commands/take-fields.ts';
import type { FieldValue } from '#base/directory/custom-fields/rules/field.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow } from '#base/kernel/refusal.ts';
import { readCycles, readLossReasons } from '#plan/sales-cycle/queries.ts';

import type * as contract from '../bulk-contract.ts';
import { may } from '../policy.ts';
import { bulkOutcome } from '../rules/bulk-change.ts';
import { bulkDealIds, judgedDeals } from './bulk-deals.ts';
import { refusedGroups, type RefusedRow } from './refused-groups.ts';

const mostExamples = 5;

/** What a change would do to each of many deals, without doing it. */
export async function previewBulk(
  ctx: Context,
  input: InputOf<typeof contract.previewBulk>,
): Promise<OutputOf<typeof contract.previewBulk>> {
  const { change } = input;
  allow(change.kind === 'delete' ? may.deleteDeal(ctx.actor) : may.createDeal(ctx.actor));
  return ctx.read(async (tx) => {
    const ids = await bulkDealIds(tx, ctx, input);
    const cycles = new Map((await readCycles(tx)).map((cycle) => [cycle.id, cycle]));
    const reasons = change.kind === 'lose' ? await readLossReasons(tx) : [];
    const reason =
      change.kind === 'lose' ? (reasons.find(({ id }) => id === change.lossReasonId) ?? null) : null;
    const refused: RefusedRow[] = [];
    const changing: {
      id: (typeof ids)[number];
      title: string;
      before: FieldValue | null;
      after: FieldValue | null;
    }[] = [];
    let same = 0;
    // A value that no deal could take is said before anything is asked of any of them.
    if (change.kind === 'field' && change.value !== null)
      await editFields(tx, ctx, 'deal', {}, { [change.key]: change.value });
    for (const deal of await judgedDeals(tx, ctx, ids)) {
      const named = { id: deal.id, title: deal.title };
      const cycle = cycles.get(deal.cycleId);
      const allowed = change.kind === 'delete' ? may.deleteDeal(ctx.actor) : may.editDeal(ctx.actor, deal);
      if (!allowed || !cycle) {
        refused.push({ ...named, because: 'not-yours' });
        continue;
      }
      const outcome = bulkOutcome(change, deal, { cycle, reason });
      if (outcome.does === 'same') same += 1;
      else if (outcome.does === 'refused') refused.push({ ...named, because: outcome.because });
      else changing.push({ ...named, before: outcome.before, after: outcome.after });
    }
    return {
      total: ids.length,
      change: changing.length,
      same,
      refused: refusedGroups(refused, ctx.language),
      examples: changing.slice(0, mostExamples),
    };
  });
}
