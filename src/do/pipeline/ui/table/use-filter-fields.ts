import { useMemo } from 'react';
import { useIndustries } from '#base/directory/accounts/ui/use-industries.ts';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import type { ShownField } from '#base/filters/ui/shown-field.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import type { Option } from '#base/ui-kit/option.ts';

import { dealFilterFields, type DealFilterKey } from '../../rules/deal-filter-fields.ts';
import { pipelineMessages } from '../messages.ts';
import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { useOwnDealFields } from './use-own-deal-fields.ts';
import { filterChoiceMessages, filterFieldMessages } from './filter-words.ts';

type Named = { id: string; name: string };
const optionsOf = (rows: readonly Named[]): Option[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }));
const plain = (texts: readonly string[]): Option[] => texts.map((text) => ({ value: text, label: text }));

/** The fields by which deals can be filtered, with their names and choices in the reader's language. */
export function useFilterFields(): readonly ShownField[] {
  const labels = useWords(filterFieldMessages);
  const choices = useWords(filterChoiceMessages);
  const filters = useWords(filterMessages);
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { cycles } = useCycles();
  const { members, teams, products, competitors, lossReasons } = useDealChoices();
  const industries = useIndustries();
  const own = useOwnDealFields();
  return useMemo(() => {
    const people = [{ value: 'me', label: filters.me }, ...optionsOf(members)];
    const many = cycles.length > 1;
    const extra: Partial<Record<DealFilterKey, Partial<ShownField>>> = {
      status: {
        options: (['open', 'won', 'lost'] as const).map((value) => ({ value, label: words[value] })),
      },
      owner: { options: people },
      team: { options: optionsOf(teams) },
      'expected-close': { short: words.expectedCloseShort },
      cycle: { options: cycles.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })) },
      phase: {
        options: cycles.flatMap((cycle) =>
          cycle.phases.map(({ id, name }) => ({
            value: id as string,
            label: inLanguage(name, language),
            hint: many ? inLanguage(cycle.name, language) : undefined,
          })),
        ),
      },
      'days-in-phase': { unit: choices.days },
      rotting: { says: { yes: choices.rots, no: choices.rotsNot } },
      product: { options: optionsOf(products) },
      'loss-reason': {
        options: lossReasons.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
      },
      competitor: { options: optionsOf(competitors) },
      currency: { options: plain(['EUR', 'USD', 'GBP']) },
      account: { unoffered: true },
      contact: { unoffered: true },
      'account-kind': {
        options: (['prospect', 'customer'] as const).map((value) => ({ value, label: choices[value] })),
      },
      'account-owner': { options: people },
      industry: { options: plain(industries) },
    };
    return [
      ...dealFilterFields.map((field) => ({ ...field, label: labels[field.key], ...extra[field.key] })),
      ...own,
    ];
  }, [
    choices,
    competitors,
    cycles,
    filters,
    industries,
    labels,
    language,
    lossReasons,
    members,
    own,
    products,
    teams,
    words,
  ]);
}
