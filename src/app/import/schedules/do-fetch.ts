import type { Context } from '#base/db/context.ts';
import { doing, type Job } from '#base/jobs/job.ts';
import type { Mail } from '#base/mail/mail.ts';
import type { MemberId } from '#base/kernel/id.ts';

import type { FetchSettings } from './commands.ts';
import { fetchJob } from './fetch-job.ts';
import { runSchedule } from './run-schedule.ts';

/** The job of the imports that come back. */
export function doFetch(settings: FetchSettings, mail: Mail, address: string): Job {
  return doing(fetchJob, (ctx, data, { signal }) =>
    runSchedule(ctx, data, {
      ...settings,
      signal,
      tell: ({ name, told_id: toldId }, says) => tellFailure(ctx, mail, { address, name, toldId, says }),
    }),
  );
}

type Failure = { address: string; name: string; toldId: MemberId | null; says: { nl: string; en: string } };

/** A letter to whoever made the schedule, in their language; without a mail server the screen says it. */
async function tellFailure(
  ctx: Context,
  mail: Mail,
  { address, name, toldId, says }: Failure,
): Promise<void> {
  if (toldId === null) return;
  await ctx.transaction(async (tx) => {
    const member = await tx
      .selectFrom('member')
      .select(['email', 'language'])
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', toldId)
      .where('archived_at', 'is', null)
      .executeTakeFirst();
    if (!member?.email) return;
    const dutch = member.language === 'nl';
    await mail.post(tx, {
      to: member.email,
      subject: dutch ? `Import “${name}” is niet gelukt` : `The import “${name}” did not succeed`,
      text: dutch
        ? `De terugkerende import “${name}” is niet gelukt.\n\n${says.nl}\n\nEr is niets veranderd in je gegevens. Bekijk hem hier: ${address}/import\n`
        : `The recurring import “${name}” did not succeed.\n\n${says.en}\n\nNothing has changed in your data. Have a look here: ${address}/import\n`,
    });
  });
}
