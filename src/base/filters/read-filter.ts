import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { mistakeMessages } from './messages.ts';
import type { Filter, FilterField } from './rules/filter.ts';
import { parseFilter } from './rules/parse-filter.ts';

/** A written filter as conditions, or a refusal with a word for each mistake. */
export function readFilter(text: string, fields: readonly FilterField[], language: Language): Filter {
  const { filter, mistakes } = parseFilter(text, fields);
  if (mistakes.length === 0) return filter;
  const words = wordsOf(mistakeMessages, language);
  throw new Refusal('invalid', {
    because: 'filter',
    errors: mistakes.slice(0, 10).map(({ because, piece }) => ({
      pointer: '/filter',
      message: words[because](piece.slice(0, 100)),
    })),
  });
}
