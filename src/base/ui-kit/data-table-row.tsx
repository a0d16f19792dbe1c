import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import type { Column } from './data-table.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './data-table.module.css';

type RowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  link: string | undefined;
  /** Only one row's link is a stop of the Tab key; arrows go to the others. */
  stop: boolean;
  /** Set when rows can be chosen: the name under which this one is. */
  name: string | undefined;
  chosen: boolean;
  onChoose: (index: number, chosen: boolean) => void;
};

function PlainRow<Row>(props: RowProps<Row>) {
  const { row, index, columns, link, stop, name, chosen, onChoose } = props;
  const words = useWords(kitMessages);
  const first = (inside: ReactNode) =>
    link === undefined ? (
      inside
    ) : (
      <Link className={css.link} data-row-link={index} tabIndex={stop ? 0 : -1} to={link}>
        {inside}
      </Link>
    );
  return (
    <tr className={css.row} data-chosen={chosen || undefined} data-linked={link ? true : undefined}>
      {name === undefined ? null : (
        <td className={css.choose}>
          <Checkbox
            checked={chosen}
            hideLabel
            label={words.selectRow(name)}
            onChange={(on) => onChoose(index, on)}
          />
        </td>
      )}
      {columns.map((column, at) =>
        at === 0 ? (
          <th className={css.first} data-end={column.end || undefined} key={column.key} scope="row">
            {first(column.cell(row))}
          </th>
        ) : (
          <td className={css.cell} data-end={column.end || undefined} key={column.key}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

export const TableRow = memo(PlainRow) as typeof PlainRow;
