import type { Context } from '#base/db/context.ts';
import type {} from '#base/directory/people/table.ts';
import { formatDate } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { MeetingId } from '#base/kernel/id.ts';
import type { Post } from '#base/mail/mail.ts';

import { minutesText } from '../rules/minutes-page.ts';
import type {} from '../table.ts';
import { minutesWords } from './minutes-words.ts';
import { fileName, pageOf, printMinutes } from './print-minutes.ts';

/**
 * Mails the minutes to everybody of the meeting who has an address, each in the own language, with the PDF. Does nothing
 * where the meeting was opened again meanwhile or where they were mailed already.
 */
export async function mailMinutes(
  ctx: Context,
  { meetingId, closedAt }: { meetingId: MeetingId; closedAt: string },
  { mail, address }: Post,
): Promise<{ letters: number }> {
  if (!mail.isSet || ctx.organisation.isDemo) return { letters: 0 };
  return ctx.transaction(async (tx) => {
    const row = await tx
      .updateTable('meeting')
      .set({ mailed_at: ctx.now })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', meetingId)
      .where('status', '=', 'closed')
      .where('closed_at', '=', new Date(closedAt))
      .where('mailed_at', 'is', null)
      .returning(['minutes', 'attendee_ids'])
      .executeTakeFirst();
    const minutes = row?.minutes;
    if (!row || !minutes) return { letters: 0 };
    const readers = await tx
      .selectFrom('member')
      .select(['name', 'email', 'language'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', 'in', row.attendee_ids)
      .where('archived_at', 'is', null)
      .where('email', 'is not', null)
      .orderBy('name')
      .execute();
    for (const { name, email, language } of readers) {
      const words = wordsOf(minutesWords, language);
      const page = pageOf(ctx, minutes, language);
      const own = minutes.actions.filter(({ who }) => who === name).map(({ title }) => `- ${title}`);
      await mail.post(tx, {
        to: email ?? '',
        subject: words.subject(minutes.series, formatDate(minutes.onDate, language)),
        text: [
          words.greeting(name),
          ...(own.length > 0 ? [`${words.yourActions}:\n${own.join('\n')}`] : []),
          minutesText(page),
          `${words.onScreen}: ${address}/meetings/${meetingId}`,
          '',
        ].join('\n\n'),
        files: [{ name: fileName(page), mediaType: 'application/pdf', bytes: printMinutes(page) }],
      });
    }
    return { letters: readers.length };
  });
}
