import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { refusals } from '../refusals.ts';
import { callsOf, wayRound } from '../rules/calls-itself.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';

/** Refuses a drawing by which a block would come to call itself. */
export async function refuseCircles(tx: Tx, ctx: Context, model: ProcessModel): Promise<void> {
  const id = model.id as ProcessId;
  const own = callsOf(model);
  if (own.length === 0) return;
  const { rows } = await sql<{ processId: ProcessId; calls: ProcessId }>`
    SELECT DISTINCT d.process_id AS "processId", n.node ->> 'calls' AS calls
    FROM process_drawing d, jsonb_array_elements(d.nodes) n (node)
    WHERE d.organisation_id = ${ctx.organisationId} AND d.process_id <> ${id} AND n.node ->> 'calls' IS NOT NULL`.execute(
    tx,
  );
  const called = new Map<ProcessId, ProcessId[]>([[id, own]]);
  for (const { processId, calls } of rows) called.set(processId, [...(called.get(processId) ?? []), calls]);
  if (wayRound(id, called) !== null)
    throw new Refusal('refused', { because: 'calls-itself', says: refusals['calls-itself'] });
}
