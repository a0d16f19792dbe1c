import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatNumber } from '#base/i18n/format.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { countDeals } from '../../contract.ts';
import { pipelineMessages } from '../messages.ts';
import { listAsked, type DealSearch } from './deal-search.ts';
import { useCanAsk, useOwnDealFields } from './use-own-deal-fields.ts';

/** How many deals the filters leave; undefined until that is counted. */
export function useFound(search: DealSearch): { count: number; more: boolean } | undefined {
  const { sort: _, direction: __, ...asked } = listAsked(search, useOwnDealFields());
  const enabled = useCanAsk(search);
  const { data } = useQuery({
    queryKey: ['deals', 'count', asked],
    queryFn: ({ signal }) => ask(countDeals, asked, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** How many deals the filters leave, in words; empty until that is counted. */
export function useFoundWords(search: DealSearch): string {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const found = useFound(search);
  return found ? words.found(formatNumber(found.count, language), found.more) : '';
}
