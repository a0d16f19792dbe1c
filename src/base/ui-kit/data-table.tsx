import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { Checkbox } from './checkbox.tsx';
import { classNames } from './class-names.ts';
import { ColumnHead } from './data-table-head.tsx';
import { TableRow } from './data-table-row.tsx';
import { useWords } from './language.tsx';
import { LoadMore } from './load-more.tsx';
import { kitMessages } from './messages.ts';
import { Bone } from './skeleton.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import css from './data-table.module.css';

export type Sort = { key: string; direction: 'ascending' | 'descending' };

export type Column<Row> = {
  key: string;
  head: string;
  headHidden?: boolean | undefined;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column, under each other. */
  end?: boolean | undefined;
  sortable?: boolean | undefined;
  /** How it is sorted at the first press: the newest and the largest first, for dates and amounts. */
  sortFirst?: Sort['direction'] | undefined;
  width?: string | undefined;
};

/** Rows that can be chosen, by their keys. */
export type Chosen<Row> = {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
  nameOf: (row: Row) => string;
};

type Props<Row> = {
  /** What the table shows, in words; spoken, not shown. */
  caption: string;
  /** The first column names the row and carries its link. Keep the array the same between renders. */
  columns: readonly Column<Row>[];
  /** Undefined while the first page is on its way. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  rowLink?: ((row: Row) => string) | undefined;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  chosen?: Chosen<Row> | undefined;
  /** Stands in for the rows when there are none. */
  empty: ReactNode;
  more?: { loading: boolean; failed?: boolean | undefined; onMore: () => void } | undefined;
  /** A row of sums under the rows: by column key. */
  sums?: Readonly<Record<string, ReactNode>> | undefined;
};

const bones = Array.from({ length: 10 }, (_, line) => line);

/**
 * Rows of one kind. Arrow up and down, Home and End walk through the rows, Enter opens one; a press anywhere in a
 * row opens it too. On a phone the first column stays where it is while the others move.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, rowLink, sort, onSort, chosen, empty, more, sums } = props;
  const words = useWords(kitMessages);
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState(0);
  const latest = useRef({ rows, rowKey, chosen });
  useLayoutEffect(() => {
    latest.current = { rows, rowKey, chosen };
  });

  const choose = useCallback((index: number, on: boolean) => {
    const now = latest.current;
    const row = now.rows?.[index];
    if (!now.chosen || row === undefined) return;
    const keys = new Set(now.chosen.keys);
    if (on) keys.add(now.rowKey(row));
    else keys.delete(now.rowKey(row));
    now.chosen.onChange(keys);
  }, []);

  if (rows?.length === 0) return <div className={css.frame}>{empty}</div>;

  const count = rows?.length ?? 0;
  const stopAt = Math.min(stop, count - 1);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const at = Number((event.target as HTMLElement).dataset['rowLink'] ?? Number.NaN);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (Number.isNaN(at) || to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    setStop(to);
    body.current?.querySelector<HTMLElement>(`[data-row-link="${to}"]`)?.focus();
  };
  const open = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target as HTMLElement;
    if (pressed.closest('a, button, input, label') || window.getSelection()?.toString()) return;
    const link = pressed.closest('tr')?.querySelector<HTMLElement>('[data-row-link]');
    link?.dispatchEvent(
      new window.MouseEvent('click', {
        bubbles: true,
        cancelable: true,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
      }),
    );
  };
  const chosenHere = chosen && rows ? rows.filter((row) => chosen.keys.has(rowKey(row))).length : 0;

  return (
    <section
      aria-label={caption}
      className={classNames(css.frame, css.scroll)}
      tabIndex={rowLink ? undefined : 0}
    >
      <table aria-busy={rows === undefined || undefined} className={css.table}>
        <caption>
          <VisuallyHidden>{rows === undefined ? `${caption}. ${words.loading}` : caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {chosen ? (
              <th className={classNames(css.head, css.choose)} scope="col">
                <Checkbox
                  checked={count > 0 && chosenHere === count}
                  hideLabel
                  label={words.selectAll}
                  mixed={chosenHere > 0 && chosenHere < count}
                  onChange={(all) => chosen.onChange(new Set(all ? rows?.map(rowKey) : []))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <ColumnHead column={column} key={column.key} onSort={onSort} sort={sort} />
            ))}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and presses are those of the links in the rows */}
        <tbody
          onClick={open}
          onFocus={(event) => {
            const at = event.target.dataset['rowLink'];
            if (at !== undefined) setStop(Number(at));
          }}
          onKeyDown={walk}
          ref={body}
        >
          {rows === undefined
            ? bones.map((line) => (
                <tr className={css.row} key={line}>
                  {chosen ? <td aria-hidden="true" className={css.choose} /> : null}
                  {columns.map((column) => (
                    <td className={css.cell} key={column.key}>
                      <Bone />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row, index) => (
                <TableRow
                  chosen={chosen?.keys.has(rowKey(row)) ?? false}
                  columns={columns}
                  index={index}
                  key={rowKey(row)}
                  link={rowLink?.(row)}
                  name={chosen?.nameOf(row)}
                  onChoose={choose}
                  row={row}
                  stop={index === stopAt}
                />
              ))}
        </tbody>
        {sums && rows ? (
          <tfoot>
            <tr>
              {chosen ? <td aria-hidden="true" className={css.choose} /> : null}
              {columns.map((column, at) => (
                <td
                  className={at === 0 ? css.first : css.cell}
                  data-end={column.end || undefined}
                  key={column.key}
                >
                  {sums[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {more && rows ? <LoadMore {...more} /> : null}
    </section>
  );
}
