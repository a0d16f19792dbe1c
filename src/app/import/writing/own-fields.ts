import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { isUsed } from '#base/directory/custom-fields/commands/delete-field.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import type {} from '#base/directory/people/table.ts';
import type { ImportId } from '#base/kernel/id.ts';
import { missingFields, standardValues } from '#base/directory/custom-fields/rules/take-values.ts';
import type { FieldValues } from '#base/directory/custom-fields/rules/field.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Target } from '#app/import/rules/fields.ts';
import { fieldsFor, ownFields, type OwnFields } from '#app/import/rules/own-fields.ts';
import type { AccountRecord, ContactRecord, DealRecord } from '#app/import/rules/records.ts';

import type { Read, Run } from './run.ts';

/** The fields of one's own as they are now, with everybody whom they can name. */
export async function readOwnFields(tx: Tx, ctx: Context): Promise<OwnFields> {
  const members = await tx
    .selectFrom('member')
    .select(['id', 'name', 'email'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .execute();
  return ownFields(await readFields(tx), members, ctx.organisation.language);
}

/** What a new row has in fields of one's own: what each begins with, and over that what its file says. */
export function beginOwn(
  { own }: Pick<Run, 'own'>,
  target: Target,
  said: FieldValues | undefined,
): FieldValues {
  return { ...standardValues(fieldsFor(target, own.fields)), ...said };
}

/**
 * Is a new row to be kept aside because a required field of one's own is empty in it? Where the organisation did not ask
 * for that, it is only told.
 */
export function keptForRequired<R extends DealRecord | AccountRecord | ContactRecord>(
  run: Run,
  { record, row, file }: Read<R>,
): boolean {
  const { target } = record;
  const missing = missingFields(fieldsFor(target, run.own.fields), beginOwn(run, target, record.own));
  if (missing.length === 0) return false;
  const named = missing.map(({ key, name }) => inLanguage(name, run.own.language) || key);
  if (!run.requireOwn) {
    for (const column of named)
      run.tally.remark(file, { column, because: 'own-field-missing', value: '' }, row.line);
    return false;
  }
  run.tally.count(target, 'aside');
  run.tally.rows.aside++;
  run.aside.keep(
    file,
    row,
    named.map((column) => ({ column, value: '', because: 'own-field-required' })),
  );
  return true;
}

/** Writes down the answers that rows brought along, behind those that each field has. */
export async function keepAnswers(tx: Tx, ctx: Context, own: OwnFields): Promise<void> {
  for (const [id, met] of own.met) {
    await tx
      .updateTable('custom_field')
      .set({
        choices: sql<string>`choices || ${JSON.stringify(met)}::jsonb`,
        version: sql<number>`version + 1`,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .execute();
    await audit(tx, ctx, {
      action: 'custom-field.answers-met',
      subject: { kind: 'custom-field', id },
      after: { choices: met },
    });
  }
}

/** Takes away the fields that an import made, as far as nothing is in them any more. */
export async function forgetOwnFields(tx: Tx, ctx: Context, importId: ImportId): Promise<void> {
  const made = await tx
    .selectFrom('custom_field')
    .select('id')
    .where('organisation_id', '=', ctx.organisationId)
    .where('import_id', '=', importId)
    .execute();
  if (made.length === 0) return;
  const fields = await readFields(tx);
  for (const { id } of made) {
    const field = fields.find((one) => one.id === id);
    if (!field || (await isUsed(tx, ctx, field))) continue;
    await tx
      .deleteFrom('custom_field')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .execute();
    await audit(tx, ctx, {
      action: 'custom-field.deleted',
      subject: { kind: 'custom-field', id },
      before: field,
    });
  }
}
