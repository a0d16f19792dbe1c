import type { Context } from '#base/db/context.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { allow } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { FetchSettings } from './commands.ts';
import type * as contract from './contract.ts';
import { rootsFor } from './rules/allowed-folder.ts';
import type {} from './table.ts';

const runsShown = 10;

/** The imports that come back, each with its last runs. */
export async function listSchedules(
  ctx: Context,
  { folders }: FetchSettings,
): Promise<OutputOf<typeof contract.listSchedules>> {
  allow(may.import(ctx.actor));
  const { schedules, runs } = await ctx.read(async (tx) => ({
    schedules: await tx
      .selectFrom('import_schedule')
      .leftJoin('saved_mapping', (join) =>
        join
          .onRef('saved_mapping.organisation_id', '=', 'import_schedule.organisation_id')
          .onRef('saved_mapping.id', '=', 'import_schedule.mapping_id'),
      )
      .selectAll('import_schedule')
      .select('saved_mapping.name as mappingName')
      .where('import_schedule.organisation_id', '=', ctx.organisationId)
      .orderBy('import_schedule.name')
      .orderBy('import_schedule.id')
      .limit(100)
      .execute(),
    runs: await tx
      .selectFrom('import_schedule_run')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .orderBy('started_at', 'desc')
      .limit(1000)
      .execute(),
  }));
  return {
    folders: rootsFor(folders, ctx.organisationId),
    rows: schedules.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      kind: row.kind,
      place: row.place,
      mappingId: row.mapping_id,
      mappingName: row.mappingName,
      every: row.every,
      weekday: row.weekday,
      atTime: row.at_time,
      active: row.active,
      nextAt: row.next_at?.toISOString() ?? null,
      runs: runs
        .filter(({ schedule_id: id }) => id === row.id)
        .slice(0, runsShown)
        .map((run) => ({
          startedAt: run.started_at.toISOString(),
          outcome: run.outcome,
          files: run.files,
          importId: run.import_id,
          says: run.says?.[ctx.language] ?? null,
        })),
    })),
  };
}
