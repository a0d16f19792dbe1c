import { lazy, Suspense, useId } from 'react';
import type { RichText } from '#base/kernel/rich-text.ts';
import { classNames } from './class-names.ts';
import type { FieldProps } from './field.tsx';
import { WarningIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { RichTextView } from './rich-text-view.tsx';
import css from './rich-text.module.css';
import field from './field.module.css';

const RichTextEditor = lazy(async () => ({
  default: (await import('./rich-text-editor.tsx')).RichTextEditor,
}));

/** A manual or another text with headings, lists and links. The editor comes when the field is first shown. */
export function RichTextField(
  props: Omit<FieldProps, 'hideLabel'> & {
    value: RichText;
    onChange: (text: RichText) => void;
    /** The language it is written in, where that is not the page's own. */
    lang?: string | undefined;
  },
) {
  const { label, hint, error, optional, value, onChange, lang } = props;
  const id = useId();
  const words = useWords(kitMessages);
  const described = classNames(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={field.field}>
      <span className={field.label} id={`${id}-label`}>
        {label}
        {optional ? <span className={field.optional}> ({words.optional})</span> : null}
      </span>
      <div className={css.box} data-invalid={error ? true : undefined}>
        <Suspense
          fallback={
            <div aria-busy="true" className={classNames(css.written, css.coming)}>
              <RichTextView text={value} />
            </div>
          }
        >
          <RichTextEditor
            describedBy={described}
            invalid={Boolean(error)}
            label={label}
            labelledBy={`${id}-label`}
            lang={lang}
            onChange={onChange}
            value={value}
          />
        </Suspense>
      </div>
      {hint ? (
        <p className={field.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={field.error} id={`${id}-error`}>
          <WarningIcon size={16} />
          {error}
        </p>
      ) : null}
    </div>
  );
}
