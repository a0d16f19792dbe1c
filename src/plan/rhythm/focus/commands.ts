import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';

import { endsAt, isForgotten, type FocusSpan } from '../rules/focus-time.ts';
import type * as contract from './contract.ts';
import type { FocusId, Interruption } from './focus.ts';
import { may } from './policy.ts';
import { lockFocus, shownFocus, type FocusShown } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

const mostPlanned = 30;

const refuse = (because: keyof typeof refusals): never => {
  throw new Refusal('refused', { because, says: refusals[because] });
};

/** Begins a focus block now, or plans one. A forgotten one that still ran ends when it was meant to. */
export async function beginFocus(
  ctx: Context,
  { kind, what, minutes, target, at }: InputOf<typeof contract.beginFocus>,
): Promise<FocusShown> {
  allow(may.focus(ctx.actor));
  const me = found(memberOf(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockMember(tx, me);
    if (at === null) await clearForgotten(tx, ctx, me);
    else {
      if (Date.parse(at) < ctx.now.getTime()) refuse('past');
      const { planned } = await tx
        .selectFrom('focus_session')
        .where('organisation_id', '=', ctx.organisationId)
        .where('member_id', '=', me)
        .where('started_at', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('planned'))
        .executeTakeFirstOrThrow();
      if (planned >= mostPlanned) refuse('too-many-planned');
    }
    const id = newId<FocusId>();
    await tx
      .insertInto('focus_session')
      .values({
        organisation_id: ctx.organisationId,
        id,
        member_id: me,
        kind,
        what,
        minutes,
        target,
        planned_at: at === null ? null : new Date(at),
        started_at: at === null ? ctx.now : null,
        ended_at: null,
        created_at: ctx.now,
      })
      .execute();
    return written(tx, ctx, me, id, at === null ? 'started' : 'planned');
  });
}

/** Starts one that was planned. */
export async function startFocus(ctx: Context, { focusId }: { focusId: FocusId }): Promise<FocusShown> {
  allow(may.focus(ctx.actor));
  const me = found(memberOf(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockMember(tx, me);
    const row = await lockFocus(tx, ctx, focusId);
    if (row.startedAt !== null) refuse('already-started');
    await clearForgotten(tx, ctx, me);
    await change(tx, ctx, focusId, { started_at: ctx.now });
    return written(tx, ctx, me, focusId, 'started');
  });
}

/** Something comes between: the clock stands still. Said twice, the word is that of the last time. */
export async function interruptFocus(
  ctx: Context,
  { focusId, what }: { focusId: FocusId; what: string | null },
): Promise<FocusShown> {
  return running(ctx, focusId, 'changed', ({ interruptions }) => {
    const last = interruptions.at(-1);
    const now = ctx.now.toISOString();
    if (last?.to === null)
      return {
        interruptions: interruptions.with(interruptions.length - 1, { ...last, what: what ?? last.what }),
      };
    return { interruptions: [...interruptions, { from: now, to: null, what }] };
  });
}

/** Goes on after something came between; going on twice changes nothing. */
export async function resumeFocus(ctx: Context, { focusId }: { focusId: FocusId }): Promise<FocusShown> {
  return running(ctx, focusId, 'changed', ({ interruptions }) => ({
    interruptions: closed(interruptions, ctx.now),
  }));
}

/** Ends the block that runs. */
export async function endFocus(ctx: Context, { focusId }: { focusId: FocusId }): Promise<FocusShown> {
  return running(ctx, focusId, 'ended', (row) => {
    const end = new Date(endsAt(row.span, ctx.now.getTime()));
    return { ended_at: end, interruptions: closed(row.interruptions, end) };
  });
}

/** Takes one away that was planned or is over. */
export async function removeFocus(ctx: Context, { focusId }: { focusId: FocusId }): Promise<null> {
  allow(may.focus(ctx.actor));
  return ctx.transaction(async (tx) => {
    const row = await lockFocus(tx, ctx, focusId);
    allow(may.touch(ctx.actor, row));
    if (row.startedAt !== null && row.endedAt === null) refuse('is-running');
    await tx
      .deleteFrom('focus_session')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', focusId)
      .execute();
    await audit(tx, ctx, { action: 'focus.removed', subject: { kind: 'focus', id: focusId }, before: {} });
    return null;
  });
}

type Locked = Awaited<ReturnType<typeof lockFocus>> & { span: FocusSpan };
type Change = { started_at?: Date; ended_at?: Date; interruptions?: Interruption[] };

async function running(
  ctx: Context,
  id: FocusId,
  verb: string,
  changed: (row: Locked) => Change,
): Promise<FocusShown> {
  allow(may.focus(ctx.actor));
  return ctx.transaction(async (tx) => {
    const row = await lockFocus(tx, ctx, id);
    allow(may.touch(ctx.actor, row));
    const { startedAt } = row;
    if (startedAt === null || row.endedAt !== null) return refuse('not-running');
    await change(tx, ctx, id, changed({ ...row, span: spanOf({ ...row, startedAt }) }));
    return written(tx, ctx, row.memberId, id, verb);
  });
}

const closed = (all: readonly Interruption[], at: Date): Interruption[] =>
  all
    .map((one) => (one.to === null ? { ...one, to: at.toISOString() } : one))
    .filter(({ from, to }) => to === null || from <= to);

const spanOf = (row: { startedAt: Date; minutes: number; interruptions: Interruption[] }): FocusSpan => ({
  startedAt: row.startedAt.getTime(),
  minutes: row.minutes,
  interruptions: row.interruptions.map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
  })),
});

async function change(tx: Tx, ctx: Context, id: FocusId, { interruptions, ...rest }: Change): Promise<void> {
  await tx
    .updateTable('focus_session')
    .set({ ...rest, ...(interruptions ? { interruptions: JSON.stringify(interruptions) } : {}) })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .execute();
}

/** What somebody is at is nobody else's: the history says that there was a block, not what for. */
async function written(tx: Tx, ctx: Context, me: MemberId, id: FocusId, verb: string): Promise<FocusShown> {
  const after = await shownFocus(tx, ctx, me, id);
  await audit(tx, ctx, {
    action: `focus.${verb}`,
    subject: { kind: 'focus', id },
    after: { minutes: after.minutes },
  });
  return after;
}

/** Refuses where a block runs; one that was forgotten ends. */
async function clearForgotten(tx: Tx, ctx: Context, me: MemberId): Promise<void> {
  const row = await tx
    .selectFrom('focus_session')
    .where('organisation_id', '=', ctx.organisationId)
    .where('member_id', '=', me)
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .select(['id', 'started_at as startedAt', 'minutes', 'interruptions'])
    .forUpdate()
    .executeTakeFirst();
  if (!row?.startedAt) return;
  const span = spanOf({ ...row, startedAt: row.startedAt });
  const now = ctx.now.getTime();
  if (!isForgotten(span, now)) refuse('already-focused');
  const end = new Date(endsAt(span, now));
  await change(tx, ctx, row.id, { ended_at: end, interruptions: closed(row.interruptions, end) });
}

async function lockMember(tx: Tx, id: MemberId): Promise<void> {
  found(await tx.selectFrom('member').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
}
