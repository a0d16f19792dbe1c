import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import type { Column } from './data-table.tsx';
import { as } from './data-table-roles.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { PeekButton } from './peek-button.tsx';
import css from './data-table.module.css';

type RowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  link: string | undefined;
  /** Under what key one looks into it, beside the list. */
  peek: string | undefined;
  /** Only one row's link is a stop of the Tab key; arrows go to the others. */
  stop: boolean;
  /** Set when rows can be chosen: the name under which this one is. */
  name: string | undefined;
  chosen: boolean;
  /** `spans` takes along the rows from the last one that was chosen. */
  onChoose: (index: number, chosen: boolean, spans: boolean) => void;
};

function PlainRow<Row>(props: RowProps<Row>) {
  const { row, index, columns, link, peek, stop, name, chosen, onChoose } = props;
  const words = useWords(kitMessages);
  const first = (shown: ReactNode) =>
    link === undefined ? (
      shown
    ) : (
      <Link className={css.link} data-peek={peek} data-row-link={index} tabIndex={stop ? 0 : -1} to={link}>
        {shown}
      </Link>
    );
  return (
    <tr
      className={css.row}
      data-chosen={chosen || undefined}
      data-linked={link ? true : undefined}
      data-row={index}
      {...as.row}
    >
      {name === undefined ? null : (
        <td className={css.choose} {...as.cell}>
          <Checkbox
            checked={chosen}
            hideLabel
            label={words.selectRow(name)}
            onChange={(on, spans) => onChoose(index, on, spans)}
          />
        </td>
      )}
      {columns.map((column, at) =>
        at === 0 ? (
          <th
            className={css.first}
            data-end={column.end || undefined}
            key={column.key}
            {...as.rowHead}
            scope="row"
          >
            {first(inside(column, row))}
            {peek === undefined ? null : <PeekButton className={css.peek} of={peek} stop={stop} />}
          </th>
        ) : (
          <td
            className={css.cell}
            data-card={column.card ?? (column.headHidden ? 'menu' : undefined)}
            data-end={column.end || undefined}
            data-label={column.head}
            key={column.key}
            {...as.cell}
          >
            {inside(column, row)}
          </td>
        ),
      )}
    </tr>
  );
}

function inside<Row>(column: Column<Row>, row: Row): ReactNode {
  return column.twoLines ? <span className={css.twoLines}>{column.cell(row)}</span> : column.cell(row);
}

export const TableRow = memo(PlainRow) as typeof PlainRow;
