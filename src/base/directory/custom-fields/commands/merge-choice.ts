import type { Context } from '#base/db/context.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { formOfFields, lockField } from '../queries/custom-fields.ts';
import { valuesHeld } from '../queries/count-uses.ts';
import { refusals } from '../refusals.ts';
import type { CustomField } from '../rules/field.ts';
import { mergedValue } from '../rules/merged-value.ts';
import { sameValue } from '../rules/take-values.ts';
import { writeField } from './edit-field.ts';
import { replaceValues } from './replace-values.ts';

/** Puts one answer in the place of another, in every row, and takes that other away. */
export async function mergeChoice(
  ctx: Context,
  { fieldId, version, from, into }: InputOf<typeof contract.mergeFieldChoice>,
): Promise<CustomField> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    const field = await lockField(tx, fieldId);
    sameVersion(field, version);
    if (from === into)
      throw new Refusal('refused', { because: 'same-choice', says: refusals['same-choice'] });
    found(field.choices.find(({ key }) => key === from));
    found(field.choices.find(({ key }) => key === into));
    await oneAtATime(tx, ctx, formOfFields(field.subject));
    const merge = (value: CustomField['standard']) =>
      value === null ? null : mergedValue(field, value, from, into);
    const held = await valuesHeld(tx, ctx, field);
    await replaceValues(
      tx,
      ctx,
      field,
      held
        .map(({ value }) => ({ before: value, after: merge(value) }))
        .filter(({ before, after }) => !sameValue(before, after)),
    );
    const standard = merge(field.standard);
    return writeField(tx, ctx, field, 'custom-field.choice-merged', {
      choices: JSON.stringify(field.choices.filter(({ key }) => key !== from)),
      standard: standard === null ? null : JSON.stringify(standard),
    });
  });
}
