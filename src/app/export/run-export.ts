import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Context } from '#base/db/context.ts';
import { storeFile } from '#base/files/store-file.ts';
import { readPersonFilter } from '#app/privacy/dossier/filter.ts';
import { writeDossier } from '#app/privacy/dossier/write-dossier.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Work } from '#base/jobs/job.ts';
import type { ExportId, MemberId } from '#base/kernel/id.ts';

import { writeArchive } from './archive/write-archive.ts';
import type {} from './table.ts';
import { columnMessages } from './table-messages.ts';
import { accountSheet } from './tables/accounts.ts';
import { dealSheet } from './tables/deals.ts';
import { activitySheet } from './tables/activities.ts';
import { contactSheet } from './tables/contacts.ts';
import { memberSheet } from './tables/members.ts';
import { competitorSheet, productSheet } from './tables/offering.ts';
import { quoteSheet } from './tables/quotes.ts';
import { taskSheet } from './tables/tasks.ts';
import { historySheet } from './tables/history.ts';
import type { ExportFormat, ExportSubject } from './words.ts';
import { csvFile } from './writing/csv-file.ts';
import type { Sheet, Writing } from './writing/sheet.ts';
import { workbookFile } from './writing/workbook-file.ts';

/** The sign-ins of a member, which stand outside the organisation. */
type SessionsOf = (memberId: MemberId) => Promise<Record<string, unknown>[]>;

type Asked = {
  id: ExportId;
  subject: ExportSubject;
  format: ExportFormat;
  filter: Record<string, string>;
  language: Context['language'];
};

/** Writes an export's file: first to this process's disk, then, whole, to where it is kept. */
export async function runExport(
  job: Context,
  exportId: ExportId,
  { signal, progress, isLastAttempt }: Pick<Work, 'signal' | 'progress' | 'isLastAttempt'>,
  sessions?: SessionsOf,
): Promise<void> {
  const asked = await job.transaction((tx) =>
    tx
      .updateTable('export')
      .set({ state: 'running', rows: 0 })
      .where('id', '=', exportId)
      .where('state', 'in', ['waiting', 'running'])
      .returning(['id', 'subject', 'format', 'filter', 'language'])
      .executeTakeFirst(),
  );
  if (!asked) return; // thrown away in the meantime
  const ctx: Context = { ...job, language: asked.language };
  const folder = await mkdtemp(join(tmpdir(), 'cadans-export-'));
  let rows = 0;
  const onRows = (written: number) => {
    rows = written;
    progress(written);
  };
  try {
    const path = join(folder, 'file');
    const bytes = await contentOf(ctx, asked, { signal, onRows, ...(sessions ? { sessions } : {}) });
    await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600 }), { signal });
    const { size } = await stat(path);
    await ctx.transaction(async (tx) => {
      const still = await tx
        .selectFrom('export')
        .select('id')
        .where('id', '=', exportId)
        .forUpdate()
        .executeTakeFirst();
      if (!still) return;
      const file_id = await storeFile(tx, ctx, {
        owner: { kind: 'export', id: exportId },
        name: nameOf(ctx, asked),
        bytes: createReadStream(path) as AsyncIterable<Buffer>,
      });
      await tx
        .updateTable('export')
        .set({ state: 'done', rows, size, file_id, finished_at: new Date() })
        .where('id', '=', exportId)
        .execute();
    });
  } catch (error) {
    if (isLastAttempt && !signal.aborted)
      await job.transaction((tx) =>
        tx
          .updateTable('export')
          .set({ state: 'failed', finished_at: new Date() })
          .where('id', '=', exportId)
          .execute(),
      );
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function contentOf(
  ctx: Context,
  { subject, format, filter }: Asked,
  means: Pick<Writing, 'signal' | 'onRows'> & { sessions?: SessionsOf },
): Promise<AsyncIterable<Buffer>> {
  if (subject === 'organisation') return writeArchive(ctx, means);
  if (subject === 'person') return writeDossier(ctx, readPersonFilter(filter), means);
  const sheet = await sheetOf(ctx, subject, filter);
  const zone = ctx.organisation.timeZone;
  return format === 'xlsx'
    ? workbookFile(sheet, { ...means, zone, form: 'plain' })
    : csvFile(sheet, { ...means, zone, form: format === 'csv-dutch' ? 'dutch' : 'plain' });
}

async function sheetOf(
  ctx: Context,
  subject: Exclude<ExportSubject, 'organisation' | 'person'>,
  filter: Record<string, string>,
): Promise<Sheet> {
  switch (subject) {
    case 'deals':
      return (await dealSheet(ctx, filter)) as Sheet;
    case 'accounts':
      return (await accountSheet(ctx, filter)) as Sheet;
    case 'history':
      return historySheet(ctx, filter) as Sheet;
    case 'contacts':
      return (await contactSheet(ctx, filter)) as Sheet;
    case 'activities':
      return activitySheet(ctx, filter) as Sheet;
    case 'tasks':
      return taskSheet(ctx, filter) as Sheet;
    case 'quotes':
      return quoteSheet(ctx);
    case 'products':
      return productSheet(ctx);
    case 'competitors':
      return competitorSheet(ctx);
    case 'members':
      return memberSheet(ctx);
  }
}

/** `Verkoopkansen 2026-11-22.xlsx` */
function nameOf(ctx: Context, { subject, format }: Asked): string {
  const ending = format === 'xlsx' ? 'xlsx' : format === 'archive' ? 'zip' : 'csv';
  const title =
    subject === 'organisation' ? ctx.organisation.name : wordsOf(columnMessages, ctx.language)[subject];
  return `${title} ${ctx.today}.${ending}`;
}
