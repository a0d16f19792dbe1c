import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, found, refuseUnless } from '#base/kernel/refusal.ts';

import type * as contract from './contract.ts';
import type { RhythmMark } from './contract.ts';
import type { RhythmItemId, RhythmMarkId } from './item.ts';
import { may } from './policy.ts';
import { lockItem } from './queries.ts';
import { refusals } from './refusals.ts';
import { canMark } from './rules/marks.ts';
import type {} from './table.ts';

const shown = 60;

/** The days of which something was said, newest first. */
export async function listRhythmMarks(ctx: Context, itemId: RhythmItemId): Promise<RhythmMark[]> {
  return ctx.read(async (tx) => {
    found(await tx.selectFrom('rhythm_item').select('id').where('id', '=', itemId).executeTakeFirst());
    return (await marksQuery(tx, ctx, itemId).limit(shown).execute()).map((row) => markOf(ctx, row));
  });
}

/** Says that an item was done on a day, or skipped. */
export async function markRhythmItem(
  ctx: Context,
  { itemId, what, day = ctx.today }: InputOf<typeof contract.markRhythmItem>,
): Promise<RhythmMark> {
  allow(may.markItems(ctx.actor));
  return ctx.transaction(async (tx) => {
    const item = await lockItem(tx, itemId);
    const { count } = await tx
      .selectFrom('rhythm_mark')
      .where('organisation_id', '=', ctx.organisationId)
      .where('item_id', '=', itemId)
      .where('day', '=', day)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    refuseUnless(canMark(item, { day, today: ctx.today, onDay: count }), refusals);
    const id = newId<RhythmMarkId>();
    await tx
      .insertInto('rhythm_mark')
      .values({
        organisation_id: ctx.organisationId,
        id,
        item_id: itemId,
        day,
        what,
        member_id: memberOf(ctx.actor),
        created_at: ctx.now,
      })
      .execute();
    await audit(tx, ctx, {
      action: `rhythm-item.${what}`,
      subject: { kind: 'rhythm-item', id: itemId },
      after: { id, day, what },
    });
    return markOf(ctx, await marksQuery(tx, ctx, itemId).where('mark.id', '=', id).executeTakeFirstOrThrow());
  });
}

/** Takes back what was said of a day. */
export async function unmarkRhythmItem(
  ctx: Context,
  { itemId, markId }: InputOf<typeof contract.unmarkRhythmItem>,
): Promise<null> {
  return ctx.transaction(async (tx) => {
    const row = found(
      await marksQuery(tx, ctx, itemId).where('mark.id', '=', markId).forUpdate('mark').executeTakeFirst(),
    );
    allow(may.removeMark(ctx.actor, { memberId: row.memberId }));
    await tx
      .deleteFrom('rhythm_mark')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', markId)
      .execute();
    await audit(tx, ctx, {
      action: 'rhythm-item.taken-back',
      subject: { kind: 'rhythm-item', id: itemId },
      before: { id: row.id, day: row.day, what: row.what },
    });
    return null;
  });
}

function marksQuery(tx: Tx, ctx: Context, itemId: RhythmItemId) {
  return tx
    .selectFrom('rhythm_mark as mark')
    .leftJoin('member', (on) =>
      on
        .onRef('member.organisation_id', '=', 'mark.organisation_id')
        .onRef('member.id', '=', 'mark.member_id'),
    )
    .where('mark.organisation_id', '=', ctx.organisationId)
    .where('mark.item_id', '=', itemId)
    .select([
      'mark.id',
      'mark.day',
      'mark.what',
      'mark.member_id as memberId',
      'member.name as memberName',
      'mark.created_at as at',
    ])
    .orderBy('mark.day', 'desc')
    .orderBy('mark.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof marksQuery>['execute']>>[number];

function markOf(ctx: Context, { id, day, what, memberId, memberName, at }: Row): RhythmMark {
  return {
    id,
    day,
    what,
    by: memberId === null ? null : { id: memberId, name: memberName ?? '' },
    at: at.toISOString(),
    may: { remove: may.removeMark(ctx.actor, { memberId }) },
  };
}
