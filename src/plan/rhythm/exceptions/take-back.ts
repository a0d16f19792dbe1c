import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { takeBackNotices } from '#base/notices/notify.ts';

import type { ExceptionLine } from './contract.ts';
import type {} from './table.ts';
import { noticeKind } from './tell.ts';

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
