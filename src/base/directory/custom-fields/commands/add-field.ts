import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { CustomFieldId, ImportId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { allow, Refusal, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { lockField, readFields } from '../queries/custom-fields.ts';
import { refusals } from '../refusals.ts';
import type { CustomField } from '../rules/field.ts';
import { fieldKey } from '../rules/field-key.ts';
import { formOf, hasRoom, isFreeName, mergeFieldChoices, validForm } from '../rules/valid-field.ts';

type Input = InputOf<typeof contract.addCustomField>;

/** Adds a field behind the others. Refuses a name that another field in use has, and choices without answers. */
export async function addField(
  ctx: Context,
  input: Input,
  importId: ImportId | null = null,
): Promise<CustomField> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'custom-field.added');
    const others = await readFields(tx, input.subject);
    refuseUnless(hasRoom(others.filter(({ retired }) => !retired).length), refusals);
    refuseUnless(isFreeName(input.name, others), refusals);
    const keys = new Set(others.map(({ key }) => key));
    if (input.key !== undefined && keys.has(input.key))
      throw new Refusal('refused', { because: 'name-taken', says: refusals['name-taken'] });
    const { kind, standard = null } = input;
    const form = formOf(kind, {
      decimals: input.decimals ?? 0,
      unit: input.unit ?? null,
      currency: input.currency ?? ctx.organisation.currency,
      choices: mergeFieldChoices([], input.choices ?? [], choiceKey),
    });
    refuseUnless(validForm({ ...form, standard }), refusals);
    const id = newId<CustomFieldId>();
    await tx
      .insertInto('custom_field')
      .values({
        organisation_id: ctx.organisationId,
        id,
        subject: input.subject,
        key: input.key ?? fieldKey(inLanguage(input.name, ctx.organisation.language), keys),
        name: JSON.stringify(input.name),
        help: JSON.stringify(input.help ?? {}),
        section: JSON.stringify(input.section ?? {}),
        ...form,
        choices: JSON.stringify(form.choices),
        required: input.required ?? false,
        standard: standard === null ? null : JSON.stringify(standard),
        position: others.length,
        import_id: importId,
        retired_at: null,
        created_at: ctx.now,
      })
      .execute();
    const field = await lockField(tx, id);
    await audit(tx, ctx, {
      action: 'custom-field.added',
      subject: { kind: 'custom-field', id },
      after: field,
    });
    return field;
  });
}

/** A key for a new answer: its end is random, so that two of the same moment differ. */
export const choiceKey = (): string => newId().slice(-12);
