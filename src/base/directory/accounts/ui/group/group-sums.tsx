import { formatCents, formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { DealSums } from '../../contract.ts';
import { accountMessages } from '../../messages.ts';
import css from './group-sheet.module.css';

/** What is open and what was won, in one line; nothing where there is neither. */
export function GroupSums(props: { open: DealSums; won: DealSums }) {
  const { open, won } = props;
  const words = useWords(accountMessages);
  const language = useLanguage();
  const amount = ({ amounts }: DealSums) =>
    amounts.map(({ cents, currency }) => formatCents(cents, currency, language, true)).join(' + ');
  const says = [
    open.deals > 0 ? words.groupOpen(formatNumber(open.deals, language), amount(open)) : null,
    won.deals > 0 ? words.groupWon(formatNumber(won.deals, language), amount(won)) : null,
  ].filter((part) => part !== null);
  return says.length === 0 ? null : (
    <span className={css.sums}>
      {says.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}
