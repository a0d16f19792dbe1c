import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/jobs/table.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { allow } from '#base/kernel/refusal.ts';
import { inTheWay } from '#app/export/archive/in-the-way.ts';
import { archiveRefusals } from '#app/export/archive/refusals.ts';
import { may } from '#app/export/policy.ts';

import type { BringBack } from './contract.ts';
import type {} from './table.ts';

/** What keeps an archive out, which one waits here, and how far it is. */
export async function readBringBack(ctx: Context): Promise<BringBack> {
  allow(may.bringBack(ctx.actor));
  if (await isLeftAlone(ctx))
    await ctx.transaction((tx) =>
      tx
        .updateTable('bring_back')
        .set({ state: 'failed', failure: 'broken', finished_at: ctx.now })
        .where('state', '=', 'running')
        .execute(),
    );
  return ctx.read((tx) => bringBackIn(tx, ctx));
}

/** Does nobody work any more on what is said to run? A job ends after it has written how it ended. */
async function isLeftAlone(ctx: Context): Promise<boolean> {
  const running = await ctx.read((tx) =>
    tx
      .selectFrom('bring_back')
      .leftJoin('jobs.job_common as job', 'job.id', 'bring_back.job_id')
      .select('job.state')
      .where('bring_back.organisation_id', '=', ctx.organisationId)
      .where('bring_back.state', '=', 'running')
      .executeTakeFirst(),
  );
  return running !== undefined && !['created', 'retry', 'active'].includes(running.state ?? '');
}

export async function bringBackIn(tx: Tx, ctx: Context): Promise<BringBack> {
  const row = await tx.selectFrom('bring_back').selectAll().executeTakeFirst();
  return {
    inTheWay: await inTheWay(tx),
    archive: row
      ? {
          fileName: row.file_name,
          size: row.size,
          told: row.told,
          state: row.state,
          rowsDone: row.rows_done,
          stopping: row.stop_asked,
          failure: wordOf(row.failure, ctx),
          finishedAt: row.finished_at?.toISOString() ?? null,
        }
      : null,
  };
}

function wordOf(failure: string | null, { language }: Context): string | null {
  if (failure === null) return null;
  const known = failure in archiveRefusals ? (failure as keyof typeof archiveRefusals) : 'broken';
  return inLanguage(archiveRefusals[known], language);
}
