import type { Updateable } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { isWholeOrder, inOrder } from '#base/kernel/order.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { lockField, readFields } from '../queries/custom-fields.ts';
import { refusals } from '../refusals.ts';
import type { CustomField } from '../rules/field.ts';
import { formOf, hasRoom, isFreeName, mergeFieldChoices, validForm } from '../rules/valid-field.ts';
import type { CustomFieldTable } from '../table.ts';
import { choiceKey } from './add-field.ts';

/** Changes what is given of a field. Its kind has its own command, because values hang on it. */
export async function editField(
  ctx: Context,
  input: InputOf<typeof contract.editCustomField>,
): Promise<CustomField> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'custom-field.added');
    const before = await lockField(tx, input.fieldId);
    sameVersion(before, input.version);
    const others = (await readFields(tx, before.subject)).filter(({ id }) => id !== before.id);
    if (input.name) refuseUnless(isFreeName(input.name, others), refusals);
    const form = formOf(before.kind, {
      // Fewer decimals would make values that stand there wrong.
      decimals: Math.max(before.decimals, input.decimals ?? before.decimals),
      unit: input.unit === undefined ? before.unit : input.unit,
      currency: input.currency ?? before.currency,
      choices: input.choices ? mergeFieldChoices(before.choices, input.choices, choiceKey) : before.choices,
    });
    const standard = input.standard === undefined ? before.standard : input.standard;
    refuseUnless(validForm({ ...form, standard }), refusals);
    const { kind: _, ...columns } = form;
    return writeField(tx, ctx, before, 'custom-field.edited', {
      ...columns,
      choices: JSON.stringify(form.choices),
      name: JSON.stringify(input.name ?? before.name),
      help: JSON.stringify(input.help ?? before.help),
      section: JSON.stringify(input.section ?? before.section),
      required: input.required ?? before.required,
      standard: standard === null ? null : JSON.stringify(standard),
    });
  });
}

/** Takes a field out of use or into it again. Its values stay where they are. */
export async function setFieldRetired(
  ctx: Context,
  { fieldId, version }: InputOf<typeof contract.retireCustomField>,
  retired: boolean,
): Promise<CustomField> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'custom-field.added');
    const before = await lockField(tx, fieldId);
    sameVersion(before, version);
    if (!retired && before.retired) {
      const others = await readFields(tx, before.subject);
      refuseUnless(hasRoom(others.filter((one) => !one.retired).length), refusals);
      refuseUnless(isFreeName(before.name, others), refusals);
    }
    return writeField(tx, ctx, before, retired ? 'custom-field.retired' : 'custom-field.restored', {
      retired_at: retired ? ctx.now : null,
    });
  });
}

/** Puts the fields in use of one subject in this order. */
export async function orderFields(
  ctx: Context,
  { subject, fieldIds }: InputOf<typeof contract.orderCustomFields>,
): Promise<{ fields: CustomField[] }> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'custom-field.added');
    const fields = await readFields(tx, subject);
    refuseUnless(isWholeOrder(fields, fieldIds), refusals);
    const ordered = inOrder(fields, fieldIds);
    for (const [position, id] of ordered.entries())
      await tx.updateTable('custom_field').set({ position }).where('id', '=', id).execute();
    await audit(tx, ctx, {
      action: 'custom-field.ordered',
      subject: { kind: 'custom-field', id: newId() },
      before: fields.map(({ key }) => key),
      after: (await readFields(tx, subject)).map(({ key }) => key),
    });
    return { fields: await readFields(tx, subject) };
  });
}

type Columns = Updateable<CustomFieldTable>;

/** Writes what changed of a field, as its next version. */
export async function writeField(
  tx: Tx,
  ctx: Context,
  before: CustomField,
  action: string,
  columns: Columns,
): Promise<CustomField> {
  await tx
    .updateTable('custom_field')
    .set({ ...columns, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
  const after = await lockField(tx, before.id);
  await audit(tx, ctx, { action, subject: { kind: 'custom-field', id: before.id }, before, after });
  return after;
}
