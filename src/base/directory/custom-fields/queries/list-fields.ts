import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { readFields } from './custom-fields.ts';

/** The fields in their order, with the people whom their values can name. */
export async function listFields(
  ctx: Context,
  { subject }: InputOf<typeof contract.listCustomFields>,
): Promise<OutputOf<typeof contract.listCustomFields>> {
  return ctx.read(async (tx) => {
    const members = await tx
      .selectFrom('member')
      .select(['id', 'name', 'archived_at'])
      .orderBy('name')
      .orderBy('id')
      .execute();
    return {
      fields: await readFields(tx, subject),
      members: members.map(({ archived_at, ...member }) => ({ ...member, archived: archived_at !== null })),
      may: { edit: may.editFields(ctx.actor) },
    };
  });
}
