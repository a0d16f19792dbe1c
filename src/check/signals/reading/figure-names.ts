import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { scoreboardMessages } from '#check/scoreboard/messages.ts';
import type {} from '#plan/targets/table.ts';

import { signalMessages } from '../messages.ts';
import { decidedQuotes, quoteToCustomer } from './decided-quotes.ts';
import { sellingTime } from './selling-time.ts';

/** What each figure is called: KPIs by their id, also retired ones, and our own by name. */
export async function readFigureNames(tx: Tx, ctx: Context): Promise<Map<string, LocalText>> {
  const kpis = await tx
    .selectFrom('kpi')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['id', 'code', 'name'])
    .execute();
  return new Map<string, LocalText>([
    ...kpis.map(({ id, name }): [string, LocalText] => [id, name]),
    [decidedQuotes, kpis.find(({ code }) => code === quoteToCustomer)?.name ?? signalMessages.decidedQuotes],
    [sellingTime, signalMessages.sellingTime],
    ['won-amount', scoreboardMessages['won-amount']],
  ]);
}
