import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { keyOf, memberOf } from '#base/kernel/actor.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import type { EventSource, EventState } from '../table.ts';
import type { EventKind } from '../words.ts';

type What = {
  kind: EventKind;
  from?: PhaseId;
  to?: PhaseId;
  before?: EventState;
  after?: EventState;
  reason?: string | null;
};

const sources: Record<Context['actor']['kind'], EventSource> = {
  member: 'screen',
  'api-key': 'api',
  link: 'api',
  'command-line': 'api',
  job: 'job',
};

/** Adds to a deal's history what just happened to it. */
export async function writeEvent(tx: Tx, ctx: Context, dealId: DealId, what: What): Promise<void> {
  await tx
    .insertInto('deal_event')
    .values({
      organisation_id: ctx.organisationId,
      id: newId(),
      deal_id: dealId,
      kind: what.kind,
      at: ctx.now,
      from_phase_id: what.from ?? null,
      to_phase_id: what.to ?? null,
      before: what.before ? JSON.stringify(what.before) : null,
      after: what.after ? JSON.stringify(what.after) : null,
      reason: what.reason ?? null,
      by_member_id: memberOf(ctx.actor),
      by_key_id: keyOf(ctx.actor),
      source: sources[ctx.actor.kind],
    })
    .execute();
}
