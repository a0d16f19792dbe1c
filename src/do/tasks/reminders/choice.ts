import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { standardChoice } from '#base/notices/reminder-readers.ts';

import type * as contract from '../contract.ts';

type Choice = OutputOf<typeof contract.getReminderChoice>;

/** How the member who asks is reminded by e-mail. */
export async function getReminderChoice(ctx: Context, mailIsSet: boolean): Promise<Choice> {
  const me = requireMember(ctx);
  return ctx.read(async (tx) => {
    const row = await tx
      .selectFrom('member')
      .leftJoin('task_reminder_choice as choice', (on) =>
        on
          .onRef('choice.organisation_id', '=', 'member.organisation_id')
          .onRef('choice.member_id', '=', 'member.id'),
      )
      .select(['member.email', 'choice.mail_at_moment', 'choice.mail_in_morning'])
      .where('member.organisation_id', '=', ctx.organisationId)
      .where('member.id', '=', me)
      .executeTakeFirstOrThrow();
    return {
      mailAtMoment: row.mail_at_moment ?? standardChoice.mailAtMoment,
      mailInMorning: row.mail_in_morning ?? standardChoice.mailInMorning,
      mailIsSet,
      hasAddress: row.email !== null,
    };
  });
}

/** Keeps the choice of the member who asks. */
export async function chooseReminders(
  ctx: Context,
  { mailAtMoment, mailInMorning }: InputOf<typeof contract.chooseReminders>,
  mailIsSet: boolean,
): Promise<Choice> {
  const me = requireMember(ctx);
  const chosen = { mail_at_moment: mailAtMoment, mail_in_morning: mailInMorning };
  await ctx.transaction((tx) =>
    tx
      .insertInto('task_reminder_choice')
      .values({ organisation_id: ctx.organisationId, member_id: me, ...chosen })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(chosen))
      .execute(),
  );
  return getReminderChoice(ctx, mailIsSet);
}

function requireMember(ctx: Context) {
  const me = memberOf(ctx.actor);
  if (me === null) throw new Refusal('forbidden');
  return me;
}
