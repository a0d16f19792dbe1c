import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { FieldSubject, FieldValues } from '../rules/field.ts';
import css from './custom-fields.module.css';
import { ShownValue } from './shown-value.tsx';
import { useFields } from './use-fields.ts';

/** The fields of one's own that have a value, in a few words, for a line in a list. */
export function FieldSummary(props: { subject: FieldSubject; values: FieldValues }) {
  const { fields, memberNames } = useFields(props.subject);
  const language = useLanguage();
  const filled = fields.filter(({ key }) => props.values[key] !== undefined);
  if (filled.length === 0) return null;
  return (
    <dl className={css.summary}>
      {filled.map((field) => {
        const value = props.values[field.key];
        return value === undefined ? null : (
          <div className={css.brief} key={field.key}>
            <dt>{inLanguage(field.name, language)}</dt>
            <dd>
              <ShownValue field={field} memberNames={memberNames} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
