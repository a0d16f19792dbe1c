import { wordsOf } from '#base/i18n/messages.ts';
import type { DealId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import { refusals } from '../refusals.ts';

export type RefusedRow = { id: DealId; title: string; because: string };

const mostExamples = 5;

/** Refused deals by their reason, in the reader's words, the most frequent first. */
export function refusedGroups(rows: readonly RefusedRow[], language: Language) {
  const groups = new Map<string, RefusedRow[]>();
  for (const row of rows) {
    const of = groups.get(row.because);
    if (of) of.push(row);
    else groups.set(row.because, [row]);
  }
  const words: Record<string, string> = wordsOf(refusals, language);
  return [...groups]
    .map(([because, of]) => ({
      because,
      says: words[because] ?? because,
      count: of.length,
      examples: of.slice(0, mostExamples).map(({ id, title }) => ({ id, title })),
    }))
    .toSorted((a, b) => b.count - a.count);
}
