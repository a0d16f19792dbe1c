import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import { newId, type Context } from '#base/db/context.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { CycleId, ImportId, MappingId } from '#base/kernel/id.ts';
import { allow, found } from '#base/kernel/refusal.ts';
import { activePhases } from '#plan/sales-cycle/cycle.ts';
import { readCycles } from '#plan/sales-cycle/queries.ts';

import { changePlan } from '../commands/change-plan.ts';
import { may } from '../policy.ts';
import { readImport, type StoredImport } from '../queries.ts';
import { refusals } from '../refusals.ts';
import { applySaved } from '../rules/saved-mapping.ts';
import { requirePlan } from '../running/open-planned.ts';
import { readMapping, savedFrom } from './queries.ts';

/**
 * Keeps what an import's plan says under a name, for everybody who imports here. A name that there is already gets
 * the new plan.
 */
export async function saveMapping(
  ctx: Context,
  { importId, name }: { importId: ImportId; name: string },
): Promise<MappingId> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    const plan = requirePlan(await readImport(tx, ctx, importId));
    const kept = { source: plan.source, plan: JSON.stringify(savedFrom(plan)), updated_at: ctx.now };
    const there = await tx
      .selectFrom('saved_mapping')
      .select('id')
      .where('organisation_id', '=', ctx.organisationId)
      .where((row) => row(row.fn<string>('lower', ['name']), '=', name.toLowerCase()))
      .executeTakeFirst();
    const id = there?.id ?? newId<MappingId>();
    if (there)
      await tx
        .updateTable('saved_mapping')
        .set((row) => ({ ...kept, name, version: row('version', '+', 1) }))
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', id)
        .execute();
    else
      await tx
        .insertInto('saved_mapping')
        .values({
          organisation_id: ctx.organisationId,
          id,
          name,
          ...kept,
          saved_by_id: memberOf(ctx.actor),
          created_at: ctx.now,
        })
        .execute();
    await audit(tx, ctx, {
      action: there ? 'import-mapping.replaced' : 'import-mapping.saved',
      subject: { kind: 'import-mapping', id },
      after: { name, source: plan.source },
    });
    return id;
  });
}

/** Reads the files of a draft as a saved mapping says. Columns that it does not know keep their proposal. */
export async function applyMapping(
  ctx: Context,
  { importId, mappingId, version }: { importId: ImportId; mappingId: MappingId; version: number },
): Promise<StoredImport> {
  allow(may.import(ctx.actor));
  const { stored, saved, cycles } = await ctx.read(async (tx) => ({
    stored: await readImport(tx, ctx, importId),
    saved: await readMapping(tx, ctx, mappingId),
    cycles: await readCycles(tx),
  }));
  const plan = requirePlan(stored);
  // Phases and cycles that have been retired since are proposed anew.
  const usable = cycles.filter((cycle) => !cycle.retired && activePhases(cycle).length > 0);
  const cycleIds = new Set<string>(usable.map(({ id }) => id));
  const phases = new Set<string>(usable.flatMap(activePhases).map(({ id }) => id));
  return changePlan(ctx, {
    importId,
    version,
    source: saved.plan.source,
    cycleId: (cycleIds.has(saved.plan.cycleId ?? '') ? saved.plan.cycleId : plan.cycleId) as CycleId | null,
    files: applySaved(saved.plan.files, plan.files),
    pipelines: saved.plan.pipelines.filter(({ cycleId }) => cycleId === null || cycleIds.has(cycleId)),
    stages: saved.plan.stages.filter(({ to }) => to.kind !== 'phase' || phases.has(to.phaseId)),
    joins: saved.plan.joins,
  });
}

/** Gives a saved mapping another name. */
export async function renameMapping(
  ctx: Context,
  { mappingId, name }: { mappingId: MappingId; name: string },
): Promise<null> {
  allow(may.import(ctx.actor));
  return refuseTaken({ saved_mapping_name: refusals['mapping-name-taken'] }, () =>
    ctx.transaction(async (tx) => {
      const { name: before } = await readMapping(tx, ctx, mappingId);
      await tx
        .updateTable('saved_mapping')
        .set((row) => ({ name, updated_at: ctx.now, version: row('version', '+', 1) }))
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', mappingId)
        .execute();
      await audit(tx, ctx, {
        action: 'import-mapping.renamed',
        subject: { kind: 'import-mapping', id: mappingId },
        before: { name: before },
        after: { name },
      });
      return null;
    }),
  );
}

/** Throws a saved mapping away; what was imported with it stays. */
export async function deleteMapping(ctx: Context, { mappingId }: { mappingId: MappingId }): Promise<null> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    const gone = found(
      await tx
        .deleteFrom('saved_mapping')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', mappingId)
        .returning('name')
        .executeTakeFirst(),
    );
    await audit(tx, ctx, {
      action: 'import-mapping.deleted',
      subject: { kind: 'import-mapping', id: mappingId },
      before: gone,
    });
    return null;
  });
}
