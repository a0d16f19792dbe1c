import {
  use,
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
import { rowKey as keyOfRow, walkFields } from './data-table-keys.ts';
import { as } from './data-table-roles.ts';
import { columnWidth, leastTableWidth } from './data-table-widths.ts';
import { isChosen, nothingChosen, span, withChosen, type Selection } from './selection.ts';
import { LoadMore } from './load-more.tsx';
import { Peeking } from './peek-frame.tsx';
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
  /** In rem. Columns with a size stand where they were put, however long what is in them; the one that grows takes the rest. */
  size?: number | undefined;
  grows?: boolean | undefined;
  /** Long words go on in a second line instead of ending after the first. */
  twoLines?: boolean | undefined;
  /** On the card that a row is on a phone: over its whole width without its head, at its end too, twice as wide, or not at all. */
  card?: 'wide' | 'last' | 'double' | 'none' | undefined;
};

/** Rows that can be chosen. */
export type Chosen<Row> = {
  selection: Selection;
  onChange: (selection: Selection) => void;
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
  /** Widths that were chosen, in pixels, by column; and the way to choose one. */
  widths?: Readonly<Record<string, number>> | undefined;
  onWidth?: ((key: string, width: number) => void) | undefined;
  /** Stands in for the rows when there are none. */
  empty: ReactNode;
  more?: { loading: boolean; failed?: boolean | undefined; onMore: () => void } | undefined;
  /** A row of sums under the rows: by column key. */
  sums?: Readonly<Record<string, ReactNode>> | undefined;
};

const none: Readonly<Record<string, number>> = {};
const bones = Array.from({ length: 10 }, (_, line) => line);

/**
 * Rows of one kind. Arrows, j and k, Home and End walk through the rows, Enter opens one; a press anywhere in a row
 * opens it too. Space looks into one where there is a frame for it; x chooses, with Shift from the last one on; e goes to the first field that can be edited.
 * On a phone a row is a card.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, rowLink, sort, onSort, chosen, empty, more, sums } = props;
  const { widths = none, onWidth } = props;
  const words = useWords(kitMessages);
  const peekable = use(Peeking) !== null;
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState(0);
  const latest = useRef({ rows, rowKey, chosen });
  const lastChosen = useRef(0);
  useLayoutEffect(() => {
    latest.current = { rows, rowKey, chosen };
  });

  const choose = useCallback((index: number, on: boolean, spans: boolean) => {
    const now = latest.current;
    if (!now.chosen || !now.rows) return;
    const keys = now.rows.map(now.rowKey);
    const from = spans ? lastChosen.current : index;
    lastChosen.current = index;
    now.chosen.onChange(withChosen(now.chosen.selection, span(keys, from, index), on));
  }, []);

  if (rows?.length === 0) return <div className={css.frame}>{empty}</div>;

  const count = rows?.length ?? 0;
  const stopAt = Math.min(stop, count - 1);
  const isOn = (at: number) => {
    const row = rows?.[at];
    return chosen !== undefined && row !== undefined && isChosen(chosen.selection, rowKey(row));
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.dataset['edit'] !== undefined) return walkFields(event, target);
    const at = Number(target.dataset['rowLink'] ?? Number.NaN);
    if (Number.isNaN(at)) return;
    const asked = keyOfRow(event, at, count, { choosable: chosen !== undefined, peekable });
    if (asked.does === 'nothing') return;
    event.preventDefault();
    if (asked.does === 'choose') choose(at, !isOn(at), event.shiftKey);
    if (asked.does === 'choose-all') chosen?.onChange(withChosen(chosen.selection, allKeys(), true));
    if (asked.does === 'edit') target.closest('tr')?.querySelector<HTMLElement>('[data-edit]')?.focus();
    if (asked.does !== 'go') return;
    if (asked.extends) {
      if (!isOn(at)) choose(at, true, false);
      choose(asked.to, !isOn(asked.to) || asked.to === at, false);
    }
    setStop(asked.to);
    body.current?.querySelector<HTMLElement>(`[data-row-link="${asked.to}"]`)?.focus();
  };
  const allKeys = () => rows?.map(rowKey) ?? [];
  const open = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target as HTMLElement;
    if (pressed.closest('a, button, input, label, [role="dialog"]') || !body.current?.contains(pressed))
      return;
    if (window.getSelection()?.toString()) return;
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
  const chosenHere = rows?.filter((_, at) => isOn(at)).length ?? 0;
  const sized = columns.some(({ size }) => size !== undefined);

  return (
    <section
      aria-label={caption}
      className={classNames(css.frame, css.scroll)}
      tabIndex={rowLink ? undefined : 0}
    >
      <table
        aria-busy={rows === undefined || undefined}
        className={classNames(css.table, sized && css.sized)}
        {...as.table}
        style={sized ? { minWidth: leastTableWidth(columns, widths, chosen !== undefined) } : undefined}
      >
        <caption>
          <VisuallyHidden>{rows === undefined ? `${caption}. ${words.loading}` : caption}</VisuallyHidden>
        </caption>
        {sized ? (
          <colgroup>
            {chosen ? <col className={css.chooseColumn} /> : null}
            {columns.map((column) => (
              <col key={column.key} style={{ width: columnWidth(column, widths) }} />
            ))}
          </colgroup>
        ) : null}
        <thead {...as.rows}>
          <tr {...as.row}>
            {chosen ? (
              <th className={classNames(css.head, css.choose)} {...as.head} scope="col">
                <Checkbox
                  checked={count > 0 && chosenHere === count}
                  hideLabel
                  label={words.selectAll}
                  mixed={chosenHere > 0 && chosenHere < count}
                  onChange={(all) =>
                    chosen.onChange(all ? withChosen(chosen.selection, allKeys(), true) : nothingChosen)
                  }
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <ColumnHead column={column} key={column.key} onSort={onSort} onWidth={onWidth} sort={sort} />
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
          {...as.rows}
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
                  chosen={isOn(index)}
                  columns={columns}
                  index={index}
                  key={rowKey(row)}
                  link={rowLink?.(row)}
                  peek={peekable ? rowKey(row) : undefined}
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
