import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf } from '#base/http/contract.ts';
import { weekOf } from '#base/kernel/date.ts';
import { hasText, writtenText } from '#base/kernel/language.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { refuseUnknownRoles } from '../roles/read-catalogue.ts';
import type * as contract from './contract.ts';
import type { Kpi } from './kpi.ts';
import { may } from './policy.ts';
import { definitionsInForce, lockKpi, valuesOf, weekInTable } from './queries.ts';
import { insertStartingKpis } from './insert-starting-kpis.ts';
import { refusals } from './refusals.ts';
import { canDefine, isRatio, type KpiDefinition, type KpiId } from './rules/definition.ts';
import type {} from './table.ts';

/** Puts in the usual KPIs. Whoever comes second, or comes again, adds only what is missing. */
export async function beginKpis(ctx: Context): Promise<{ added: number }> {
  allow(may.defineKpis(ctx.actor));
  return ctx.transaction(async (tx) => {
    const added = await insertStartingKpis(tx, ctx.organisationId);
    if (added > 0)
      await audit(tx, ctx, {
        action: 'kpis.begun',
        subject: { kind: 'kpis', id: null },
        after: { added },
      });
    return { added };
  });
}

/** Adds a KPI behind the others; all weeks are counted by it when this is kept. */
export async function addKpi(ctx: Context, input: InputOf<typeof contract.addKpi>): Promise<Kpi> {
  allow(may.defineKpis(ctx.actor));
  return ctx.transaction(async (tx) => {
    const name = writtenText(input.name);
    refuseUnless(hasText(name) ? { ok: true } : { ok: false, because: 'no-name' }, refusals);
    refuseUnless(
      canDefine(null, input.definition, await definitionsInForce(tx, ctx.organisationId)),
      refusals,
    );
    await refuseUnknownRoles(tx, ctx.organisationId, input.roles);
    const id = newId<KpiId>();
    const { last } = await tx
      .selectFrom('kpi')
      .where('organisation_id', '=', ctx.organisationId)
      .select(({ fn }) => fn.max('place').as('last'))
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('kpi')
      .values({
        organisation_id: ctx.organisationId,
        id,
        code: null,
        name: JSON.stringify(name),
        roles: [...new Set(input.roles)],
        is_leading: input.leading,
        better: input.better,
        owner_id: input.ownerId,
        place: (last ?? 0) + 1,
        retired_at: null,
      })
      .execute();
    await writeDefinition(tx, ctx, id, null, input.definition);
    const kpi = await lockKpi(tx, ctx.organisationId, id);
    await audit(tx, ctx, { action: 'kpi.added', subject: subjectOf(id), after: kpi });
    return kpi;
  });
}

/** Changes what is given. Another definition counts from this week on, from a named one, or (null) from the beginning. */
export async function editKpi(
  ctx: Context,
  { kpiId, version, definition, fromWeek, retired, ...input }: InputOf<typeof contract.editKpi>,
): Promise<Kpi> {
  allow(may.defineKpis(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockKpi(tx, ctx.organisationId, kpiId);
    sameVersion(before, version);
    const name = input.name === undefined ? before.name : writtenText(input.name);
    refuseUnless(hasText(name) ? { ok: true } : { ok: false, because: 'no-name' }, refusals);
    await refuseUnknownRoles(tx, ctx.organisationId, input.roles ?? [], before.roles);
    const others = await definitionsInForce(tx, ctx.organisationId);
    if (retired === true) {
      const isPart = [...others].some(
        ([id, other]) =>
          id !== kpiId && isRatio(other) && (other.numeratorId === kpiId || other.denominatorId === kpiId),
      );
      refuseUnless(isPart ? { ok: false, because: 'part-of-a-ratio' } : { ok: true }, refusals);
    }
    if (definition !== undefined) {
      refuseUnless(canDefine(kpiId, definition, others), refusals);
      const from = fromWeek === undefined ? weekOf(ctx.today) : fromWeek;
      const last = before.definitions[0]?.fromWeek ?? null;
      refuseUnless(
        from !== null && last !== null && from < last
          ? { ok: false, because: 'before-the-start' }
          : { ok: true },
        refusals,
      );
      if (from === null)
        await tx
          .deleteFrom('kpi_definition')
          .where('organisation_id', '=', ctx.organisationId)
          .where('kpi_id', '=', kpiId)
          .execute();
      await writeDefinition(tx, ctx, kpiId, from, definition);
    }
    await tx
      .updateTable('kpi')
      .set({
        name: JSON.stringify(name),
        roles: input.roles === undefined ? before.roles : [...new Set(input.roles)],
        is_leading: input.leading ?? before.leading,
        better: input.better ?? before.better,
        owner_id: input.ownerId === undefined ? before.ownerId : input.ownerId,
        ...(retired === undefined ? {} : { retired_at: retired ? ctx.now : null }),
        version: before.version + 1,
      })
      .where('id', '=', kpiId)
      .execute();
    const after = await lockKpi(tx, ctx.organisationId, kpiId);
    await audit(tx, ctx, { action: 'kpi.edited', subject: subjectOf(kpiId), before, after });
    return after;
  });
}

async function writeDefinition(
  tx: Tx,
  ctx: Context,
  kpiId: KpiId,
  from: Kpi['definitions'][number]['fromWeek'],
  definition: KpiDefinition,
): Promise<void> {
  const values = valuesOf(definition);
  await tx
    .insertInto('kpi_definition')
    .values({
      organisation_id: ctx.organisationId,
      id: newId<string>(),
      kpi_id: kpiId,
      from_week: weekInTable(from),
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'kpi_id', 'from_week']).doUpdateSet(values),
    )
    .execute();
}

const subjectOf = (id: KpiId) => ({ kind: 'kpi', id });
