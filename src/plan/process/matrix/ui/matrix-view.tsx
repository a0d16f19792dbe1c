import { DndContext } from '@dnd-kit/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DocumentIcon, EditIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { Phase } from '#plan/sales-cycle/cycle.ts';
import type { CellPlace } from '../../rules/matrix-edits.ts';
import { matrixOf, type Portion } from '../../rules/matrix.ts';
import type { ProcessModel } from '../../rules/model.ts';
import { matrixMessages } from '../messages.ts';
import { cellKey, placeOf, quiet, useChipSensors } from './dragging.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { ShareBars } from './share-bars.tsx';
import { useCellNames } from './use-cell-names.ts';
import { useMinutes } from './use-minutes.ts';
import css from './matrix.module.css';

export type MatrixEdit = { open: (place: CellPlace) => void; move: (nodeId: string, to: CellPlace) => void };

/** Brings the reader to a cell. */
export function focusOnCell(place: CellPlace): void {
  document.querySelector<HTMLElement>(`[data-matrix-cell="${CSS.escape(cellKey(place))}"]`)?.focus();
}

const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Phases down, teams across: what happens, how long it takes, what share it is; and the same as bars. */
export function MatrixView(props: {
  model: ProcessModel;
  phases: readonly Phase[];
  perWeek: number | null;
  onEdit: MatrixEdit | null;
}) {
  const { model, phases, perWeek, onEdit } = props;
  const words = useWords(matrixMessages);
  const language = useLanguage();
  const matrix = useMemo(
    () =>
      matrixOf(
        model,
        phases.map(({ id }) => id),
      ),
    [model, phases],
  );
  const names = useCellNames(model, phases);
  const sensors = useChipSensors();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, matrix.rows.length - 1);
  const column = Math.min(at.column, matrix.lanes.length - 1);
  const placeAt = (to: { row: number; column: number }): CellPlace | null => {
    const phase = matrix.rows[to.row];
    const lane = matrix.lanes[to.column];
    return phase && lane ? { phaseId: phase.phaseId, laneId: lane.laneId } : null;
  };
  const press = (event: KeyboardEvent) => {
    const [down, right] = arrows[event.key] ?? [0, 0];
    const here = placeAt({ row, column });
    if (down !== 0 || right !== 0) {
      const to = { row: row + down, column: column + right };
      const place = placeAt(to);
      if (!place) return;
      setAt(to);
      focusOnCell(place);
    } else if (onEdit && here && ['Enter', 'F2', ' '].includes(event.key)) onEdit.open(here);
    else return;
    event.preventDefault();
  };
  const minutes = useMinutes();
  const sum = (portion: Portion) => (
    <>
      <strong>{minutes(portion.minutes)}</strong>
      <span className={css.soft}>{formatRatio(portion.share as Ratio, language)}</span>
    </>
  );
  return (
    <div className={css.stack}>
      <ShareBars matrix={matrix} names={names} />
      <Sheet flush>
        <div className={css.tools}>
          {onEdit ? (
            <Button
              icon={EditIcon}
              onClick={() => {
                const here = placeAt({ row, column });
                if (here) onEdit.open(here);
              }}
              small
            >
              {words.edit}
            </Button>
          ) : null}
          <Button icon={DocumentIcon} onClick={() => window.print()} small>
            {words.print}
          </Button>
          <span className={css.key}>
            <span aria-hidden="true" className={css.sells} />
            {words.sells}
          </span>
        </div>
        <DndContext
          accessibility={quiet}
          onDragEnd={({ active, over }) => {
            const to = over ? placeOf(String(over.id), matrix) : null;
            if (to) onEdit?.move(String(active.id), to);
          }}
          sensors={sensors}
        >
          <div className={css.scroll}>
            <table
              aria-label={words.matrix}
              className={css.matrix}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are walked
              role="grid"
            >
              <thead>
                <tr>
                  <th scope="col">{words.phase}</th>
                  {matrix.lanes.map(({ laneId }, lane) => (
                    <th key={laneId} scope="col">
                      <span aria-hidden="true" className={css.swatch} data-tone={lane % 12} />
                      {names.lane(laneId)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.rows.map((line, y) => (
                  <tr key={line.phaseId ?? ''}>
                    <th scope="row">
                      <span className={css.phase}>{names.phase(line.phaseId)}</span>
                      <span className={css.sum}>{sum(line)}</span>
                    </th>
                    {line.cells.map((cell, x) => (
                      <MatrixCell
                        cell={cell}
                        here={row === y && column === x}
                        key={cell.laneId}
                        minutes={minutes}
                        onKeyDown={press}
                        onOpen={() => {
                          setAt({ row: y, column: x });
                          onEdit?.open({ phaseId: line.phaseId, laneId: cell.laneId });
                        }}
                        phaseId={line.phaseId}
                        still={onEdit === null}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">
                    <span className={css.phase}>{words.whole}</span>
                    <span className={css.sum}>{sum(matrix.whole)}</span>
                  </th>
                  {matrix.lanes.map((lane) => (
                    <td key={lane.laneId}>
                      <span className={css.sum}>{sum(lane)}</span>
                      <span className={css.soft}>
                        {words.selling(
                          formatRatio(
                            (lane.minutes === 0 ? 0 : lane.selling / lane.minutes) as Ratio,
                            language,
                          ),
                        )}
                      </span>
                    </td>
                  ))}
                </tr>
                {perWeek ? (
                  <tr>
                    <th scope="row">
                      <span className={css.soft}>
                        {words.perWeek(formatNumber(perWeek, language, perWeek % 1 ? 1 : 0))}
                      </span>
                    </th>
                    {matrix.lanes.map((lane) => (
                      <td key={lane.laneId}>
                        {words.hours(formatNumber((lane.minutes * perWeek) / 60, language, 1))}
                      </td>
                    ))}
                  </tr>
                ) : null}
              </tfoot>
            </table>
          </div>
        </DndContext>
        {onEdit ? <p className={css.keys}>{words.keys}</p> : null}
      </Sheet>
    </div>
  );
}
