import { useState } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { DocumentIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { DealParts } from '../../parts/contract.ts';
import css from '../../parts/ui/parts.module.css';
import type { Deal } from '../../shapes.ts';
import { startQuote } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import { QuoteRow } from './quote-row.tsx';
import { useQuoteChange } from './use-quotes.ts';
import own from './quotes.module.css';

/** The quotes of a deal, the newest first; versions that were superseded stand folded away. */
export function QuotesSheet({ deal, parts }: { deal: Deal; parts: DealParts }) {
  const { quotes, lines } = parts;
  const words = useWords(quoteMessages);
  const language = useLanguage();
  const [showsOlder, setShowsOlder] = useState(false);
  const start = useQuoteChange(() => ask(startQuote, { dealId: deal.id }));
  const older = quotes.filter(({ status }) => status === 'superseded');
  const current = quotes.filter(({ status }) => status !== 'superseded');
  const hasDraft = quotes.some(({ status }) => status === 'draft');
  const leading = current.find(({ status, netCents }) => status !== 'draft' && netCents !== null);
  const mayStart = deal.may.edit && !hasDraft && deal.status === 'open';
  const startButton = (
    <Button
      busy={start.isPending}
      disabled={lines.length === 0}
      icon={DocumentIcon}
      onClick={() => start.mutate(undefined)}
      small
    >
      {leading && leading.status !== 'accepted' ? words.newVersion : words.make}
    </Button>
  );
  return (
    <Sheet
      actions={mayStart && quotes.length > 0 ? startButton : null}
      sum={
        leading && leading.netCents !== null
          ? `${words[leading.status]}, ${formatCents(leading.netCents, leading.currency ?? parts.currency, language)}`
          : undefined
      }
      title={words.quotes}
    >
      {quotes.length === 0 ? (
        <div className={css.empty}>
          <p>{mayStart ? (lines.length === 0 ? words.needsLines : words.none) : words.noneToRead}</p>
          {mayStart ? startButton : null}
        </div>
      ) : null}
      <ErrorNote error={start.error} />
      <ul className={css.list}>
        {current.map((quote) => (
          <QuoteRow deal={deal} key={quote.id} parts={parts} quote={quote} />
        ))}
        {showsOlder
          ? older.map((quote) => <QuoteRow deal={deal} key={quote.id} parts={parts} quote={quote} />)
          : null}
      </ul>
      {older.length > 0 ? (
        <button
          aria-expanded={showsOlder}
          className={own.older}
          onClick={() => setShowsOlder(!showsOlder)}
          type="button"
        >
          {words.olderVersions(older.length)}
        </button>
      ) : null}
    </Sheet>
  );
}
