import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { startOfWeek, type IsoDate } from '#base/kernel/date.ts';
import type { SignalId } from '#base/kernel/id.ts';
import { allow, found, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';
import type { Signal } from '#check/signals/contract.ts';
import { may } from '#check/signals/policy.ts';
import { readSignal } from '#check/signals/queries.ts';
import { readAgreement } from '#check/signals/reading/agreement.ts';
import type { AnswerKind, SetAsideReason } from '#check/signals/rules/states.ts';
import type {} from '#check/signals/table.ts';

import type * as contract from './contract.ts';
import { refusals } from './refusals.ts';
import { canGoToMeeting, canReopen, canSetAside } from './rules.ts';
import type {} from './table.ts';

type Answer = {
  kind: AnswerKind;
  reason?: SetAsideReason;
  note?: string | null;
  holdsFrom?: IsoDate | null;
};

/** Puts a signal on the agenda of the next meeting. */
export async function takeToMeeting(
  ctx: Context,
  input: InputOf<typeof contract.takeToMeeting>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.taken-to-meeting', async (tx, { subject }) => {
    allow(may.answer(ctx.actor));
    refuseUnless(canGoToMeeting(subject.kind, await readAgreement(tx, ctx)), refusals);
    return { kind: 'agenda' };
  });
}

/** Says what is behind a signal. */
export async function explainSignal(
  ctx: Context,
  input: InputOf<typeof contract.explainSignal>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.explained', (_tx, { subject }) => {
    allow(may.explain(ctx.actor, { memberId: subject.kind === 'member' ? subject.id : null }));
    return { kind: 'explained', note: input.note };
  });
}

/** Answers a signal with a decision. */
export async function decideOnSignal(
  ctx: Context,
  input: InputOf<typeof contract.decideOnSignal>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.decided', () => {
    allow(may.answer(ctx.actor));
    const holdsFrom = input.holdsFrom ? startOfWeek(input.holdsFrom) : null;
    return { kind: 'decided', note: input.note, holdsFrom };
  });
}

/** Sets a signal aside with a reason. */
export async function setSignalAside(
  ctx: Context,
  input: InputOf<typeof contract.setSignalAside>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.set-aside', () => {
    allow(may.answer(ctx.actor));
    const note = input.note ?? null;
    refuseUnless(canSetAside(input.reason, note), refusals);
    return { kind: 'set-aside', reason: input.reason, note };
  });
}

/** Opens a signal again. */
export async function reopenSignal(
  ctx: Context,
  input: InputOf<typeof contract.reopenSignal>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.reopened', (_tx, { state }) => {
    allow(may.answer(ctx.actor));
    refuseUnless(canReopen(state), refusals);
    return { kind: 'reopened' };
  });
}

/** Says whether a signal proved true. */
export async function judgeSignal(
  ctx: Context,
  input: InputOf<typeof contract.judgeSignal>,
): Promise<Signal> {
  return answer(ctx, input, 'signal.judged', () => {
    allow(may.answer(ctx.actor));
    return { kind: input.verdict };
  });
}

/** Adds an answer to a signal that the actor may see; somebody who was first is told, with what there is now. */
async function answer(
  ctx: Context,
  { signalId, version }: { signalId: SignalId; version: number },
  action: string,
  decide: (tx: Tx, signal: Signal) => Answer | Promise<Answer>,
): Promise<Signal> {
  return ctx.transaction(async (tx) => {
    const before = await lockSignal(tx, ctx, signalId);
    const { kind, reason = null, note = null, holdsFrom = null } = await decide(tx, before);
    sameVersion(before, version);
    await tx
      .insertInto('signal_answer')
      .values({
        organisation_id: ctx.organisationId,
        id: newId<string>(),
        signal_id: signalId,
        kind,
        reason,
        note,
        holds_from: holdsFrom,
        by_member_id: memberOf(ctx.actor),
        at: ctx.now,
      })
      .execute();
    const after = await readSignal(tx, ctx, signalId);
    await audit(tx, ctx, {
      action,
      subject: { kind: 'signal', id: signalId },
      before: { state: before.state, proved: before.proved },
      after: { state: after.state, proved: after.proved, reason, note, holdsFrom },
    });
    return after;
  });
}

/** The signal as the actor sees it, held until the transaction ends, so that two answers do not cross. */
async function lockSignal(tx: Tx, ctx: Context, id: SignalId): Promise<Signal> {
  found(
    await tx
      .selectFrom('signal')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .select('id')
      .forUpdate()
      .executeTakeFirst(),
  );
  return readSignal(tx, ctx, id);
}
