import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { DealEvent } from '../../shapes.ts';
import type { dealMessages } from '../deal/deal-messages.ts';

type Said = Words<typeof dealMessages>;
type State = NonNullable<DealEvent['before']>;

/**
 * What happened, in one line: `Van Suspect naar Prospect`, `Bedrag: van € 1.000 naar € 1.200`.
 * @param currency the deal’s, for amounts that changed without it
 */
export function eventWords(event: DealEvent, words: Said, language: Language, currency: Currency): string {
  const phase = (which: DealEvent['toPhase']) => (which ? inLanguage(which.name, language) : '');
  const change = (what: string, said: (state: State | null) => string | null) =>
    words.changedFromTo(what, said(event.before) ?? words.nothing, said(event.after) ?? words.nothing);
  switch (event.kind) {
    case 'opened':
      return event.toPhase ? words.openedIn(phase(event.toPhase)) : words.wasOpened;
    case 'moved':
      return words.movedFromTo(phase(event.fromPhase), phase(event.toPhase));
    case 'won':
      return words.won;
    case 'lost':
      return words.lost;
    case 'reopened':
      return words.reopened;
    case 'owner':
      return change(words.owner, (state) => state?.owner?.name ?? null);
    case 'amount':
      return change(words.amount, (state) =>
        state?.amountCents === null || state?.amountCents === undefined
          ? null
          : formatCents(
              state.amountCents,
              state.currency ?? currency,
              language,
              state.amountCents % 100 === 0,
            ),
      );
    case 'expected-close':
      return change(words.expectedClose, (state) =>
        state?.expectedCloseOn ? formatDateShort(state.expectedCloseOn, language) : null,
      );
  }
}

/** What stands under that line: the confirmation, why it was lost and to whom, why a gate was passed by. */
export function eventDetails(event: DealEvent, words: Said, language: Language): string[] {
  const { after, reason } = event;
  return [
    after?.orderConfirmation ?? '',
    after?.lossReason ? words.because(inLanguage(after.lossReason.name, language)) : '',
    after?.lostTo ? `${words.lostTo}: ${after.lostTo.name}` : '',
    after?.lossNote ?? '',
    reason ? words.because(reason) : '',
  ].filter((line) => line !== '');
}

/** Who or what did it. */
export function eventSource(event: DealEvent, words: Said): string {
  if (event.source === 'import') return words.sourceImport;
  if (event.source === 'demo' && event.by === null) return words.sourceDemo;
  if (event.by) return words.by(event.by.name);
  if (event.byKey !== null) return words.sourceKey(event.byKey);
  return event.source === 'job' ? words.sourceJob : event.source === 'api' ? words.sourceApi : '';
}
