import { useState } from 'react';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { heldWidth, type ChosenColumn } from './chosen-columns.ts';
import { IconButton } from './icon-button.tsx';
import { ColumnsIcon, MinusIcon, PlusIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { Popover } from './popover.tsx';
import { Sortable, useSortableItem } from './sortable.tsx';
import css from './column-chooser.module.css';

type Known = { key: string; head: string; size?: number | undefined };

/** Which columns a table has, in which order and how wide. The first one names the row and stays. */
export function ColumnChooser(props: {
  known: readonly Known[];
  columns: readonly ChosenColumn[];
  onChange: (columns: ChosenColumn[]) => void;
  /** Back to the usual columns; undefined where these are they. */
  onReset: (() => void) | undefined;
}) {
  const { known, columns, onChange, onReset } = props;
  const words = useWords(kitMessages);
  const [open, setOpen] = useState(false);
  const headOf = (key: string) => known.find((column) => column.key === key)?.head ?? key;
  const rest = known.filter(({ key }) => !columns.some((column) => column.key === key));
  const first = columns[0];
  return (
    <Popover
      label={words.columns}
      onChange={setOpen}
      open={open}
      trigger={
        <Button aria-expanded={open} aria-haspopup="dialog" icon={ColumnsIcon} onClick={() => setOpen(!open)}>
          {words.columns}
        </Button>
      }
    >
      <div className={css.lists}>
        <Sortable
          items={columns.slice(1).map(({ key }) => ({ id: key, name: headOf(key) }))}
          onOrder={(keys) =>
            onChange([
              ...(first ? [first] : []),
              ...keys.flatMap((key) => columns.find((column) => column.key === key) ?? []),
            ])
          }
        >
          <ul className={css.list}>
            {first ? <li className={css.fixed}>{headOf(first.key)}</li> : null}
            {columns.slice(1).map((column) => (
              <ShownColumn
                column={column}
                head={headOf(column.key)}
                key={column.key}
                onGone={() => onChange(columns.filter(({ key }) => key !== column.key))}
                onWidth={(width) =>
                  onChange(columns.map((each) => (each.key === column.key ? { ...each, width } : each)))
                }
                usual={known.find(({ key }) => key === column.key)?.size ?? 8}
              />
            ))}
          </ul>
        </Sortable>
        {rest.length > 0 ? (
          <ul className={css.list}>
            {rest.map(({ key, head }) => (
              <li className={css.item} key={key}>
                <Checkbox
                  checked={false}
                  label={head}
                  onChange={() => onChange([...columns, { key, width: null }])}
                />
              </li>
            ))}
          </ul>
        ) : null}
        {onReset ? (
          <Button kind="plain" onClick={onReset} small>
            {words.usualColumns}
          </Button>
        ) : null}
      </div>
    </Popover>
  );
}

const step = 24;

function ShownColumn(props: {
  column: ChosenColumn;
  head: string;
  /** In rem. */
  usual: number;
  onGone: () => void;
  onWidth: (width: number) => void;
}) {
  const { column, head, usual, onGone, onWidth } = props;
  const words = useWords(kitMessages);
  const { item, handle } = useSortableItem(column.key);
  const { ref, ...rest } = item;
  const width = column.width ?? usual * 16;
  return (
    <li {...rest} className={css.item} ref={ref}>
      {handle}
      <Checkbox checked label={head} onChange={onGone} />
      <span className={css.widths}>
        <IconButton
          icon={MinusIcon}
          label={words.narrower(head)}
          onClick={() => onWidth(heldWidth(width - step))}
          small
        />
        <IconButton
          icon={PlusIcon}
          label={words.wider(head)}
          onClick={() => onWidth(heldWidth(width + step))}
          small
        />
      </span>
    </li>
  );
}
