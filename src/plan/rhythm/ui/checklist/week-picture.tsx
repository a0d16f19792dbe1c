import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { clockWords } from '../../rules/in-words.ts';
import { cellMinutes, isPainted, paint, paintedFrame, type Cell } from '../../rules/painted-week.ts';
import type { Span } from '../../rules/week.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './week-picture.module.css';
import { useItemWords } from './use-item-words.ts';

/** A small week to paint on: where in it an item may lie. By dragging, or by arrows, Space and Shift. */
export function WeekPicture(props: {
  windows: readonly Span[];
  onChange: (windows: Span[]) => void;
  error: string | null;
}) {
  const { windows, onChange, error } = props;
  const words = useWords(checklistMessages);
  const { dayName } = useItemWords([]);
  const frame = paintedFrame(windows);
  const [at, setAt] = useState<Cell>({ day: 0, from: 540 });
  const [stroke, setStroke] = useState<{ start: Cell; on: boolean } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const shown = stroke ? paint(windows, stroke.start, at, stroke.on) : windows;
  const hours = Array.from(
    { length: (frame.to - frame.from) / cellMinutes },
    (_, i) => frame.from + i * cellMinutes,
  );
  const days = Array.from({ length: frame.days }, (_, day) => day);

  const end = () => {
    if (!stroke) return;
    onChange(paint(windows, stroke.start, at, stroke.on));
    setStroke(null);
  };
  const cellUnder = (event: PointerEvent): Cell | null => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-cell]');
    if (!cell || !grid.current?.contains(cell)) return null;
    return { day: Number(cell.dataset['day']), from: Number(cell.dataset['from']) };
  };
  const walk = (event: KeyboardEvent, cell: Cell) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onChange(paint(windows, cell, cell, !isPainted(windows, cell)));
      return;
    }
    const step = {
      ArrowUp: { day: 0, from: -cellMinutes },
      ArrowDown: { day: 0, from: cellMinutes },
      ArrowLeft: { day: -1, from: 0 },
      ArrowRight: { day: 1, from: 0 },
    }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      day: Math.max(0, Math.min(frame.days - 1, cell.day + step.day)),
      from: Math.max(frame.from, Math.min(frame.to - cellMinutes, cell.from + step.from)),
    };
    if (event.shiftKey) onChange(paint(windows, cell, next, true));
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell='${next.day}-${next.from}']`)?.focus();
  };
  return (
    <fieldset className={css.group}>
      <legend>{words.windows}</legend>
      <p className={css.hint}>{words.windowsHint}</p>
      <div className={css.quick}>
        <Button onClick={() => onChange(weekOf(days, 540, 720))} small>
          {words.mornings}
        </Button>
        <Button onClick={() => onChange(weekOf(days, 780, 1020))} small>
          {words.afternoons}
        </Button>
        <Button disabled={windows.length === 0} onClick={() => onChange([])} small>
          {words.wipe}
        </Button>
      </div>
      <table
        aria-label={words.windows}
        className={css.week}
        onPointerCancel={() => setStroke(null)}
        onPointerMove={(event) => {
          const cell = stroke ? cellUnder(event) : null;
          if (cell) setAt(cell);
        }}
        onPointerUp={end}
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are walked and painted
        role="grid"
      >
        <thead>
          <tr>
            <td aria-hidden="true" />
            {days.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((from) => (
            <tr key={from}>
              <th data-hour={from % 60 === 0 || undefined} scope="row">
                {from % 60 === 0 ? clockWords(from) : ''}
              </th>
              {days.map((day) => {
                const cell = { day, from };
                const on = isPainted(shown, cell);
                return (
                  <td
                    aria-label={`${dayName(day)} ${clockWords(from)}: ${on ? words.painted : words.notPainted}`}
                    aria-selected={on}
                    className={css.cell}
                    data-cell={`${day}-${from}`}
                    data-day={day}
                    data-from={from}
                    data-hour={from % 60 === 0 || undefined}
                    data-on={on || undefined}
                    key={day}
                    onFocus={() => setAt(cell)}
                    onKeyDown={(event) => walk(event, cell)}
                    onPointerDown={(event) => {
                      if (event.button !== 0) return;
                      event.currentTarget.focus();
                      event.currentTarget.closest('table')?.setPointerCapture(event.pointerId);
                      setAt(cell);
                      setStroke({ start: cell, on: !isPainted(windows, cell) });
                    }}
                    tabIndex={at.day === day && at.from === from ? 0 : -1}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {error ? (
        <p className={css.error} role="alert">
          <WarningIcon size={16} />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function weekOf(days: readonly number[], from: number, to: number): Span[] {
  return days.slice(0, 5).map((day) => ({ day, from, to }));
}
