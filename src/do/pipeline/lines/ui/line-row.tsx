import { formatCents } from '#base/i18n/format.ts';
import type { Currency } from '#base/kernel/money.ts';
import { ArrowDownIcon, ArrowUpIcon, EditIcon, MoreIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import type { DealLine } from '../contract.ts';
import { lineMessages } from '../messages.ts';
import { writtenDiscount, writtenQuantity, writtenRate } from './written-line.ts';
import css from './lines.module.css';

/** One product: what it is, how its amount comes about, and the amount. A press on it opens it for editing. */
export function LineRow(props: {
  line: DealLine;
  currency: Currency;
  mayEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}) {
  const { line, currency, mayEdit, onEdit, onRemove, onUp, onDown } = props;
  const words = useWords(lineMessages);
  const language = useLanguage();
  const discount = writtenDiscount(line, currency, language);
  const facts = [
    `${writtenQuantity(line, language)} × ${formatCents(line.priceCents, currency, language)}`,
    discount === null ? null : words.off(discount),
    words.vatOf(writtenRate(line.vatBasisPoints, language)),
  ];
  const inside = (
    <>
      <span className={css.name}>{line.description}</span>
      <span className={css.facts}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
  return (
    <li className={css.line}>
      {mayEdit ? (
        <button className={css.words} onClick={onEdit} type="button">
          {inside}
        </button>
      ) : (
        <div className={css.words}>{inside}</div>
      )}
      <span className={css.amount}>{formatCents(line.netCents, currency, language)}</span>
      {mayEdit ? (
        <Menu
          groups={[
            {
              items: [
                { label: words.edit, icon: EditIcon, onSelect: onEdit },
                ...(onUp ? [{ label: words.up, icon: ArrowUpIcon, onSelect: onUp }] : []),
                ...(onDown ? [{ label: words.down, icon: ArrowDownIcon, onSelect: onDown }] : []),
                { label: words.remove, icon: TrashIcon, danger: true, onSelect: onRemove },
              ],
            },
          ]}
          trigger={<IconButton icon={MoreIcon} label={words.more(line.description)} small />}
        />
      ) : null}
    </li>
  );
}
