import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { customFieldMessages } from '../messages.ts';
import type { FieldSubject, FieldValue, FieldValues } from '../rules/field.ts';
import { inSections } from '../rules/in-sections.ts';
import css from './custom-fields.module.css';
import { FieldLine } from './field-line.tsx';
import { useFields } from './use-fields.ts';

export type SaveField = (given: Record<string, FieldValue | null>) => Promise<unknown>;

/**
 * The fields of one's own of a row, under their headings, each to change where it stands. Empty ones are folded away.
 * @param save writes one value; undefined for who may not
 */
export function CustomFieldValues(props: {
  subject: FieldSubject;
  values: FieldValues;
  save: SaveField | undefined;
  /** With the name before each value, as in a list of lines. */
  lined?: boolean;
}) {
  const { subject, values, save, lined } = props;
  const { fields, members, memberNames } = useFields(subject);
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const empty = fields.filter(({ key }) => values[key] === undefined);
  const few = fields.length <= 3;
  const shown = open || few ? fields : fields.filter(({ key }) => values[key] !== undefined);
  const visible = save ? shown : fields.filter(({ key }) => values[key] !== undefined);
  if (fields.length === 0 || (!save && visible.length === 0)) return null;
  return (
    <div className={`${css.read} ${lined ? css.lined : ''}`}>
      {inSections(visible, language).map(({ heading, fields: inside }) => (
        <section aria-label={heading || words.more} key={heading}>
          {heading ? <h3 className={css.heading}>{heading}</h3> : null}
          <dl className={css.facts}>
            {inside.map((field) => (
              <FieldLine
                field={field}
                key={field.key}
                memberNames={memberNames}
                members={members}
                save={save}
                value={values[field.key] ?? null}
              />
            ))}
          </dl>
        </section>
      ))}
      {save && !few && empty.length > 0 ? (
        <div>
          <Button aria-expanded={open} kind="plain" onClick={() => setOpen(!open)} small>
            {open ? words.hideEmpty : words.showEmpty(empty.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
