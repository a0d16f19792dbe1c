import { newId, type Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Work } from '#base/jobs/job.ts';

import { keepBaselines } from '../reading/baselines.ts';
import type {} from '../table.ts';
import { findSignals } from './find-signals.ts';
import { keepSignals } from './keep-signals.ts';
import { tellSignals } from './tell-signals.ts';

export type Ran = { found: number; made: number; figures: number; subjects: number };

/**
 * Looks through all figures of everybody, writes down what was found and tells whom it concerns. Everything or nothing;
 * run twice on a day it changes nothing the second time.
 */
export async function runSignals(
  ctx: Context,
  work?: Pick<Work, 'by' | 'progress' | 'signal'>,
): Promise<Ran> {
  const began = performance.now();
  return ctx.transaction(async (tx) => {
    const { findings, watched, taken, figures } = await findSignals(tx, ctx, (done, total) => {
      work?.signal.throwIfAborted();
      work?.progress(done, total);
    });
    const made = await keepSignals(tx, ctx, findings, watched);
    await keepBaselines(tx, ctx, taken);
    await tellSignals(tx, ctx, made);
    const ran: Ran = { found: findings.length, made: made.length, figures, subjects: watched.length };
    await tx
      .insertInto('signal_run')
      .values({
        organisation_id: ctx.organisationId,
        id: newId<string>(),
        at: ctx.now,
        by_member_id: work?.by ?? (null as MemberId | null),
        ...ran,
        millis: Math.round(performance.now() - began),
      })
      .execute();
    work?.progress(6, 6);
    return ran;
  });
}
