import { useMemo } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { RhythmGround } from '../../rules/week-of-checklist.ts';

/** What the ids of a plan are called, in the reader's language. */
export function useNames({ items, team }: RhythmGround) {
  const language = useLanguage();
  return useMemo(() => {
    const itemNames = new Map(items.map(({ id, name }) => [id, inLanguage(name, language)]));
    const partOf = new Map(items.map(({ id, part }) => [id, part]));
    const people = new Map<string, string>(team.map(({ id, name }) => [id, name]));
    return {
      item: (id: string) => itemNames.get(id) ?? id,
      part: (id: string) => partOf.get(id) ?? 'plan',
      person: (id: string) => people.get(id) ?? id,
    };
  }, [items, team, language]);
}
export type Names = ReturnType<typeof useNames>;
