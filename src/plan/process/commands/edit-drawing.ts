import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { may } from '../policy.ts';
import { editsSince, readDrawing, type Drawing, type OfDrawing } from '../queries/read-drawing.ts';
import { refusals } from '../refusals.ts';
import { clashesOf, withoutDone } from '../rules/clashes.ts';
import { danglingParts } from '../rules/dangling-parts.ts';
import type { ProcessModel } from '../rules/model.ts';
import { applyOperations, type Operation } from '../rules/operations.ts';
import { startingSet } from '../starting/starting-sets.ts';
import type {} from '../table.ts';
import { drawSet } from './draw-set.ts';
import { refuseCircles } from './refuse-circles.ts';

/** Changes that were made since an edit began are kept; further behind, the drawing is loaded anew. */
const keptEdits = 2000;

/**
 * Makes small changes in a drawing. What others did since goes together with it; where both touched the same, the second
 * is told with both states.
 */
export async function editDrawing(
  ctx: Context,
  { processId, stand, version, operations }: InputOf<typeof contract.editDrawing>,
): Promise<OutputOf<typeof contract.editDrawing>> {
  allow(may.design(ctx.actor));
  const of = { processId, stand };
  return ctx.transaction(async (tx) => {
    const before = await readDrawing(tx, ctx, of, true);
    const missed = await editsSince(tx, ctx, of, version, before.version);
    const theirs = missed.flatMap((edit) => edit.operations);
    const clashes = clashesOf(operations, theirs);
    if (clashes.length > 0)
      throw new Refusal('conflict', {
        because: 'changed-meanwhile',
        current: { version: before.version, clashes, byId: missed.at(-1)?.byId ?? null },
      });
    const left = withoutDone(operations, theirs);
    if (left.length === 0) return { version: before.version, state: before.state, missed };
    const after = applyOperations(before.model, left);
    refuseUnless(after, refusals);
    if (left.some(callsBlock)) await refuseCircles(tx, ctx, after.model);
    await write(tx, ctx, of, before, after.model, left);
    return { version: before.version + 1, state: 'draft', missed };
  });
}

const callsBlock = (operation: Operation) =>
  (operation.do === 'edit-node' && (operation.given.calls ?? null) !== null) ||
  (operation.do === 'add-node' && operation.node.calls !== null);

/** Draws a drawing anew. Whoever was changing the one before loads it again. */
export async function replaceDrawing(
  ctx: Context,
  { processId, stand, version, from }: InputOf<typeof contract.replaceDrawing>,
): Promise<Drawing> {
  allow(may.design(ctx.actor));
  const of = { processId, stand };
  return ctx.transaction(async (tx) => {
    const before = await readDrawing(tx, ctx, of, true);
    sameVersion(before, version);
    const parts = await partsFrom(tx, ctx, of, from);
    return replaceModel(tx, ctx, of, before, { ...before.model, ...parts });
  });
}

/** Puts another model in the place of a drawing's, inside a transaction that holds it. */
export async function replaceModel(
  tx: Tx,
  ctx: Context,
  of: OfDrawing,
  before: Drawing,
  model: ProcessModel,
): Promise<Drawing> {
  const [dangling] = danglingParts(model);
  if (dangling !== undefined) refuseUnless({ ok: false, because: 'arrow-loose', id: dangling }, refusals);
  await refuseCircles(tx, ctx, model);
  await write(tx, ctx, of, before, model, null);
  return readDrawing(tx, ctx, of);
}

async function partsFrom(
  tx: Tx,
  ctx: Context,
  { processId }: OfDrawing,
  from: InputOf<typeof contract.replaceDrawing>['from'],
): Promise<Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'> & { kept?: ProcessModel['kept'] }> {
  if ('copyOf' in from) {
    const { lanes, nodes, arrows, kept } = (await readDrawing(tx, ctx, { processId, stand: from.copyOf }))
      .model;
    return { lanes, nodes, arrows, kept };
  }
  return 'set' in from ? drawSet(tx, ctx, startingSet(from.set)) : from;
}

async function write(
  tx: Tx,
  ctx: Context,
  { processId, stand }: OfDrawing,
  before: Drawing,
  model: ProcessModel,
  operations: readonly Operation[] | null,
): Promise<void> {
  const version = before.version + 1;
  const edits = tx
    .deleteFrom('process_edit')
    .where('organisation_id', '=', ctx.organisationId)
    .where('process_id', '=', processId)
    .where('stand', '=', stand);
  await tx
    .updateTable('process_drawing')
    .set({
      lanes: JSON.stringify(model.lanes),
      nodes: JSON.stringify(model.nodes),
      arrows: JSON.stringify(model.arrows),
      kept: model.kept === null ? null : JSON.stringify(model.kept),
      version,
      state: 'draft',
      asked_by_id: null,
      asked_at: null,
      approved_by_id: null,
      approved_at: null,
      edited_at: ctx.now,
    })
    .where('organisation_id', '=', ctx.organisationId)
    .where('process_id', '=', processId)
    .where('stand', '=', stand)
    .execute();
  if (operations) {
    await tx
      .insertInto('process_edit')
      .values({
        organisation_id: ctx.organisationId,
        process_id: processId,
        stand,
        version,
        operations: JSON.stringify(operations),
        member_id: memberOf(ctx.actor),
        at: ctx.now,
      })
      .execute();
    await edits.where('version', '<', version - keptEdits).execute();
  } else await edits.execute();
  await audit(tx, ctx, {
    action: operations ? 'process.drawn' : 'process.drawn-anew',
    subject: { kind: 'process', id: processId },
    after: { stand, ...(operations ? { changes: operations.length } : {}) },
  });
}

/** Accepts a finding with its reason, or takes that back. */
export async function acceptFinding(
  ctx: Context,
  { processId, stand, finding, reason }: InputOf<typeof contract.acceptFinding>,
): Promise<{ acceptances: Drawing['acceptances'] }> {
  allow(may.design(ctx.actor));
  const of = { processId, stand };
  return ctx.transaction(async (tx) => {
    const { acceptances } = await readDrawing(tx, ctx, of, true);
    const own = { organisation_id: ctx.organisationId, process_id: processId, stand, finding };
    const given = { reason: reason ?? '', member_id: memberOf(ctx.actor), at: ctx.now };
    if (reason === null)
      await tx
        .deleteFrom('process_acceptance')
        .where('organisation_id', '=', ctx.organisationId)
        .where('process_id', '=', processId)
        .where('stand', '=', stand)
        .where('finding', '=', finding)
        .execute();
    else
      await tx
        .insertInto('process_acceptance')
        .values({ ...own, ...given })
        .onConflict((row) =>
          row.columns(['organisation_id', 'process_id', 'stand', 'finding']).doUpdateSet(given),
        )
        .execute();
    await audit(tx, ctx, {
      action: reason === null ? 'process.finding-reopened' : 'process.finding-accepted',
      subject: { kind: 'process', id: processId },
      before: { reason: acceptances.find((one) => one.finding === finding)?.reason ?? null },
      after: { reason },
    });
    return { acceptances: (await readDrawing(tx, ctx, of)).acceptances };
  });
}
