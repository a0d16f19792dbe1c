import type { Context } from '#base/db/context.ts';
import { printPage } from '#base/press/press.ts';
import type { MeetingId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { found } from '#base/kernel/refusal.ts';

import { minutesPage, type MinutesPage } from '../rules/minutes-page.ts';
import type { Minutes } from '../rules/minutes.ts';
import type {} from '../table.ts';

/** Minutes as a PDF/A-2b. The same minutes give the same page. */
export function printMinutes(page: MinutesPage): Buffer {
  return printPage(new URL('minutes.typ', import.meta.url), page);
}

/** How an organisation's minutes read in a language. */
export function pageOf(ctx: Context, minutes: Minutes, language: Language): MinutesPage {
  const { timeZone, name } = ctx.organisation;
  return minutesPage(minutes, { language, zone: timeZone, organisation: name });
}

export function fileName({ title }: MinutesPage): string {
  return `${title.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf`;
}

/** The minutes of a closed meeting, in the language of whoever asks; 404 where there are none. */
export async function printStoredMinutes(
  ctx: Context,
  id: MeetingId,
): Promise<{ name: string; bytes: Buffer }> {
  const row = await ctx.read((tx) =>
    tx
      .selectFrom('meeting')
      .select('minutes')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  const page = pageOf(ctx, found(found(row).minutes), ctx.language);
  return { name: fileName(page), bytes: printMinutes(page) };
}
