import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { send } from '#base/jobs/send.ts';
import type { JobId } from '#base/kernel/id.ts';
import { allow } from '#base/kernel/refusal.ts';

import { lookForSignalsJob } from './jobs.ts';
import { may } from './policy.ts';

/** Has all figures looked through in the background. One that waits or runs already is enough. */
export async function lookForSignals(ctx: Context): Promise<{ jobId: JobId | null }> {
  allow(may.run(ctx.actor));
  return ctx.transaction(async (tx) => {
    const jobId = await send(tx, lookForSignalsJob, {});
    if (jobId !== null)
      await audit(tx, ctx, {
        action: 'signals.asked',
        subject: { kind: 'signals', id: null },
        after: { jobId },
      });
    return { jobId };
  });
}
