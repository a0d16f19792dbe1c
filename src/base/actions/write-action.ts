import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import { reminderAt } from '#base/kernel/due.ts';
import type { ActionId, MemberId } from '#base/kernel/id.ts';
import { found, Refusal } from '#base/kernel/refusal.ts';
import { notify } from '#base/notices/notify.ts';

import type { Action } from './contract.ts';
import { remindOfAction } from './jobs.ts';
import { readAction } from './queries/action-row.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

/** What an action comes from. `name` is kept as it is now, in the words that the organisation uses for it. */
export type Origin = { kind: string; id: string; name: string; path: string | null };

export type NewAction = {
  title: string;
  ownerId: MemberId;
  dueOn: IsoDate;
  note?: string | null;
  /** Days before it is due; on its day where nothing is said, null for no reminder. */
  remindDays?: number | null;
  origin?: Origin | null;
  /** The members who alone see it, the owner among them; everybody where nobody is named. */
  betweenIds?: readonly MemberId[] | null;
};

/**
 * Writes an open action, with its reminder, its history and word to its owner, in this transaction. Whoever calls has
 * judged that it may be: a slice whose meetings, process changes or signals end in actions, and the command `addAction`.
 * Refuses an owner who has left (`owner-archived`) or who would not see it (`owner-outside`); 404 for one elsewhere.
 */
export async function createAction(tx: Tx, ctx: Context, action: NewAction): Promise<Action> {
  const betweenIds = action.betweenIds ? [...action.betweenIds] : null;
  await ownerWorksHere(tx, ctx, action.ownerId, betweenIds);
  const id = newId<ActionId>();
  const remindDays = action.remindDays === undefined ? 0 : action.remindDays;
  const { origin } = action;
  await tx
    .insertInto('action')
    .values({
      organisation_id: ctx.organisationId,
      id,
      title: action.title,
      note: action.note ?? null,
      owner_id: action.ownerId,
      due_on: action.dueOn,
      status: 'open',
      dropped_because: null,
      remind_days: remindDays,
      remind_at: await remindLater(tx, ctx, { id, dueOn: action.dueOn, remindDays }),
      reminded_at: null,
      origin_kind: origin?.kind ?? null,
      origin_id: origin?.id ?? null,
      origin_name: origin?.name.slice(0, 300) ?? null,
      origin_path: origin?.path ?? null,
      between_ids: betweenIds,
      made_by_id: memberOf(ctx.actor),
      ended_at: null,
      ended_by_id: null,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute();
  await tellNewOwner(tx, ctx, { id, title: action.title, ownerId: action.ownerId });
  const made = await readAction(tx, ctx, id);
  await auditAction(tx, ctx, 'added', made.isPrivate, id, undefined, made);
  return made;
}

/** 404 for an owner of elsewhere; refuses one who has left, and one from whom the action is hidden. */
export async function ownerWorksHere(
  tx: Tx,
  ctx: Context,
  ownerId: MemberId,
  betweenIds: readonly MemberId[] | null,
): Promise<void> {
  const owner = found(
    await tx
      .selectFrom('member')
      .select('archived_at')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', ownerId)
      .executeTakeFirst(),
  );
  if (owner.archived_at !== null) refuse('owner-archived');
  if (betweenIds !== null && !betweenIds.includes(ownerId)) refuse('owner-outside');
}

/** Sends the reminder for its moment. Null where there is none, or where its moment has passed already. */
export async function remindLater(
  tx: Tx,
  ctx: Context,
  { id, dueOn, remindDays }: { id: ActionId; dueOn: IsoDate; remindDays: number | null },
): Promise<Date | null> {
  if (remindDays === null) return null;
  // On the clock of that day: the clock may be put forward or back in between.
  const onDay = { dueOn: addDays(dueOn, -remindDays), dueTime: null, remindMinutes: 0 };
  const at = reminderAt(onDay, ctx.organisation.timeZone);
  if (at === null || at <= ctx.now) return null;
  await send(tx, remindOfAction, { actionId: id }, { startAfter: at });
  return at;
}

/** Who gets an action from somebody else hears of it. */
export async function tellNewOwner(
  tx: Tx,
  ctx: Context,
  { id, title, ownerId }: { id: ActionId; title: string; ownerId: MemberId },
): Promise<void> {
  const { actor } = ctx;
  if (ownerId === memberOf(actor) || actor.kind !== 'member') return;
  await notify(tx, ctx, [
    {
      memberId: ownerId,
      kind: 'action.given',
      says: {
        nl: `${actor.name} gaf je een actiepunt: ${title}`,
        en: `${actor.name} gave you an action: ${title}`,
      },
      path: `/actions/${id}`,
      subjectId: id,
    },
  ]);
}

/** Writes down who did what. Of an action between two only that something was done: others read the history too. */
export async function auditAction(
  tx: Tx,
  ctx: Context,
  verb: string,
  isPrivate: boolean,
  id: ActionId,
  before: unknown,
  after: unknown,
): Promise<void> {
  const hidden = { between: 'two' };
  await audit(tx, ctx, {
    action: `action.${verb}`,
    subject: { kind: 'action', id },
    before: isPrivate && before !== undefined ? hidden : before,
    after: isPrivate ? hidden : after,
  });
}

export function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
