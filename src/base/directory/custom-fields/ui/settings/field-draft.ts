import type { AskedOf } from '#base/http/contract.ts';
import type { CustomFieldId } from '#base/kernel/id.ts';
import { hasText } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { editCustomField } from '../../contract.ts';
import { formOf } from '../../rules/valid-field.ts';
import type { CustomField, FieldSubject } from '../../rules/field.ts';

/** What stands in the form of a field. The key of a new answer begins with `new-` and is not sent. */
export type Draft = CustomField;

export function draftOf(field: CustomField | null, subject: FieldSubject, currency: Currency): Draft {
  if (field) return { ...field, currency: field.currency ?? currency };
  return {
    id: '' as CustomFieldId,
    subject,
    key: '',
    name: {},
    help: {},
    section: {},
    kind: 'text',
    decimals: 0,
    unit: null,
    currency,
    required: false,
    standard: null,
    choices: [newChoice(0), newChoice(1)],
    retired: false,
    version: 0,
  };
}

const colours = ['blue', 'green', 'amber', 'pink', 'red', 'grey'] as const;
let lines = 0;

/** An answer in which nothing is written yet, in a colour that the others beside it do not have. */
export function newChoice(place: number): CustomField['choices'][number] {
  lines += 1;
  return {
    key: `new-${lines}`,
    name: {},
    colour: colours[place % colours.length] ?? 'grey',
    retired: false,
  };
}

type Given = Omit<AskedOf<typeof editCustomField>, 'fieldId' | 'version'> & { name: CustomField['name'] };

/** The form as the server takes it. */
export function givenOf(draft: Draft, field: CustomField | null): Given {
  const { decimals, unit, currency, choices } = formOf(draft.kind, draft);
  const known = new Set(field?.choices.map(({ key }) => key));
  return {
    name: draft.name,
    help: draft.help,
    section: draft.section,
    required: draft.required,
    standard: draft.standard,
    decimals,
    unit,
    ...(currency === null ? {} : { currency }),
    choices: choices
      .filter(({ name, retired }) => !retired && hasText(name))
      .map(({ key, name, colour }) => (known.has(key) ? { key, name, colour } : { name, colour })),
  };
}
