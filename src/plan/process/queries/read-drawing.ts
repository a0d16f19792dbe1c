import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import { may } from '../policy.ts';
import type { Done, DrawingState, Stand } from '../process.ts';
import { refusals } from '../refusals.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import type { Operation } from '../rules/operations.ts';
import type {} from '../table.ts';

export type Drawing = {
  model: ProcessModel;
  stand: Stand;
  version: number;
  state: DrawingState;
  asked: Done | null;
  approved: Done | null;
  editedAt: string;
  acceptances: Acceptance[];
};

export type Acceptance = { finding: string; reason: string; accepted: Done };
export type Edit = { version: number; operations: Operation[]; byId: MemberId | null };
export type OfDrawing = { processId: ProcessId; stand: Stand };

/** A drawing, for whoever designs. */
export async function getDrawing(ctx: Context, of: OfDrawing): Promise<Drawing> {
  allow(may.design(ctx.actor));
  return ctx.read((tx) => readDrawing(tx, ctx, of));
}

/** `getDrawing` inside a transaction; locked, so that nobody else changes it meanwhile, where it is to be changed. */
export async function readDrawing(
  tx: Tx,
  ctx: Context,
  { processId, stand }: OfDrawing,
  lock = false,
): Promise<Drawing> {
  let query = tx
    .selectFrom('process_drawing as drawing')
    .innerJoin('process', (join) =>
      join
        .onRef('process.organisation_id', '=', 'drawing.organisation_id')
        .onRef('process.id', '=', 'drawing.process_id'),
    )
    .where('drawing.organisation_id', '=', ctx.organisationId)
    .where('drawing.process_id', '=', processId)
    .where('drawing.stand', '=', stand)
    .select([
      'process.name',
      'process.kind',
      'drawing.lanes',
      'drawing.nodes',
      'drawing.arrows',
      'drawing.kept',
      'drawing.version',
      'drawing.state',
      'drawing.asked_by_id',
      'drawing.asked_at',
      'drawing.approved_by_id',
      'drawing.approved_at',
      'drawing.edited_at',
    ]);
  if (lock) query = query.forUpdate('drawing');
  const row = found(await query.executeTakeFirst());
  return {
    model: {
      id: processId,
      name: row.name,
      kind: row.kind,
      lanes: row.lanes,
      nodes: row.nodes,
      arrows: row.arrows,
      kept: row.kept,
    },
    stand,
    version: row.version,
    state: row.state,
    asked: doneAt(row.asked_by_id, row.asked_at),
    approved: doneAt(row.approved_by_id, row.approved_at),
    editedAt: row.edited_at.toISOString(),
    acceptances: await readAcceptances(tx, ctx, { processId, stand }),
  };
}

export function doneAt(byId: MemberId | null, at: Date | null): Done | null {
  return at === null ? null : { byId, at: at.toISOString() };
}

export async function readAcceptances(tx: Tx, ctx: Context, of: OfDrawing): Promise<Acceptance[]> {
  const rows = await tx
    .selectFrom('process_acceptance')
    .where('organisation_id', '=', ctx.organisationId)
    .where('process_id', '=', of.processId)
    .where('stand', '=', of.stand)
    .select(['finding', 'reason', 'member_id', 'at'])
    .orderBy('finding')
    .execute();
  return rows.map(({ finding, reason, member_id, at }) => ({
    finding,
    reason,
    accepted: { byId: member_id, at: at.toISOString() },
  }));
}

/** What was changed since a version, for whoever follows the drawing. */
export async function listEdits(
  ctx: Context,
  { since, ...of }: OfDrawing & { since: number },
): Promise<{ version: number; state: DrawingState; edits: Edit[] }> {
  allow(may.design(ctx.actor));
  return ctx.read(async (tx) => {
    const { version, state } = found(
      await tx
        .selectFrom('process_drawing')
        .where('organisation_id', '=', ctx.organisationId)
        .where('process_id', '=', of.processId)
        .where('stand', '=', of.stand)
        .select(['version', 'state'])
        .executeTakeFirst(),
    );
    return { version, state, edits: await editsSince(tx, ctx, of, since, version) };
  });
}

/** Refuses where one of them is no longer known: the drawing was drawn anew. */
export async function editsSince(
  tx: Tx,
  ctx: Context,
  of: OfDrawing,
  since: number,
  now: number,
): Promise<Edit[]> {
  const edits = await tx
    .selectFrom('process_edit')
    .where('organisation_id', '=', ctx.organisationId)
    .where('process_id', '=', of.processId)
    .where('stand', '=', of.stand)
    .where('version', '>', since)
    .select(['version', 'operations', 'member_id as byId'])
    .orderBy('version')
    .execute();
  if (since > now || edits.length !== now - since)
    throw new Refusal('refused', { because: 'too-old', says: refusals['too-old'] });
  return edits;
}
