import { useMemo, useState } from 'react';
import { useOwnColumns } from '#base/directory/custom-fields/ui/use-own-columns.tsx';
import { readColumns, writeColumns, type ChosenColumn } from '#base/ui-kit/chosen-columns.ts';
import type { TimeZone } from '#base/kernel/date.ts';

import type { AccountRow } from '../contract.ts';
import { useAccountColumns } from './account-columns.tsx';

const kept = 'account-columns';

/** The columns that this person chose last on this device, fields of one's own among them; else the usual ones. */
export function useShownColumns(zone: TimeZone) {
  const usual = useAccountColumns(zone);
  const own = useOwnColumns<AccountRow>('account');
  const [written, setWritten] = useState(() => localStorage.getItem(kept) ?? '');
  return useMemo(() => {
    const known = [...usual, ...own];
    const read = readColumns(
      written,
      known.map(({ key }) => key),
    );
    const isUsual = read.length === 0;
    const columns: readonly ChosenColumn[] = isUsual ? usual.map(({ key }) => ({ key, width: null })) : read;
    return {
      known,
      columns,
      shown: columns.flatMap(({ key }) => known.find((column) => column.key === key) ?? []),
      isUsual,
      change: (next: readonly ChosenColumn[] | null) => {
        const text = next === null ? '' : writeColumns(next);
        if (text === '') localStorage.removeItem(kept);
        else localStorage.setItem(kept, text);
        setWritten(text);
      },
    };
  }, [own, usual, written]);
}
