import { useRef, type PointerEvent } from 'react';
import { heldWidth } from './chosen-columns.ts';
import type { Column, Sort } from './data-table.tsx';
import { as } from './data-table-roles.ts';
import { ArrowDownIcon, ArrowUpIcon, SortIcon } from './icons.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import css from './data-table.module.css';

/** The head of one column; where it can be sorted by, a button that says so. */
export function ColumnHead<Row>(props: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** Called with a width in pixels when its edge was dragged. */
  onWidth: ((key: string, width: number) => void) | undefined;
}) {
  const { column, sort, onSort, onWidth } = props;
  const holds = sort?.key === column.key ? sort.direction : undefined;
  const looks = {
    'data-end': column.end || undefined,
    style: column.width ? { width: column.width } : undefined,
  };
  const edge = onWidth ? <Edge onWidth={(width) => onWidth(column.key, width)} /> : null;
  if (!column.sortable || !onSort) {
    return (
      <th {...looks} className={css.head} {...as.head} scope="col">
        {column.headHidden ? <VisuallyHidden>{column.head}</VisuallyHidden> : column.head}
        {edge}
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
    <th {...looks} aria-sort={holds ?? 'none'} className={css.head} data-sortable {...as.head} scope="col">
      <button
        className={css.sort}
        data-holds={holds ? true : undefined}
        onClick={() => onSort({ key: column.key, direction: next })}
        type="button"
      >
        {column.head}
        <Sign size={14} />
      </button>
      {edge}
    </th>
  );
}

/** The edge of a column, to be dragged. The keyboard's way to a width stands in the list of columns. */
function Edge({ onWidth }: { onWidth: (width: number) => void }) {
  const began = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    began.current ? heldWidth(began.current.width + event.clientX - began.current.x) : null;
  return (
    <span
      aria-hidden="true"
      className={css.edge}
      onPointerDown={(event) => {
        const head = event.currentTarget.closest('th');
        if (!head) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = { x: event.clientX, width: head.getBoundingClientRect().width };
      }}
      onPointerMove={(event) => {
        const width = widthAt(event);
        const place = event.currentTarget.closest('th')?.cellIndex ?? -1;
        const column = event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('col')[place];
        if (width !== null && column) column.style.width = `${width}px`;
      }}
      onPointerUp={(event) => {
        const width = widthAt(event);
        began.current = null;
        if (width !== null) onWidth(width);
      }}
    />
  );
}
