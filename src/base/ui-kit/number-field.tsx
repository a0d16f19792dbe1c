import type { CSSProperties } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { readNumber } from '#base/i18n/parse.ts';
import type { Language } from '#base/kernel/language.ts';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { useWritten, type Reading } from './written.ts';
import css from './field.module.css';

/** The sign before the decimals as people write it in this language. */
export function decimalSign(language: Language): ',' | '.' {
  return language === 'nl' ? ',' : '.';
}

/** Keeps so many letters free at the end of the field. */
function unitRoom(unit: string | undefined) {
  return unit ? ({ '--unit': `${unit.length}ch` } as CSSProperties) : undefined;
}

/**
 * A number as people write it: `1.234,5` in Dutch.
 * @param digits decimals that are kept; 0 for whole numbers
 * @param unit a word or sign behind it, such as `%` or `dagen`
 */
export function NumberField(
  props: FieldProps & {
    value: number | null;
    onChange: (value: number | null) => void;
    digits?: number | undefined;
    min?: number | undefined;
    max?: number | undefined;
    unit?: string | undefined;
    disabled?: boolean | undefined;
    required?: boolean | undefined;
  },
) {
  const { value, onChange, digits = 0, min, max, unit, error, disabled, required, ...field } = props;
  const language = useLanguage();
  const words = useWords(kitMessages);
  const write = (n: number) => formatNumber(n, language, Number.isInteger(n) ? 0 : digits);
  const read = (text: string): Reading<number> => {
    if (text.trim() === '') return { value: null, error: null };
    const number = readNumber(text, decimalSign(language));
    if (number === null) return { value: null, error: words.noNumber };
    const rounded = Number(number.toFixed(digits));
    if (min !== undefined && rounded < min) return { value: null, error: words.tooLow(write(min)) };
    if (max !== undefined && rounded > max) return { value: null, error: words.tooHigh(write(max)) };
    return { value: rounded, error: null };
  };
  const written = useWritten(value, write, read, onChange);
  return (
    <Field {...field} error={written.error ?? error}>
      {(control) => (
        <div className={classNames(unit && css.withUnit)} style={unitRoom(unit)}>
          <input
            {...control}
            {...written.unreadable}
            className={classNames(css.control, css.figures)}
            disabled={disabled}
            inputMode={digits > 0 ? 'decimal' : 'numeric'}
            onBlur={written.leave}
            onChange={(event) => written.change(event.target.value)}
            required={required}
            value={written.text}
          />
          {unit ? <span className={classNames(css.end, css.unit)}>{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
