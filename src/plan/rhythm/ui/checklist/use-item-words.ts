import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { inLanguage } from '#base/kernel/language.ts';
import { plainText, richInLanguage } from '#base/kernel/rich-text.ts';

import type { Role } from '../../../roles/role.ts';
import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import type { RhythmItem } from '../../item.ts';
import { clockWords, durationWords, frequencyWords } from '../../rules/in-words.ts';
import type { Span } from '../../rules/week.ts';
import { checklistMessages } from './checklist-messages.ts';

/** The facts of an item that somebody can change, in the order in which they are shown. */
export const itemFacts = [
  'name',
  'part',
  'manual',
  'minutes',
  'frequency',
  'responsible',
  'who',
  'gathering',
  'sells',
  'moment',
  'windows',
  'pieces',
  'daysApart',
  'follows',
  'anywhere',
  'whenClosed',
] as const;
export type ItemFact = (typeof itemFacts)[number];

export type WrittenItem = Omit<RhythmItem, 'id' | 'code' | 'verdict' | 'decidedById' | 'version'>;

/** Says what an item holds, fact by fact. */
export function useItemWords(items: readonly RhythmItem[]) {
  const words = useWords(checklistMessages);
  const { nameOf } = useRoleNames();
  const language = useLanguage();
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      weekday: 'short',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, 0, 1 + day));
  const spanWords = ({ day, from, to }: Span) => `${dayName(day)} ${clockWords(from)}–${clockWords(to)}`;
  const rolesWords = (roles: readonly Role[]) => roles.map(nameOf).join(', ');
  const apartWords = (days: number) =>
    days === 0 ? words['apart-0'] : days === 1 ? words['apart-1'] : words.apart(days);
  const names: Record<ItemFact, string> = {
    name: words.name,
    part: words.part,
    manual: words.manualShort,
    minutes: words.minutes,
    frequency: words.frequency,
    responsible: words.responsible,
    who: words.who,
    gathering: words.gathering,
    sells: words.sells,
    moment: words.moment,
    windows: words.windows,
    pieces: words.pieces,
    daysApart: words.daysApart,
    follows: words.follows,
    anywhere: words.anywhere,
    whenClosed: words.whenClosed,
  };
  const say: Record<ItemFact, (item: WrittenItem) => string> = {
    name: ({ name }) => inLanguage(name, language),
    part: ({ part }) => words[part],
    manual: ({ manual }) => plainText(richInLanguage(manual, language)),
    minutes: ({ minutes }) => durationWords(minutes, language),
    frequency: (item) => frequencyWords(item, language),
    responsible: ({ responsible }) => nameOf(responsible),
    who: ({ who }) => rolesWords(who),
    gathering: ({ gathering }) => words[gathering],
    sells: ({ sells }) => (sells ? words.yes : words.no),
    moment: ({ fixedAt }) =>
      fixedAt.length === 0
        ? words.flexible
        : fixedAt.map(({ day, from }) => `${dayName(day)} ${clockWords(from)}`).join(', '),
    windows: ({ windows }) => (windows.length === 0 ? words.anyTime : windows.map(spanWords).join(', ')),
    pieces: ({ pieceMinutes }) =>
      pieceMinutes === null ? words.inOneGo : durationWords(pieceMinutes, language),
    daysApart: ({ daysApart }) => apartWords(daysApart),
    follows: ({ followsId }) => {
      const before = items.find(({ id }) => id === followsId);
      return before ? inLanguage(before.name, language) : words.followsNone;
    },
    anywhere: ({ anywhere }) => (anywhere ? words.yes : words.no),
    whenClosed: ({ whenClosed }) => words[whenClosed],
  };
  return {
    names,
    say: (fact: ItemFact, item: WrittenItem) => say[fact](item),
    dayName,
    roleName: nameOf,
    apartWords,
  };
}
