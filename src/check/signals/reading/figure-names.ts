import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { LocalText } from '#base/kernel/language.ts';
import { scoreboardMessages } from '#check/scoreboard/messages.ts';

import { signalMessages } from '../messages.ts';
import { decidedQuotes } from './decided-quotes.ts';

/** What each figure is called: KPIs by their id, our own by name. */
export async function readFigureNames(_tx: Tx, _ctx: Context): Promise<Map<string, LocalText>> {
  const { 'new-deals': newDeals, appointments, quotes, won, 'won-amount': wonAmount } = scoreboardMessages;
  return new Map<string, LocalText>([
    [decidedQuotes, signalMessages.decidedQuotes],
    ['won-amount', wonAmount],
    ['new-deals', newDeals],
    ['appointments', appointments],
    ['quotes', quotes],
    ['won', won],
  ]);
}
