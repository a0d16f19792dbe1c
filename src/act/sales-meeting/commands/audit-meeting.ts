import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId } from '#base/kernel/id.ts';

type Entry = {
  kind: 'meeting' | 'meeting-series' | 'meeting-item';
  verb: string;
  id: string;
  before?: unknown;
  after?: unknown;
};

/** Writes down who did what. Of what is between two only that something was done: others read the history too. */
export async function auditMeeting(
  tx: Tx,
  ctx: Context,
  betweenIds: readonly MemberId[] | null,
  { kind, verb, id, before, after }: Entry,
): Promise<void> {
  const hidden = { between: 'two' };
  await audit(tx, ctx, {
    action: `${kind}.${verb}`,
    subject: { kind, id },
    before: before === undefined || betweenIds === null ? before : hidden,
    after: after === undefined || betweenIds === null ? after : hidden,
  });
}
