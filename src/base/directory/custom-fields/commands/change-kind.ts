import type {} from '#base/directory/people/table.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { formOfFields, lockField, readFields } from '../queries/custom-fields.ts';
import { valuesHeld, type Held } from '../queries/count-uses.ts';
import { refusals } from '../refusals.ts';
import { canChangeFieldKind, convertAll, type Converted } from '../rules/change-kind.ts';
import type { CustomField, FieldForm } from '../rules/field.ts';
import { showValue } from '../rules/show-value.ts';
import { choiceKey } from './add-field.ts';
import { writeField } from './edit-field.ts';
import { replaceValues } from './replace-values.ts';

type Wanted = Pick<InputOf<typeof contract.previewFieldKind>, 'to' | 'decimals' | 'currency'>;
const mostExamples = 20;

/** What would become of a field's values in another kind, those that would be lost first. */
export async function previewKind(
  ctx: Context,
  { fieldId, ...wanted }: InputOf<typeof contract.previewFieldKind>,
): Promise<OutputOf<typeof contract.previewFieldKind>> {
  allow(may.editFields(ctx.actor));
  return ctx.read(async (tx) => {
    const field = found((await readFields(tx)).find(({ id }) => id === fieldId));
    const { held, form, converted, names } = await convert(tx, ctx, field, wanted);
    const rows = (some: readonly Held[]) => some.reduce((sum, one) => sum + one.rows, 0);
    const lost = held.filter((_, at) => converted[at] === null);
    const examples = held
      .map(({ value, rows: count }, at) => ({ value, count, after: converted[at] ?? null }))
      .sort((a, b) => Number(a.after !== null) - Number(b.after !== null))
      .slice(0, mostExamples)
      .map(({ value, count, after }) => ({
        before: showValue(field, value, ctx.language, names),
        after: after === null ? null : showValue(form, after, ctx.language, names),
        rows: count,
      }));
    return { rows: rows(held), lost: rows(lost), examples };
  });
}

/** Makes a field one of another kind, with every value that it has. Refuses where one would be lost. */
export async function changeKind(
  ctx: Context,
  { fieldId, version, ...wanted }: InputOf<typeof contract.changeFieldKind>,
): Promise<CustomField> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    const field = await lockField(tx, fieldId);
    sameVersion(field, version);
    await oneAtATime(tx, ctx, formOfFields(field.subject));
    const { held, form, converted, standard } = await convert(tx, ctx, field, wanted);
    refuseUnless(canChangeFieldKind(field, wanted.to, converted), refusals);
    await replaceValues(
      tx,
      ctx,
      field,
      held.flatMap(({ value }, at) => {
        const after = converted[at];
        return after === null || after === undefined ? [] : [{ before: value, after }];
      }),
    );
    return writeField(tx, ctx, field, 'custom-field.kind-changed', {
      ...form,
      choices: JSON.stringify(form.choices),
      standard: standard === null ? null : JSON.stringify(standard),
    });
  });
}

type Conversion = Converted & { held: Held[]; form: FieldForm; names: Map<string, string> };

async function convert(tx: Tx, ctx: Context, field: CustomField, wanted: Wanted): Promise<Conversion> {
  const held = await valuesHeld(tx, ctx, field);
  const members = await tx.selectFrom('member').select(['id', 'name', 'email']).execute();
  const converted = convertAll(field, wanted.to, {
    values: held.map(({ value }) => value),
    decimals: wanted.decimals ?? field.decimals,
    currency: wanted.currency ?? ctx.organisation.currency,
    language: ctx.organisation.language,
    members,
    newKey: choiceKey,
  });
  return { ...converted, held, names: new Map(members.map(({ id, name }) => [id as string, name])) };
}
