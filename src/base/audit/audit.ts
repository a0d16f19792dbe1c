import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { jobOf, keyOf, memberOf } from '#base/kernel/actor.ts';

import type {} from './table.ts';

type Change = {
  /** A past participle behind its subject: `deal.moved`. */
  action: string;
  subject: { kind: string; id: string | null };
  before?: unknown;
  after?: unknown;
};

/** Writes down who did what, in the transaction that does it. Of what stayed the same only the id is kept. */
export async function audit(tx: Tx, ctx: Context, { action, subject, before, after }: Change): Promise<void> {
  const [from, to] = onlyChanges(before, after);
  await tx
    .insertInto('audit_entry')
    .values({
      organisation_id: ctx.organisationId,
      id: newId(),
      at: ctx.now,
      actor_kind: ctx.actor.kind,
      actor_member_id: memberOf(ctx.actor),
      actor_key_id: keyOf(ctx.actor),
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      before: from === undefined ? null : JSON.stringify(from),
      after: to === undefined ? null : JSON.stringify(to),
      request_id: ctx.requestId,
      via: ctx.via?.kind ?? null,
      via_id: ctx.via?.id ?? null,
      job: jobOf(ctx.actor),
    })
    .execute();
}

function onlyChanges(before: unknown, after: unknown): [unknown, unknown] {
  if (!isPlain(before) || !isPlain(after)) return [before, after];
  const differs = (key: string) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => differs(key) && key !== 'updated_at'));
  return [pick(before), pick(after)];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
