import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { ledgerMessages } from '../messages.ts';
import css from './selling-time.module.css';
import type { SellingRow } from './use-selling-rows.ts';

/** Whose hours to look at: a few beside each other, many or on a phone as a list. */
export function SellingChoice(props: {
  rows: readonly SellingRow[];
  value: string;
  onChange: (key: string | null) => void;
}) {
  const { rows, value, onChange } = props;
  const words = useWords(ledgerMessages);
  if (rows.length < 2) return null;
  const options = rows.map(({ key, label }) => ({ value: key, label }));
  const list = <SelectField label={words.who} onChange={onChange} options={options} value={value} />;
  if (rows.length > 6) return list;
  return (
    <>
      <div className={css.onPhone}>{list}</div>
      <div className={css.besides}>
        <Segmented label={words.who} onChange={onChange} options={options} value={value} />
      </div>
    </>
  );
}
