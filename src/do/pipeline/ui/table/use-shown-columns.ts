import { useState } from 'react';
import { useOwnColumns } from '#base/directory/custom-fields/ui/use-own-columns.tsx';
import { readColumns, writeColumns, type ChosenColumn } from '#base/ui-kit/chosen-columns.ts';

import { dealColumnKeys, usualColumns } from './deal-columns.tsx';
import { without, type DealSearch } from './deal-search.ts';

const rememberedKey = (status: string) => `deal-columns-${status}`;

/**
 * The columns of the table: those of the view that is looked at, else those that this person chose last for open,
 * won or lost deals on this device, else the usual ones.
 */
export function useShownColumns(search: DealSearch, onChange: (search: DealSearch) => void) {
  const kept = rememberedKey(search.status ?? 'open');
  const inView = search.saved !== undefined && search.saved !== 'none';
  const [, redraw] = useState(0);
  const written = search.columns ?? (inView ? null : localStorage.getItem(kept)) ?? '';
  const own = useOwnColumns('deal');
  const chosen = readColumns(written, [...dealColumnKeys, ...own.map(({ key }) => key)]);
  const usual = usualColumns(search.status).map((key): ChosenColumn => ({ key, width: null }));
  const columns = chosen.length > 0 ? chosen : usual;
  const change = (next: readonly ChosenColumn[] | null) => {
    if (inView || search.columns !== undefined)
      return onChange(
        next === null ? without(search, 'columns') : { ...search, columns: writeColumns(next) },
      );
    if (next === null) localStorage.removeItem(kept);
    else localStorage.setItem(kept, writeColumns(next));
    redraw((count) => count + 1);
  };
  return { columns, isUsual: chosen.length === 0, change };
}
