import { formatNumber } from '#base/i18n/format.ts';
import { readCents } from '#base/i18n/parse.ts';
import { euro, type Cents, type Currency } from '#base/kernel/money.ts';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { decimalSign } from './number-field.tsx';
import { useWritten, type Reading } from './written.ts';
import css from './field.module.css';

/** An amount in cents, written `1.234,56` in Dutch and `1,234.56` in English; a sign or `,-` may stand with it. */
export function MoneyField(
  props: FieldProps & {
    value: Cents | null;
    onChange: (value: Cents | null) => void;
    currency?: Currency | undefined;
    /** May it be below nought? */
    negative?: boolean | undefined;
    disabled?: boolean | undefined;
    required?: boolean | undefined;
  },
) {
  const { value, onChange, currency = euro, negative, error, disabled, required, ...field } = props;
  const language = useLanguage();
  const words = useWords(kitMessages);
  const write = (amount: Cents) => formatNumber(amount / 100, language, 2);
  const read = (text: string): Reading<Cents> => {
    if (text.trim() === '') return { value: null, error: null };
    const amount = readCents(text, decimalSign(language));
    if (amount === null) return { value: null, error: words.noAmount };
    if (amount < 0 && !negative) return { value: null, error: words.tooLow('0') };
    return { value: amount, error: null };
  };
  const written = useWritten(value, write, read, onChange);
  return (
    <Field {...field} error={written.error ?? error}>
      {(control) => (
        <div className={css.withEnd}>
          <input
            {...control}
            {...written.unreadable}
            className={classNames(css.control, css.figures)}
            disabled={disabled}
            inputMode="decimal"
            onBlur={written.leave}
            onChange={(event) => written.change(event.target.value)}
            required={required}
            value={written.text}
          />
          <span className={classNames(css.end, css.unit)}>{currency === euro ? '€' : currency}</span>
        </div>
      )}
    </Field>
  );
}
