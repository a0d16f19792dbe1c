import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { formOfFields, lockField } from '../queries/custom-fields.ts';
import { refusals } from '../refusals.ts';
import type { CustomField } from '../rules/field.ts';
import type { Tx } from '#base/db/database.ts';

/** Deletes a field that was never filled in. Refuses one that has a value somewhere. */
export async function deleteField(
  ctx: Context,
  { fieldId, version }: InputOf<typeof contract.deleteCustomField>,
): Promise<null> {
  allow(may.editFields(ctx.actor));
  return ctx.transaction(async (tx) => {
    const field = await lockField(tx, fieldId);
    sameVersion(field, version);
    await oneAtATime(tx, ctx, formOfFields(field.subject));
    refuseUnless(
      (await isUsed(tx, ctx, field)) ? { ok: false, because: 'field-used' as const } : { ok: true },
      refusals,
    );
    await tx.deleteFrom('custom_field').where('id', '=', field.id).execute();
    await audit(tx, ctx, {
      action: 'custom-field.deleted',
      subject: { kind: 'custom-field', id: field.id },
      before: field,
    });
    return null;
  });
}

/** Does any row hold a value of this field? */
export async function isUsed(tx: Tx, ctx: Context, { subject, key }: CustomField): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    SELECT EXISTS (SELECT FROM ${sql.table(subject)} AS t
      WHERE t.organisation_id = ${ctx.organisationId} AND t.fields ? ${key}) AS used`.execute(tx);
  return rows[0]?.used ?? false;
}
