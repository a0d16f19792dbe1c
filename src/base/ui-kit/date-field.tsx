import { useRef } from 'react';
import { formatDate } from '#base/i18n/format.ts';
import { parseDate } from '#base/i18n/parse.ts';
import { isIsoDate, type IsoDate } from '#base/kernel/date.ts';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { CalendarIcon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { useWritten, type Reading } from './written.ts';
import css from './field.module.css';
import own from './date-field.module.css';

const earliest = '1900-01-01';
const latest = '2199-12-31';

/** A day, written `22-11-2026` in Dutch and `22/11/2026` in English, or picked from the device's own calendar. */
export function DateField(
  props: FieldProps & {
    value: IsoDate | null;
    onChange: (value: IsoDate | null) => void;
    min?: IsoDate | undefined;
    max?: IsoDate | undefined;
    disabled?: boolean | undefined;
    required?: boolean | undefined;
  },
) {
  const { value, onChange, min, max, error, disabled, required, ...field } = props;
  const language = useLanguage();
  const words = useWords(kitMessages);
  const picker = useRef<HTMLInputElement>(null);
  const write = (date: IsoDate) => formatDate(date, language);
  const read = (text: string): Reading<IsoDate> => {
    if (text.trim() === '') return { value: null, error: null };
    const date = parseDate(text, 'dmy');
    if (date === null) return { value: null, error: words.noDate };
    // Nobody means the year 202; what stands there already is left alone.
    if (date !== value && (date < earliest || date > latest)) return { value: null, error: words.noDate };
    if (min !== undefined && date < min) return { value: null, error: words.tooLow(write(min)) };
    if (max !== undefined && date > max) return { value: null, error: words.tooHigh(write(max)) };
    return { value: date, error: null };
  };
  const written = useWritten(value, write, read, onChange);
  return (
    <Field {...field} error={written.error ?? error}>
      {(control) => (
        <div className={css.withEnd}>
          <input
            {...control}
            {...written.unreadable}
            autoComplete="off"
            className={css.control}
            disabled={disabled}
            onBlur={written.leave}
            onChange={(event) => written.change(event.target.value)}
            placeholder={words.dateForm}
            required={required}
            value={written.text}
          />
          <span className={css.end}>
            <input
              aria-hidden="true"
              className={own.picker}
              disabled={disabled}
              max={max}
              min={min}
              onChange={(event) => {
                const day = event.target.value;
                if (isIsoDate(day)) onChange(day);
              }}
              ref={picker}
              tabIndex={-1}
              type="date"
              value={value ?? ''}
            />
            <IconButton
              disabled={disabled}
              icon={CalendarIcon}
              label={words.calendar}
              onClick={() => picker.current?.showPicker()}
            />
          </span>
        </div>
      )}
    </Field>
  );
}
