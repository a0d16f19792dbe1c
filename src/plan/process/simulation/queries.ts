import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow } from '#base/kernel/refusal.ts';

import type * as contract from '../exchange-contract.ts';
import { may } from '../policy.ts';
import { stands } from '../process.ts';
import { readDrawing } from '../queries/read-drawing.ts';
import { simulateInAThread } from './in-a-thread.ts';

/** Deals flow through both drawings of a process, as far as something is drawn; by the same chance. */
export async function simulateProcess(
  ctx: Context,
  { processId, ...wish }: InputOf<typeof contract.simulateProcess>,
): Promise<OutputOf<typeof contract.simulateProcess>> {
  allow(may.design(ctx.actor));
  const drawings = await ctx.read(async (tx) => {
    const read = [];
    for (const stand of stands) read.push(await readDrawing(tx, ctx, { processId, stand }));
    return read;
  });
  const drawn = drawings.filter(({ model }) => model.nodes.length > 0);
  const results = await simulateInAThread(drawn.map(({ model }) => ({ model, ...wish })));
  return {
    runs: drawn.flatMap(({ stand, model }, i) => {
      const result = results[i];
      const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
      return result ? [{ stand, lanes: model.lanes.map(named), steps: model.nodes.map(named), result }] : [];
    }),
  };
}
