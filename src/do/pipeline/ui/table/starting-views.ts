import type { Words } from '#base/i18n/messages.ts';

import type { DealSearch } from './deal-search.ts';
import type { tableMessages } from './table-messages.ts';

type StartingView = { key: string; name: string; state: DealSearch };

/** The views that everybody has from the first day, in the reader's language. */
export function startingViews(words: Words<typeof tableMessages>): StartingView[] {
  return [
    { key: 'mine', name: words.viewMine, state: { owner: 'me' } },
    {
      key: 'this-month',
      name: words.viewMonth,
      state: { filter: 'expected-close:in:this-month' },
    },
    { key: 'silent', name: words.viewSilent, state: { filter: 'rotting:is:yes' } },
    { key: 'no-next-step', name: words.viewNoStep, state: { filter: 'next-step:none' } },
    {
      key: 'won-this-quarter',
      name: words.viewWon,
      state: { view: 'table', status: 'won', filter: 'closed:in:this-quarter' },
    },
    {
      key: 'lost',
      name: words.viewLost,
      state: { view: 'table', status: 'lost' },
    },
  ];
}
