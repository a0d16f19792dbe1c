import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import { notify } from '#base/notices/notify.ts';

import { may } from '../policy.ts';
import type { DrawingState } from '../process.ts';
import type * as contract from '../publishing-contract.ts';
import { readDrawing, type Drawing } from '../queries/read-drawing.ts';
import { readRelease, type Release } from '../queries/read-releases.ts';
import { refusals } from '../refusals.ts';
import type { ProcessId } from '../rules/model.ts';
import { canGoTo } from '../rules/publishing.ts';
import type {} from '../table.ts';
import { told } from '../told.ts';

type OfDrawing = { processId: ProcessId; version: number };

/** Asks for approval of the desired process; managers hear of it. */
export async function askReview(ctx: Context, of: InputOf<typeof contract.askReview>): Promise<Drawing> {
  return step(ctx, of, 'in-review', async (tx, drawing) => {
    const managers = await membersFrom(tx, ctx, ['administrator', 'manager']);
    await tell(tx, ctx, of.processId, managers, told.asked(drawing.model.name), 'design');
  });
}

/** Approves the desired process as it is drawn now; who asked hears of it. */
export async function approveDrawing(
  ctx: Context,
  of: InputOf<typeof contract.approveDrawing>,
): Promise<Drawing> {
  return step(ctx, of, 'approved', (tx, drawing) =>
    tell(tx, ctx, of.processId, asker(drawing), told.approved(drawing.model.name), 'design'),
  );
}

/** Makes it a draft again; who asked hears why. */
export async function sendBackDrawing(
  ctx: Context,
  { word, ...of }: InputOf<typeof contract.sendBackDrawing>,
): Promise<Drawing> {
  return step(ctx, of, 'draft', (tx, drawing) =>
    tell(tx, ctx, of.processId, asker(drawing), told.sentBack(drawing.model.name), 'design', word),
  );
}

const asker = ({ asked }: Drawing): MemberId[] => (asked?.byId ? [asked.byId] : []);

async function step(
  ctx: Context,
  { processId, version }: OfDrawing,
  to: DrawingState,
  andTell: (tx: Tx, drawing: Drawing) => Promise<void>,
): Promise<Drawing> {
  allow(may.design(ctx.actor));
  const of = { processId, stand: 'to-be' as const };
  return ctx.transaction(async (tx) => {
    const before = await readDrawing(tx, ctx, of, true);
    sameVersion(before, version);
    refuseUnless(canGoTo(before, to), refusals);
    const me = memberOf(ctx.actor);
    await tx
      .updateTable('process_drawing')
      .set({
        state: to,
        ...(to === 'draft' ? { asked_by_id: null, asked_at: null } : {}),
        ...(to === 'in-review' ? { asked_by_id: me, asked_at: ctx.now } : {}),
        approved_by_id: to === 'approved' ? me : null,
        approved_at: to === 'approved' ? ctx.now : null,
      })
      .where('organisation_id', '=', ctx.organisationId)
      .where('process_id', '=', processId)
      .where('stand', '=', 'to-be')
      .execute();
    await andTell(tx, before);
    const verb = { draft: 'sent-back', 'in-review': 'approval-asked', approved: 'approval-approved' }[to];
    await audit(tx, ctx, { action: `process.${verb}`, subject: { kind: 'process', id: processId } });
    return readDrawing(tx, ctx, of);
  });
}

/** Publishes the approved drawing as the next version; everybody hears that there is something to read. */
export async function publishDrawing(
  ctx: Context,
  { processId, version, note }: InputOf<typeof contract.publishDrawing>,
): Promise<Release> {
  allow(may.design(ctx.actor));
  return ctx.transaction(async (tx) => {
    const drawing = await readDrawing(tx, ctx, { processId, stand: 'to-be' }, true);
    sameVersion(drawing, version);
    refuseUnless(canGoTo(drawing, 'published'), refusals);
    const number = await nextNumber(tx, ctx, processId);
    const { model, asked, approved } = drawing;
    await tx
      .insertInto('process_release')
      .values({
        organisation_id: ctx.organisationId,
        process_id: processId,
        number,
        name: model.name,
        lanes: JSON.stringify(model.lanes),
        nodes: JSON.stringify(model.nodes),
        arrows: JSON.stringify(model.arrows),
        kept: model.kept === null ? null : JSON.stringify(model.kept),
        note,
        asked_by_id: asked?.byId ?? null,
        asked_at: asked ? new Date(asked.at) : null,
        approved_by_id: approved?.byId ?? null,
        approved_at: approved ? new Date(approved.at) : null,
        published_by_id: memberOf(ctx.actor),
        published_at: ctx.now,
      })
      .execute();
    await tx
      .updateTable('process_drawing')
      .set({ state: 'draft', asked_by_id: null, asked_at: null, approved_by_id: null, approved_at: null })
      .where('organisation_id', '=', ctx.organisationId)
      .where('process_id', '=', processId)
      .where('stand', '=', 'to-be')
      .execute();
    const everybody = await membersFrom(tx, ctx, ['administrator', 'manager', 'member', 'reader']);
    await tell(tx, ctx, processId, everybody, told.published(model.name, number), 'read', note);
    await audit(tx, ctx, {
      action: 'process.published',
      subject: { kind: 'process', id: processId },
      after: { number, note },
    });
    return readRelease(tx, ctx, { processId, number });
  });
}

async function nextNumber(tx: Tx, ctx: Context, processId: ProcessId): Promise<number> {
  const { last } = await tx
    .selectFrom('process_release')
    .where('organisation_id', '=', ctx.organisationId)
    .where('process_id', '=', processId)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Notes that a member read a version; once. */
export async function confirmRelease(
  ctx: Context,
  { processId, number }: InputOf<typeof contract.confirmRelease>,
): Promise<Release> {
  allow(may.confirm(ctx.actor));
  const me = memberOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const release = await readRelease(tx, ctx, { processId, number });
    if (release.confirmed || me === null) return release;
    await tx
      .insertInto('process_confirmation')
      .values({
        organisation_id: ctx.organisationId,
        process_id: processId,
        number,
        member_id: me,
        at: ctx.now,
      })
      .onConflict((row) => row.doNothing())
      .execute();
    await audit(tx, ctx, {
      action: 'process.confirmed',
      subject: { kind: 'process', id: processId },
      after: { number },
    });
    return readRelease(tx, ctx, { processId, number });
  });
}

async function membersFrom(
  tx: Tx,
  ctx: Context,
  levels: ('administrator' | 'manager' | 'member' | 'reader')[],
): Promise<MemberId[]> {
  const rows = await tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .where('access', 'in', levels)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Tells everybody named but who does it. */
async function tell(
  tx: Tx,
  ctx: Context,
  processId: ProcessId,
  members: readonly MemberId[],
  says: { nl: string; en: string },
  where: 'read' | 'design',
  quote: string | null = null,
): Promise<void> {
  const me = memberOf(ctx.actor);
  await notify(
    tx,
    ctx,
    members
      .filter((memberId) => memberId !== me)
      .map((memberId) => ({
        memberId,
        kind: 'process',
        says,
        quote,
        path: where === 'read' ? `/process/${processId}` : `/process/${processId}/design`,
        subjectId: processId,
      })),
  );
}
