import { useMemo, useState } from 'react';
import { readColumns, writeColumns, type ChosenColumn } from '#base/ui-kit/chosen-columns.ts';
import type { Column } from '#base/ui-kit/data-table.tsx';

type Looked = { columns?: string; saved?: string };

/**
 * The columns of a list: those of the view that is looked at, else those that this person chose last on this device,
 * else the usual ones.
 * @param kept where the choice is kept on this device
 */
export function useShownColumns<Row, Search extends Looked>(given: {
  kept: string;
  known: readonly Column<Row>[];
  usual: readonly string[];
  search: Search;
  onChange: (search: Search) => void;
}) {
  const { kept, known, usual, search, onChange } = given;
  const [remembered, setRemembered] = useState(() => localStorage.getItem(kept) ?? '');
  const inView = search.saved !== undefined && search.saved !== 'none';
  const written = search.columns ?? (inView ? '' : remembered);
  return useMemo(() => {
    const read = readColumns(
      written,
      known.map(({ key }) => key),
    );
    const isUsual = read.length === 0;
    const columns: readonly ChosenColumn[] = isUsual ? usual.map((key) => ({ key, width: null })) : read;
    const change = (next: readonly ChosenColumn[] | null) => {
      const text = next === null ? '' : writeColumns(next);
      if (inView || search.columns !== undefined) {
        const { columns: _, ...rest } = search;
        onChange((text === '' ? rest : { ...rest, columns: text }) as Search);
        return;
      }
      if (text === '') localStorage.removeItem(kept);
      else localStorage.setItem(kept, text);
      setRemembered(text);
    };
    return {
      columns,
      shown: columns.flatMap(({ key }) => known.find((column) => column.key === key) ?? []),
      widths: Object.fromEntries(columns.flatMap(({ key, width }) => (width === null ? [] : [[key, width]]))),
      isUsual,
      change,
      widen: (key: string, width: number) =>
        change(columns.map((column) => (column.key === key ? { ...column, width } : column))),
    };
  }, [inView, kept, known, onChange, search, usual, written]);
}
