import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import { sql } from 'kysely';

import type { InputOf } from '#base/http/contract.ts';
import { allow, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { VisibilitySetting } from './contract.ts';
import { may } from './policy.ts';
import { readVisibility } from './queries.ts';
import type {} from './table.ts';

/** Sets how far people look. It holds from everybody's next request on; open screens are told to look again. */
export async function setVisibility(
  ctx: Context,
  { visibility, exceptions, version }: InputOf<typeof contract.setVisibility>,
): Promise<VisibilitySetting> {
  allow(may.setVisibility(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await readVisibility(tx, ctx, true);
    sameVersion(before, version);
    const { count } = await tx
      .selectFrom('member')
      .where(sql<boolean>`id = ANY (${exceptions}::uuid[])`)
      .select((member) => member.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count !== new Set(exceptions).size) throw new Refusal('not-found');
    await tx
      .updateTable('member')
      .set({ sees_everything: sql<boolean>`id = ANY (${exceptions}::uuid[])` })
      .where(sql<boolean>`sees_everything <> (id = ANY (${exceptions}::uuid[]))`)
      .execute();
    await tx
      .updateTable('organisation')
      .set({ visibility, version: before.version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .execute();
    const after = await readVisibility(tx, ctx);
    await audit(tx, ctx, {
      action: 'organisation.visibility-set',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before,
      after,
    });
    return after;
  });
}
