import { createHash } from 'node:crypto';

import { audit } from '#base/audit/audit.ts';
import { newId } from '#base/db/context.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { allow, found, refuseUnless } from '#base/kernel/refusal.ts';
import type { Opened } from '#base/public-links/link-doorkeeper.ts';
import type {} from '#base/public-links/table.ts';

import { may } from '../policy.ts';
import { readRouting } from '../queries.ts';
import type { PanelAnswerId } from './answer.ts';
import type * as contract from './contract.ts';
import { refusals } from './refusals.ts';
import { canAnswer } from './rules/can-answer.ts';
import type {} from './table.ts';

/** Keeps what somebody answered, or puts it in the place of what the same browser answered before. */
export async function answerQuestionnaire(
  { ctx, linkId }: Pick<Opened, 'ctx' | 'linkId'>,
  { side, respondent, said, wish }: Omit<InputOf<typeof contract.answerQuestionnaire>, 'token'>,
): Promise<null> {
  allow(may.answerQuestionnaire(ctx.actor));
  return ctx.transaction(async (tx) => {
    const link = found(
      await tx
        .selectFrom('public_link')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', linkId)
        .where('revoked_at', 'is', null)
        .select('name')
        .forUpdate()
        .executeTakeFirst(),
    );
    const { routing } = await readRouting(tx, ctx);
    const who = createHash('sha256').update(`${linkId} ${respondent}`).digest();
    const ofLink = tx
      .selectFrom('panel_answer')
      .where('organisation_id', '=', ctx.organisationId)
      .where('link_id', '=', linkId);
    const before = await ofLink
      .where('respondent', '=', who)
      .select(['id', 'said', 'on_date'])
      .executeTakeFirst();
    const { others } = await ofLink
      .where('respondent', '!=', who)
      .select((row) => row.fn.countAll<number>().as('others'))
      .executeTakeFirstOrThrow();
    refuseUnless(canAnswer(routing, { said, wish }, others), refusals);
    const id = before?.id ?? newId<PanelAnswerId>();
    const values = { said: JSON.stringify(said), wish, on_date: ctx.today, round: link.name };
    await tx
      .insertInto('panel_answer')
      .values({
        organisation_id: ctx.organisationId,
        id,
        side,
        link_id: linkId,
        respondent: who,
        ...values,
      })
      .onConflict((row) => row.columns(['organisation_id', 'link_id', 'respondent']).doUpdateSet(values))
      .execute();
    // What was wished stays out of the history: it can be taken out for good.
    await audit(tx, ctx, {
      action: before ? 'panel-answer.changed' : 'panel-answer.added',
      subject: { kind: 'panel-answer', id },
      before: before ? { said: before.said } : undefined,
      after: { said },
    });
    return null;
  });
}

/** Takes an answer out, with what was wished in it. */
export async function removePanelAnswer(
  ctx: Context,
  { answerId }: InputOf<typeof contract.removePanelAnswer>,
): Promise<null> {
  allow(may.designRouting(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { side, said } = found(
      await tx
        .deleteFrom('panel_answer')
        .where('organisation_id', '=', ctx.organisationId)
        .where('id', '=', answerId)
        .returning(['side', 'said'])
        .executeTakeFirst(),
    );
    await audit(tx, ctx, {
      action: 'panel-answer.removed',
      subject: { kind: 'panel-answer', id: answerId },
      before: { side, said },
    });
    return null;
  });
}
