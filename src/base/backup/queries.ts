import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';

import { areScheduled, type AgreedBackups } from './agreed.ts';
import { backupFailures, backupKinds, type BackupRow } from './contract.ts';
import { standingOf, type Standing } from './rules/standing.ts';
import type {} from './table.ts';

const shown = 30;
const longestRunMillis = 10 * 3_600_000;
const isLongAgo = (at: Date, now: Date) => now.getTime() - at.getTime() > longestRunMillis;

/** What an administrator of any organisation may know of the installation's backups; no file, no reason in full. */
export async function listBackups(
  ctx: Context,
  agreed: AgreedBackups,
): Promise<{ standing: Standing; lastKeptAt: string | null; backups: BackupRow[] }> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .selectFrom('installation.backup')
      .select(['id', 'kind', 'started_at', 'ended_at', 'outcome', 'bytes', 'rows', 'because'])
      .where('kind', '<>', 'awaited')
      .orderBy('started_at', 'desc')
      .limit(shown)
      .execute();
    const last = await tx
      .selectFrom('installation.backup')
      .select([
        sql<Date>`max(started_at) FILTER (WHERE kind IN ('awaited', 'restored'))`.as('since'),
        sql<Date | null>`max(started_at) FILTER (WHERE outcome = 'kept' AND kind IN ('scheduled', 'by-hand'))`.as(
          'lastKept',
        ),
        sql<Date | null>`max(started_at) FILTER (WHERE outcome = 'failed' AND kind = 'scheduled')`.as(
          'lastFailed',
        ),
      ])
      .executeTakeFirstOrThrow();
    return {
      standing: standingOf({ ...last, since: last.since ?? ctx.now }, areScheduled(agreed), ctx.now),
      lastKeptAt: last.lastKept?.toISOString() ?? null,
      backups: rows.map((row) => ({
        id: row.id,
        kind: backupKinds.find((kind) => kind === row.kind) ?? 'by-hand',
        startedAt: row.started_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        outcome: row.outcome ?? (isLongAgo(row.started_at, ctx.now) ? 'broken-off' : 'running'),
        bytes: row.bytes,
        rows: row.rows,
        because:
          row.because === null ? null : (backupFailures.find((known) => known === row.because) ?? 'unknown'),
      })),
    };
  });
}
