import type { Words } from '#base/i18n/messages.ts';

import type { Verdict } from '../../consent-contract.ts';
import type { consentMessages } from '../../consent-messages.ts';
import type { Channel } from '../../rules/approach-law.ts';

type Said = Words<typeof consentMessages>;

/** "Niet bellen: geen toestemming", or "Mag: toestemming gegeven". */
export function verdictWords(channel: Channel, { ok, because }: Verdict, words: Said): string {
  const not = { phone: words.notPhone, email: words.notEmail, post: words.notPost, visit: words.notVisit };
  const reason = because === 'consent' ? words.consented : words[because];
  return `${ok ? words.may : not[channel]}: ${reason}`;
}
