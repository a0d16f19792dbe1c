import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { takeBackNotices } from '#base/notices/notify.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { startOfWeek } from '#base/kernel/date.ts';

import { lostExceptions } from '../rules/exceptions.ts';
import type { Rhythm } from '../rules/rhythm-days.ts';
import type { ExceptionLine } from './contract.ts';
import { exceptionsBetween } from './queries.ts';
import type {} from './table.ts';
import { noticeKind, tellLost } from './tell.ts';

/** Makes an exception none, and takes back what was told of it. */
export async function takeBack(tx: Tx, ctx: Context, before: ExceptionLine): Promise<void> {
  await tx
    .updateTable('rhythm_exception')
    .set({
      kind: 'taken-back',
      to_day: null,
      to_from: null,
      to_to: null,
      version: before.version + 1,
      updated_at: ctx.now,
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', before.id)
    .execute();
  await takeBackNotices(tx, ctx, { kind: noticeKind, subjectId: before.id });
  await audit(tx, ctx, {
    action: 'rhythm-exception.taken-back',
    subject: { kind: 'rhythm-exception', id: before.id },
    before,
  });
}

/** What a new version no longer has a time for is an exception no more, and everybody in it is told. */
export async function endLostExceptions(
  tx: Tx,
  ctx: Context,
  rhythm: Rhythm,
  fromWeek: WeekId,
): Promise<void> {
  const exceptions = await exceptionsBetween(tx, ctx, { from: startOfWeek(fromWeek) });
  const lost = new Set(lostExceptions(rhythm, exceptions, fromWeek).map(({ id }) => id));
  for (const one of exceptions.filter(({ id }) => lost.has(id))) {
    await takeBack(tx, ctx, one);
    await tellLost(tx, ctx, one);
  }
}
