import { useState, type KeyboardEvent } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { ArrowDownIcon, ArrowRightIcon, CopyIcon, EditIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { routingMessages } from '../messages.ts';
import {
  cellsIn,
  contentAt,
  filled,
  pasted,
  withContents,
  type Cell,
  type CellContent,
  type CellRange,
} from '../rules/grid-edits.ts';
import { timeInWords } from '../rules/time-words.ts';
import { CellDialog } from './cell-dialog.tsx';
import { inUse, type Shown } from './shown.ts';
import css from './routing.module.css';

/** Brings the reader to a cell. */
export function focusOn({ row, column }: Cell): void {
  document.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
}

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Kinds down, channels across; walked and filled like a spreadsheet, by keyboard or pointer. */
export function RoutingGrid({
  range,
  onRange: setRange,
  ...shown
}: Shown & { range: CellRange; onRange: (range: CellRange) => void }) {
  const { routing, teams, names, side, mayEdit, change } = shown;
  const words = useWords(routingMessages);
  const toast = useToast();
  const grid = { side, ...inUse(routing) };
  const [copied, setCopied] = useState<(CellContent | null)[][] | null>(null);
  const [editing, setEditing] = useState(false);

  const cells = cellsIn(range);
  const isChosen = (cell: Cell) =>
    cells.some(({ row, column }) => row === cell.row && column === cell.column);
  const put = (contents: { cell: Cell; content: CellContent | null }[]) => {
    if (contents.length > 0) change.write({ rules: withContents(routing.rules, grid, contents) });
  };
  const copy = () => {
    const rows = [...new Set(cells.map(({ row }) => row))];
    const columns = [...new Set(cells.map(({ column }) => column))];
    setCopied(rows.map((row) => columns.map((column) => contentAt(routing.rules, grid, { row, column }))));
    toast({ text: words.copied });
  };
  const acts = {
    copy,
    paste: () => copied && put(pasted(copied, range)),
    down: () => put(filled(routing.rules, grid, range, 'down')),
    right: () => put(filled(routing.rules, grid, range, 'right')),
    clear: () => put(cells.map((cell) => ({ cell, content: null }))),
  };
  const press = (event: KeyboardEvent) => {
    const [down, right] = arrows[event.key] ?? [0, 0];
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (down !== 0 || right !== 0) {
      const to = {
        row: Math.min(Math.max(range.to.row + down, 0), grid.kinds.length - 1),
        column: Math.min(Math.max(range.to.column + right, 0), grid.channels.length - 1),
      };
      setRange(event.shiftKey ? { from: range.from, to } : { from: to, to });
      focusOn(to);
    } else if (!mayEdit) return;
    else if (event.key === 'Enter' || event.key === 'F2' || event.key === ' ') setEditing(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') acts.clear();
    else if (letter === 'c') acts.copy();
    else if (letter === 'v') acts.paste();
    else if (letter === 'd') acts.down();
    else if (letter === 'z' && event.shiftKey) change.redo?.();
    else if (letter === 'z') change.undo?.();
    else if (letter === 'y') change.redo?.();
    else return;
    event.preventDefault();
  };
  return (
    <Sheet flush>
      {mayEdit ? (
        <div className={css.tools}>
          <Button icon={EditIcon} onClick={() => setEditing(true)} small>
            {words.edit}
          </Button>
          <Button icon={CopyIcon} onClick={acts.copy} small>
            {words.copy}
          </Button>
          <Button disabled={!copied} onClick={acts.paste} small>
            {words.paste}
          </Button>
          <Button icon={ArrowDownIcon} onClick={acts.down} small>
            {words.fillDown}
          </Button>
          <Button icon={ArrowRightIcon} onClick={acts.right} small>
            {words.fillRight}
          </Button>
          <Button icon={TrashIcon} onClick={acts.clear} small>
            {words.clear}
          </Button>
          <span aria-live="polite" className={css.count}>
            {words.chosen(cells.length)}
          </span>
        </div>
      ) : null}
      <div className={css.scroll}>
        <table
          aria-label={words.gridLabel}
          aria-multiselectable
          className={css.grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are walked and filled
          role="grid"
        >
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              {grid.channels.map((code) => (
                <th key={code} scope="col">
                  {names.channel(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.kinds.map((kind, row) => (
              <tr key={kind}>
                <th scope="row">{names.kind(kind)}</th>
                {grid.channels.map((channel, column) => {
                  const content = contentAt(routing.rules, grid, { row, column });
                  const chosen = isChosen({ row, column });
                  const active = range.to.row === row && range.to.column === column;
                  return (
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are `press`
                    <td
                      aria-selected={chosen}
                      className={classNames(css.cell, chosen && css.chosen, content === null && css.hole)}
                      data-cell={`${row} ${column}`}
                      key={channel}
                      onClick={(event) =>
                        setRange({
                          from: event.shiftKey ? range.from : { row, column },
                          to: { row, column },
                        })
                      }
                      onDoubleClick={() => mayEdit && setEditing(true)}
                      onKeyDown={press}
                      tabIndex={active ? 0 : -1}
                    >
                      <CellText content={content} names={names} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayEdit ? <p className={css.keys}>{words.keys}</p> : null}
      {editing ? (
        <CellDialog
          content={contentAt(routing.rules, grid, cells[0] ?? range.from)}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => focusOn(range.to));
          }}
          onSave={(content) => put(cells.map((cell) => ({ cell, content })))}
          opening={routing.opening}
          teams={teams}
          title={
            cells.length > 1
              ? words.manyCells(cells.length)
              : words.cellTitle(
                  names.kind(grid.kinds[range.to.row] ?? ''),
                  names.channel(grid.channels[range.to.column] ?? ''),
                )
          }
        />
      ) : null}
    </Sheet>
  );
}

function CellText({ content, names }: { content: CellContent | null; names: Shown['names'] }) {
  const words = useWords(routingMessages);
  const language = useLanguage();
  if (content === null) return <span className={css.nobody}>{words.hole}</span>;
  if (content.teamId === null) return <span className={css.notHere}>{words.notHereShort}</span>;
  return (
    <>
      <span className={css.team}>{names.team(content.teamId)}</span>
      {content.withinMinutes === null ? null : (
        <span className={css.more}>{words.inTime(timeInWords(content.withinMinutes, language))}</span>
      )}
      {content.fallbackTeamId === null ? null : (
        <span className={css.more}>{words.otherwise(names.team(content.fallbackTeamId))}</span>
      )}
    </>
  );
}
