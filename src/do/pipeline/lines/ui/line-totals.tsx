import type * as z from 'zod';
import { formatCents } from '#base/i18n/format.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { totalsShape } from '../contract.ts';
import { lineMessages } from '../messages.ts';
import { writtenRate } from './written-line.ts';
import css from './lines.module.css';

/** What the products come to: without VAT, the VAT of each rate, and with it. */
export function LineTotals({
  totals,
  currency,
}: {
  totals: z.output<typeof totalsShape>;
  currency: Currency;
}) {
  const words = useWords(lineMessages);
  const language = useLanguage();
  const money = (amount: Cents) => formatCents(amount, currency, language);
  const line = (name: string, amount: Cents, strong = false) => (
    <div className={css.total} data-strong={strong || undefined} key={name}>
      <dt>{name}</dt>
      <dd>{money(amount)}</dd>
    </div>
  );
  return (
    <dl aria-label={words.totals} className={css.totals}>
      {totals.discountCents === 0 ? null : line(words.totalDiscount, (0 - totals.discountCents) as Cents)}
      {line(words.net, totals.netCents)}
      {totals.vat.map(({ basisPoints, baseCents, vatCents }) =>
        line(words.vatOn(writtenRate(basisPoints, language), money(baseCents)), vatCents),
      )}
      {line(words.total, totals.totalCents, true)}
    </dl>
  );
}
