import type { Column, Sort } from './data-table.tsx';
import { ArrowDownIcon, ArrowUpIcon, SortIcon } from './icons.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import css from './data-table.module.css';

/** The head of one column; where it can be sorted by, a button that says so. */
export function ColumnHead<Row>(props: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const holds = sort?.key === column.key ? sort.direction : undefined;
  const looks = {
    'data-end': column.end || undefined,
    style: column.width ? { width: column.width } : undefined,
  };
  if (!column.sortable || !onSort) {
    return (
      <th {...looks} className={css.head} scope="col">
        {column.headHidden ? <VisuallyHidden>{column.head}</VisuallyHidden> : column.head}
      </th>
    );
  }
  const next =
    holds === undefined
      ? (column.sortFirst ?? 'ascending')
      : holds === 'ascending'
        ? 'descending'
        : 'ascending';
  const Sign = holds === 'ascending' ? ArrowUpIcon : holds === 'descending' ? ArrowDownIcon : SortIcon;
  return (
    <th {...looks} aria-sort={holds ?? 'none'} className={css.head} scope="col">
      <button
        className={css.sort}
        data-holds={holds ? true : undefined}
        onClick={() => onSort({ key: column.key, direction: next })}
        type="button"
      >
        {column.head}
        <Sign size={14} />
      </button>
    </th>
  );
}
