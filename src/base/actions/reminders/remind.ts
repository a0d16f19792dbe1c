import { formatDate } from '#base/i18n/format.ts';
import type { Context } from '#base/db/context.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { ActionId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import type { Letter, Post } from '#base/mail/mail.ts';
import { notify } from '#base/notices/notify.ts';
import { readersOf } from '#base/notices/reminder-readers.ts';

import type {} from '../table.ts';

/**
 * Reminds whose action it is: by the bell, and by e-mail where that was chosen. Does nothing for an action that has
 * ended, was put off meanwhile, or of which the owner was reminded already.
 */
export async function remindOwner(
  ctx: Context,
  { actionId }: { actionId: ActionId },
  { mail, address }: Post,
): Promise<{ reminded: boolean }> {
  return ctx.transaction(async (tx) => {
    const due = await tx
      .updateTable('action')
      .set({ reminded_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', actionId)
      .where('status', '=', 'open')
      .where('remind_at', '<=', ctx.now)
      .where('reminded_at', 'is', null)
      .returning(['owner_id', 'title', 'due_on', 'origin_name'])
      .executeTakeFirst();
    const memberId = due?.owner_id ?? null;
    if (!due || memberId === null) return { reminded: false };
    const said = [due.title, due.origin_name].filter(Boolean).join(', ');
    await notify(tx, ctx, [
      {
        memberId,
        kind: 'action.reminder',
        says: { nl: said, en: said },
        path: `/actions/${actionId}`,
        subjectId: actionId,
      },
    ]);
    const reader = (await readersOf(tx, ctx)).find(({ id }) => id === memberId);
    if (reader?.mailAtMoment && !ctx.organisation.isDemo)
      await mail.post(
        tx,
        reminderLetter(reader, { title: due.title, dueOn: due.due_on, origin: due.origin_name }, [
          `${address}/actions/${actionId}`,
          `${address}/settings`,
        ]),
      );
    return { reminded: true };
  });
}

function reminderLetter(
  to: { email: string; name: string; language: Language },
  { title, dueOn, origin }: { title: string; dueOn: IsoDate; origin: string | null },
  [place, settings]: [string, string],
): Letter {
  const facts = [title, origin, formatDate(dueOn, to.language)].filter(Boolean).join('\n');
  return to.language === 'nl'
    ? {
        to: to.email,
        subject: `Herinnering: ${title}`,
        text: `Dag ${to.name},\n\n${facts}\n\n${place}\n\nAnders herinnerd worden? Kies het bij Instellingen: ${settings}\n`,
      }
    : {
        to: to.email,
        subject: `Reminder: ${title}`,
        text: `Hello ${to.name},\n\n${facts}\n\n${place}\n\nReminded in another way? Choose it under Settings: ${settings}\n`,
      };
}
