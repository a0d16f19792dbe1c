import type { Context } from '#base/db/context.ts';
import type { OutputOf } from '#base/http/contract.ts';

import { readRouting } from '../queries.ts';
import type * as contract from './contract.ts';
import type { PublicLinkId } from '#base/public-links/kinds.ts';
import { asked } from './rules/can-answer.ts';
import type {} from './table.ts';

const mostShown = 2000;

/** What a customer is asked. */
export async function openQuestionnaire(
  ctx: Context,
  linkId: PublicLinkId,
): Promise<OutputOf<typeof contract.openQuestionnaire>> {
  const { routing } = await ctx.read((tx) => readRouting(tx, ctx));
  const { channels, kinds } = asked(routing);
  const named = ({ code, name }: (typeof channels | typeof kinds)[number]) => ({ code, name });
  return {
    organisation: ctx.organisation.name,
    linkId,
    channels: channels.map(named),
    kinds: kinds.map(named),
  };
}

/** What customers answered, the newest first. */
export async function listPanelAnswers(ctx: Context): Promise<OutputOf<typeof contract.listPanelAnswers>> {
  return ctx.read(async (tx) => ({
    answers: await tx
      .selectFrom('panel_answer')
      .where('organisation_id', '=', ctx.organisationId)
      .select(['id', 'side', 'round', 'said', 'wish', 'on_date as on'])
      .orderBy('id', 'desc')
      .limit(mostShown)
      .execute(),
  }));
}
