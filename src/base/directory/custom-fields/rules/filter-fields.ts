import type { FilterField } from '#base/filters/rules/filter.ts';

import type { CustomField, FieldKind } from './field.ts';

/** In filters and among columns a field goes by its key behind this word: `field.contracteinde`. */
export const fieldPrefix = 'field.';
/** The fields of the account, where a list of something else is filtered by them. */
export const accountFieldPrefix = 'account-field.';

/** Whether a written filter can name fields of one's own at all, so that nobody reads them in vain. */
export const namesOwnFields = (filter: string): boolean => filter.includes('field.');

const unsorted: ReadonlySet<FieldKind> = new Set(['member', 'long-text']);

/** Can a list be put in the order of a field of this kind? */
export const isSortable = (kind: FieldKind): boolean => !unsorted.has(kind);

/** What a list can be filtered by because of these fields; the retired ones too, for filters that were kept. */
export function filterFieldsOf(fields: readonly CustomField[], prefix = fieldPrefix): FilterField[] {
  return fields.map((field) => ({ key: `${prefix}${field.key}`, ...formOf(field) }));
}

function formOf({ kind, choices }: CustomField): Omit<FilterField, 'key'> {
  switch (kind) {
    case 'choice':
    case 'choices':
      return { kind: 'choice', choices: choices.map(({ key }) => key) };
    case 'member':
      return { kind: 'choice', choices: 'ids', also: ['me'] };
    case 'number':
    case 'percentage':
      return { kind: 'number' };
    case 'amount':
      return { kind: 'money' };
    case 'date':
      return { kind: 'date' };
    case 'yes-no':
      return { kind: 'yes' };
    default:
      return { kind: 'text' };
  }
}
