import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import { listContacts } from '#base/directory/accounts/contact-contract.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#app/privacy/table.ts';
import { listAccounts } from '#base/directory/accounts/contract.ts';
import type { InputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ExportId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';
import { listActivities } from '#do/pipeline/activity-contract.ts';
import { listDeals } from '#do/pipeline/contract.ts';
import { listTasks } from '#do/tasks/contract.ts';
import { personFilter } from '#app/privacy/dossier/filter.ts';
import { historyFilter } from '#app/history/contract.ts';

import type * as contract from './contract.ts';
import type { Export } from './contract.ts';
import { exportJob } from './job.ts';
import { may } from './policy.ts';
import { readExport } from './queries.ts';
import { refusals } from './refusals.ts';
import { keptDays, type ExportSubject } from './words.ts';

const mostWaiting = 20;
const dayMillis = 86_400_000;

/** Sends the job that writes the file. */
export async function startExport(
  ctx: Context,
  { subject, format, filter = {} }: InputOf<typeof contract.startExport>,
): Promise<Export> {
  allow(may.export(ctx.actor, subject, filter));
  if ((subject === 'organisation' || subject === 'person') !== (format === 'archive')) refuse('format');
  refuseUnknownFilter(subject, filter);
  return ctx.transaction(async (tx) => {
    const { waiting } = await tx
      .selectFrom('export')
      .where('state', 'in', ['waiting', 'running'])
      .select((row) => row.fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow();
    if (waiting >= mostWaiting) refuse('too-many-exports');
    const id = newId<ExportId>();
    await tx
      .insertInto('export')
      .values({
        organisation_id: ctx.organisationId,
        id,
        subject,
        format,
        filter: JSON.stringify(filter),
        language: ctx.language,
        asked_by_id: memberOf(ctx.actor),
        created_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + (await daysKept(tx)) * dayMillis),
      })
      .execute();
    await send(tx, exportJob, { exportId: id });
    await audit(tx, ctx, {
      action: 'export.asked',
      subject: { kind: 'export', id },
      after: { subject, format, filter },
    });
    return readExport(tx, ctx, id);
  });
}

/** How long a file waits to be taken: as the organisation's rule says. */
async function daysKept(tx: Tx): Promise<number> {
  const rule = await tx
    .selectFrom('retention_rule')
    .select('keep')
    .where('kind', '=', 'exports')
    .executeTakeFirst();
  return rule?.keep ?? keptDays;
}

export async function deleteExport(ctx: Context, { exportId }: { exportId: ExportId }): Promise<null> {
  return ctx.transaction(async (tx) => {
    await readExport(tx, ctx, exportId);
    await tx.deleteFrom('export').where('id', '=', exportId).execute();
    await audit(tx, ctx, { action: 'export.deleted', subject: { kind: 'export', id: exportId } });
    return null;
  });
}

/** Throws exports away whose days are over, with their files. */
export async function forgetOldExports(ctx: Context): Promise<void> {
  await ctx.transaction((tx) => tx.deleteFrom('export').where('expires_at', '<', ctx.now).execute());
}

function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}

/** What an export may be filtered by: the query of its list, of the history, or whose data it is. */
const filters = {
  deals: listDeals.input,
  accounts: listAccounts.input,
  contacts: listContacts.input,
  activities: listActivities.input,
  tasks: listTasks.input,
  history: historyFilter,
  person: personFilter,
} as const;

function refuseUnknownFilter(subject: ExportSubject, filter: Record<string, string>): void {
  if (Object.keys(filter).length === 0 && subject !== 'person') return;
  const shape = subject in filters ? filters[subject as keyof typeof filters] : null;
  const known = shape !== null && Object.keys(filter).every((name) => name in shape.shape);
  // Both halves of what was done and is planned, or open and done, are taken where neither is asked.
  const halves = subject === 'activities' ? { status: 'done', ...filter } : filter;
  if (!known || !shape.safeParse(halves).success) refuse('filter');
}
