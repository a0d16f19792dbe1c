import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ExportId, FileId, MemberId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';

import type { Export } from './contract.ts';
import { may } from './policy.ts';
import type {} from './table.ts';
import type { ExportFormat, ExportState, ExportSubject } from './words.ts';

/** One's own exports, newest first; an administrator sees everybody's. */
export async function listExports(ctx: Context) {
  const exports = await ctx.read((tx) => {
    let query = exportRows(tx).orderBy('export.id', 'desc').limit(100);
    if (!may.seeAll(ctx.actor)) query = query.where('export.asked_by_id', '=', memberOf(ctx.actor));
    return query.execute();
  });
  return {
    exports: exports.map(shown),
    may: { tables: may.export(ctx.actor, 'deals'), organisation: may.export(ctx.actor, 'organisation') },
  };
}

/** One export, of whoever asked for it or for an administrator; for others it is not there. */
export async function readExport(tx: Tx, ctx: Context, id: ExportId): Promise<Export> {
  const row = found(await exportRows(tx).where('export.id', '=', id).executeTakeFirst());
  if (!may.take(ctx.actor, { askedById: row.askedById })) throw new Refusal('not-found');
  return shown(row);
}

function exportRows(tx: Tx) {
  return tx
    .selectFrom('export')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'export.organisation_id')
        .onRef('member.id', '=', 'export.asked_by_id'),
    )
    .select([
      'export.id',
      'export.subject',
      'export.format',
      'export.filter',
      'export.state',
      'export.rows',
      'export.size',
      'export.file_id as fileId',
      'export.asked_by_id as askedById',
      'member.name as askedBy',
      'export.created_at as createdAt',
      'export.expires_at as expiresAt',
    ]);
}

type Read = {
  id: ExportId;
  subject: ExportSubject;
  format: ExportFormat;
  filter: Record<string, string>;
  state: ExportState;
  rows: number;
  size: number | null;
  fileId: FileId | null;
  askedById: MemberId | null;
  askedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

const shown = ({ filter, ...row }: Read): Export => ({
  id: row.id,
  subject: row.subject,
  format: row.format,
  state: row.state,
  rows: row.rows,
  size: row.size,
  fileId: row.fileId,
  askedBy: row.askedBy,
  filtered: Object.keys(filter).length > 0,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});
