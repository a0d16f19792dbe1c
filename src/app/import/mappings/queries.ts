import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MappingId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';

import type { ImportPlan } from '../mapping.ts';
import { may } from '../policy.ts';
import type { StoredImport } from '../queries.ts';
import { fitOf, type Fit } from '../rules/saved-mapping.ts';
import type { Source } from '../rules/sources.ts';
import type {} from './table.ts';

/** What is kept of a plan: every decision, without the names of the files that it was made for. */
export type SavedPlan = ImportPlan;

export function savedFrom(plan: ImportPlan): SavedPlan {
  return { ...plan, files: plan.files.filter(({ target }) => target !== null) };
}

export async function readMapping(
  tx: Tx,
  ctx: Context,
  id: MappingId,
): Promise<{ name: string; source: Source; plan: SavedPlan }> {
  return found(
    await tx
      .selectFrom('saved_mapping')
      .select(['name', 'source', 'plan'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
}

/** The saved mappings of the organisation, by name. */
export async function listMappings(ctx: Context) {
  allow(may.import(ctx.actor));
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('saved_mapping')
      .leftJoin('member', (join) =>
        join
          .onRef('member.organisation_id', '=', 'saved_mapping.organisation_id')
          .onRef('member.id', '=', 'saved_mapping.saved_by_id'),
      )
      .select([
        'saved_mapping.id',
        'saved_mapping.name',
        'saved_mapping.source',
        'saved_mapping.plan',
        'saved_mapping.updated_at as updatedAt',
        'member.name as savedBy',
      ])
      .where('saved_mapping.organisation_id', '=', ctx.organisationId)
      .orderBy('saved_mapping.name')
      .limit(200)
      .execute(),
  );
  return rows.map(({ plan, updatedAt, ...row }) => ({
    ...row,
    targets: [...new Set(plan.files.flatMap(({ target }) => (target === null ? [] : [target])))],
    updatedAt: updatedAt.toISOString(),
  }));
}

export type FittingMapping = { id: MappingId; name: string } & Fit;

/** The saved mappings that know the columns of a draft, the best first. */
export async function fittingMappings(ctx: Context, { survey }: StoredImport): Promise<FittingMapping[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectFrom('saved_mapping')
      .select(['id', 'name', 'plan'])
      .where('organisation_id', '=', ctx.organisationId)
      .orderBy('updated_at', 'desc')
      .limit(200)
      .execute(),
  );
  const files = survey.map(({ name, columns }) => ({
    file: name,
    columns: columns.map(({ column }) => column),
  }));
  return rows
    .flatMap(({ id, name, plan }) => {
      const fit = fitOf(plan.files, files);
      return fit ? [{ id, name, ...fit }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, 5);
}
