import { useId } from 'react';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { customFieldMessages } from '../messages.ts';
import { inSections } from '../rules/in-sections.ts';
import { CustomFieldInput } from './custom-field-input.tsx';
import css from './custom-fields.module.css';
import type { FieldInputs } from './use-field-inputs.ts';

/**
 * The part of a form with the fields of one's own, under their headings; nothing where there are none.
 * @param tried was it sent already? Then what is required and empty says so.
 */
export function CustomFieldInputs(props: { inputs: FieldInputs; tried: boolean; error: unknown }) {
  const { inputs, tried, error } = props;
  const { fields, values, members, missing } = inputs;
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  const id = useId();
  if (fields.length === 0) return null;
  return (
    <div className={css.form}>
      {inSections(fields, language).map(({ heading, fields: inside }, at) => (
        <section aria-labelledby={`${id}-${at}`} className={css.section} key={heading}>
          <h3 className={css.heading} id={`${id}-${at}`}>
            {heading || words.more}
          </h3>
          <div className={css.grid}>
            {inside.map((field) => (
              <div
                className={field.kind === 'long-text' || field.kind === 'choices' ? css.whole : undefined}
                key={field.key}
              >
                <CustomFieldInput
                  error={
                    tried && missing.has(field.key) ? words.required : errorAt(error, `/fields/${field.key}`)
                  }
                  field={field}
                  members={members}
                  onChange={(value) => inputs.set(field.key, value)}
                  value={values[field.key] ?? null}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
