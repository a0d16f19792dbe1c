import { useMemo } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { FieldKind, FieldSubject, FieldValues } from '../rules/field.ts';
import { fieldPrefix, isSortable } from '../rules/filter-fields.ts';
import { ShownValue } from './shown-value.tsx';
import { useFields } from './use-fields.ts';

const atEnd: ReadonlySet<FieldKind> = new Set(['number', 'amount', 'percentage', 'date']);
const sizes: Partial<Record<FieldKind, number>> = {
  number: 6.5,
  percentage: 6,
  amount: 7,
  date: 7,
  'yes-no': 5.5,
  'long-text': 14,
};

/** The fields of one's own as columns of a table. */
export function useOwnColumns<Row extends { fields: FieldValues }>(
  subject: FieldSubject,
  { sortable = false }: { sortable?: boolean } = {},
): readonly Column<Row>[] {
  const { fields, memberNames } = useFields(subject);
  const language = useLanguage();
  return useMemo(
    () =>
      fields.map((field): Column<Row> => ({
        key: `${fieldPrefix}${field.key}`,
        head: inLanguage(field.name, language),
        end: atEnd.has(field.kind),
        sortable: sortable && isSortable(field.kind),
        size: Math.max(sizes[field.kind] ?? 9, inLanguage(field.name, language).length * 0.5 + 1.75),
        cell: (row) => {
          const value = row.fields[field.key];
          return value === undefined ? (
            '–'
          ) : (
            <ShownValue field={field} memberNames={memberNames} value={value} />
          );
        },
      })),
    [fields, language, memberNames, sortable],
  );
}
