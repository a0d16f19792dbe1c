import { Avatar } from '#base/ui-kit/avatar.tsx';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { CustomField, FieldValue } from '../rules/field.ts';
import { showValue } from '../rules/show-value.ts';
import { ChoiceMark } from './choice-mark.tsx';
import css from './custom-fields.module.css';

/** A value to read: an answer with its colour, a person with initials, an address that can be followed. */
export function ShownValue(props: {
  field: CustomField;
  value: FieldValue;
  memberNames: ReadonlyMap<string, string>;
}) {
  const { field, value, memberNames } = props;
  const language = useLanguage();
  const text = showValue(field, value, language, memberNames);
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const keys = Array.isArray(value) ? value : [String(value)];
      return (
        <span className={css.marks}>
          {keys.map((key) => {
            const choice = field.choices.find((one) => one.key === key);
            return (
              <ChoiceMark colour={choice?.colour ?? 'grey'} key={key}>
                {choice ? inLanguage(choice.name, language) : key}
              </ChoiceMark>
            );
          })}
        </span>
      );
    }
    case 'member':
      return (
        <span className={css.person}>
          <Avatar name={text} />
          {text}
        </span>
      );
    case 'link':
      return (
        <a href={text} rel="noreferrer" target="_blank">
          {text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
        </a>
      );
    case 'email':
      return <a href={`mailto:${text}`}>{text}</a>;
    case 'phone':
      return <a href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</a>;
    case 'long-text':
      return <span className={css.long}>{text}</span>;
    default:
      return text;
  }
}
