import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type {} from './table.ts';

/** How who chose nothing is reminded by e-mail. */
export const standardChoice = { mailAtMoment: false, mailInMorning: true };

/** Who gets mail about what there is to do: members who work here, sign in and have an address, with what they chose. */
export async function readersOf(tx: Tx, ctx: Context) {
  const rows = await tx
    .selectFrom('member')
    .leftJoin('task_reminder_choice as choice', (on) =>
      on
        .onRef('choice.organisation_id', '=', 'member.organisation_id')
        .onRef('choice.member_id', '=', 'member.id'),
    )
    .select([
      'member.id',
      'member.name',
      'member.email',
      'member.language',
      'choice.mail_at_moment',
      'choice.mail_in_morning',
    ])
    .where('member.organisation_id', '=', ctx.organisationId)
    .where('member.archived_at', 'is', null)
    .where('member.can_sign_in', '=', true)
    .execute();
  return rows.flatMap(({ email, mail_at_moment, mail_in_morning, ...member }) =>
    email === null
      ? []
      : [
          {
            ...member,
            email,
            mailAtMoment: mail_at_moment ?? standardChoice.mailAtMoment,
            mailInMorning: mail_in_morning ?? standardChoice.mailInMorning,
          },
        ],
  );
}
