import type { Server } from '#base/http/serve.ts';
import { allow } from '#base/kernel/refusal.ts';

import { retryJob, stopJob } from './commands.ts';
import * as contract from './contract.ts';
import type { JobDescription } from './job.ts';
import { may } from './policy.ts';
import { listJobs, readJob } from './queries.ts';

export function jobRoutes({ serve }: Server, described: readonly JobDescription[]): void {
  serve(contract.listJobs, (ctx, { show }) => {
    allow(may.seeJobs(ctx.actor));
    return listJobs(ctx, described, show ?? 'busy');
  });
  serve(contract.getJob, async (ctx, { jobId }) => {
    const job = await ctx.read((tx) => readJob(tx, ctx, described, jobId));
    allow(may.followJob(ctx.actor, { by: job.by?.id ?? null }));
    return job;
  });
  serve(contract.stopJob, (ctx, input) => stopJob(ctx, input, described));
  serve(contract.retryJob, (ctx, input) => retryJob(ctx, input, described));
}
