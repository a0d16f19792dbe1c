import { ask } from '#base/ui-kit/client.ts';

import { editRhythmItem, judgeRhythmItem, listRhythmItems } from '../../contract.ts';
import { givenUp } from '../../rules/give-up.ts';
import type { Loosening } from '../../rules/loosened.ts';
import { designRhythmPlan, type Plan } from '../contract.ts';

/** Gives up one wish of an item on the checklist, and designs the week anew. */
export async function giveUp(plan: Plan, itemId: string, by: Loosening): Promise<void> {
  const { items } = await ask(listRhythmItems, {});
  const item = items.find(({ id }) => id === itemId);
  if (item) {
    const { id, version } = item;
    const change = givenUp(item, by);
    await (change
      ? ask(editRhythmItem, { itemId: id, version, ...change })
      : ask(judgeRhythmItem, { itemId: id, version, verdict: 'struck' }));
  }
  await ask(designRhythmPlan, { planId: plan.id, version: plan.version });
}
