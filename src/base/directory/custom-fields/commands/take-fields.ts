import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { fieldsForWriting } from '../queries/custom-fields.ts';
import type { CustomField, FieldSubject, FieldValues } from '../rules/field.ts';
import { faultWords } from '../rules/fault-words.ts';
import { beginValues, mergeValues, sameValue, type FieldFault, type Taken } from '../rules/take-values.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * The values with which a new row begins. Refuses, with a pointer for each, what does not fit and what is missing.
 * @param asking false where somebody adds a row by its name alone, on the way to something else
 */
export async function beginFields(
  tx: Tx,
  ctx: Context,
  subject: FieldSubject,
  given: Given = {},
  asking = true,
): Promise<FieldValues> {
  const fields = await fieldsForWriting(tx, ctx, subject);
  const asked = asking ? fields : fields.map((field) => ({ ...field, required: false }));
  return valuesOf(tx, ctx, fields, {}, beginValues(asked, given));
}

/** The values of a row after an edit. Refuses, with a pointer for each, what does not fit. */
export async function editFields(
  tx: Tx,
  ctx: Context,
  subject: FieldSubject,
  before: FieldValues,
  given: Given | undefined,
): Promise<FieldValues> {
  if (given === undefined) return before;
  const fields = await fieldsForWriting(tx, ctx, subject);
  return valuesOf(tx, ctx, fields, before, mergeValues(fields, before, given));
}

async function valuesOf(
  tx: Tx,
  ctx: Context,
  fields: readonly CustomField[],
  before: FieldValues,
  taken: Taken,
): Promise<FieldValues> {
  if (!taken.ok) throw refusalOf(ctx, taken.faults);
  const strangers = await unknownMembers(tx, fields, before, taken.values);
  if (strangers.length > 0) throw refusalOf(ctx, strangers);
  return taken.values;
}

/** The fields that newly name somebody who is not, or no longer, a member. */
async function unknownMembers(
  tx: Tx,
  fields: readonly CustomField[],
  before: FieldValues,
  after: FieldValues,
): Promise<FieldFault[]> {
  const naming = fields.filter(
    ({ kind, key }) => kind === 'member' && after[key] !== undefined && !sameValue(after[key], before[key]),
  );
  if (naming.length === 0) return [];
  const named = naming.map(({ key }) => String(after[key]) as MemberId);
  const there = await tx
    .selectFrom('member')
    .select('id')
    .where('id', 'in', named)
    .where('archived_at', 'is', null)
    .execute();
  return naming
    .filter(({ key }) => !there.some(({ id }) => id === after[key]))
    .map(({ key }) => ({ key, fault: { because: 'no-such-member' } }));
}

function refusalOf(ctx: Context, faults: readonly FieldFault[]): Refusal {
  return new Refusal('invalid', {
    errors: faults.map(({ key, fault }) => ({
      pointer: `/fields/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`,
      message: faultWords(fault, ctx.language),
    })),
  });
}
