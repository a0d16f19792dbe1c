import { useMemo } from 'react';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import type { ShownField } from '#base/filters/ui/shown-field.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { customFieldMessages } from '../messages.ts';
import type { FieldSubject } from '../rules/field.ts';
import { filterFieldsOf } from '../rules/filter-fields.ts';
import { useFields } from './use-fields.ts';

/**
 * The fields of one's own that a list can be filtered by, with their names and choices. Retired ones are understood,
 * not offered.
 * @param prefix of their keys, where they are those of another subject than the list's own
 */
export function useOwnFilters(subject: FieldSubject, prefix?: string): readonly ShownField[] {
  const { all, members } = useFields(subject);
  const filters = useWords(filterMessages);
  const words = useWords(customFieldMessages);
  const language = useLanguage();
  return useMemo(() => {
    const people = [
      { value: 'me', label: filters.me },
      ...members.map(({ id, name }) => ({ value: id as string, label: name })),
    ];
    return filterFieldsOf(all, prefix).map((form, at): ShownField => {
      const field = all[at];
      const name = field ? inLanguage(field.name, language) : form.key;
      const label = prefix ? words.ofAccount(name) : name;
      const unit = field?.kind === 'percentage' ? '%' : (field?.unit ?? undefined);
      return {
        ...form,
        label,
        ...(unit ? { unit } : {}),
        ...(field?.retired ? { unoffered: true as const } : {}),
        ...(field?.kind === 'member' ? { options: people } : {}),
        ...(field?.choices.length
          ? {
              options: field.choices.map((choice) => ({
                value: choice.key,
                label: inLanguage(choice.name, language),
              })),
            }
          : {}),
      };
    });
  }, [all, filters, language, members, prefix, words]);
}
