import type { Context } from '#base/db/context.ts';
import type {} from '#base/audit/table.ts';
import type {} from '#base/directory/people/table.ts';
import type { DealId, MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type {} from '../table.ts';
import { named } from './deal-row.ts';

/** Who changed a deal last, and when: for whoever was second. */
export async function getLastDealChange(ctx: Context, dealId: DealId) {
  return ctx.read(async (tx) => {
    const deal = found(
      await tx
        .selectFrom('deal')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', dealId)
        .select('updated_at')
        .executeTakeFirst(),
    );
    const entry = await tx
      .selectFrom('audit_entry as entry')
      .leftJoin('member', (on) =>
        on
          .onRef('member.organisation_id', '=', 'entry.organisation_id')
          .on((each) =>
            each(each.cast('member.id', 'text'), '=', each.cast('entry.actor_member_id', 'text')),
          ),
      )
      .where('entry.organisation_id', '=', ctx.organisationId)
      .where('entry.subject_kind', '=', 'deal')
      .where('entry.subject_id', '=', dealId)
      .orderBy('entry.id', 'desc')
      .limit(1)
      .select(['entry.at', 'member.id', 'member.name'])
      .executeTakeFirst();
    return {
      at: (entry?.at ?? deal.updated_at).toISOString(),
      by: named<MemberId>(entry?.id ?? null, entry?.name ?? null),
    };
  });
}
