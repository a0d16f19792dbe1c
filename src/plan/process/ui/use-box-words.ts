import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { boxMessages } from '../messages.ts';
import type { NodeKind, ProcessNode } from '../rules/model.ts';

/** What stands in a box, in the reader's language. */
export function useBoxWords() {
  const words = useWords(boxMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const duration = (minutes: number): string => {
    if (minutes < 60) return words.minutes(formatNumber(minutes, language));
    if (minutes < 1440) return words.hours(formatNumber(minutes / 60, language, minutes % 60 === 0 ? 0 : 1));
    return words.days(formatNumber(minutes / 1440, language, minutes % 1440 === 0 ? 0 : 1));
  };
  return {
    words,
    duration,
    nameOf: ({ name, kind }: { name: string; kind?: NodeKind }) =>
      name.trim() || (kind === 'parallel' ? words.parallel : words.unnamed),
    roleOf: ({ role }: Pick<ProcessNode, 'role'>) => (role ? roles.nameOf(role) : null),
    /** `Closer · 6 min`. */
    subline: (node: ProcessNode): string =>
      [node.role ? roles.nameOf(node.role) : null, node.minutes ? duration(node.minutes.usual) : null]
        .filter((part) => part !== null)
        .join(' · '),
  };
}
