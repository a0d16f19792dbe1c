import { useMemo } from 'react';
import { accountFieldPrefix, namesOwnFields } from '#base/directory/custom-fields/rules/filter-fields.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { useOwnFilters } from '#base/directory/custom-fields/ui/use-own-filters.ts';
import type { ShownField } from '#base/filters/ui/shown-field.ts';

import type { DealSearch } from './deal-search.ts';

/** The fields of one's own by which deals are filtered: those of the deal and those of its account. */
export function useOwnDealFields(): readonly ShownField[] {
  const deal = useOwnFilters('deal');
  const account = useOwnFilters('account', accountFieldPrefix);
  return useMemo(() => [...deal, ...account], [deal, account]);
}

/** Can this search be asked already? One that names own fields waits until it is known which there are. */
export function useCanAsk(search: DealSearch): boolean {
  const { isReady, error } = useFields('deal');
  return isReady || error !== null || !namesOwnFields(search.filter ?? '');
}
