import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { KeyboardEvent } from 'react';
import { formatRatio } from '#base/i18n/format.ts';
import type { PhaseId } from '#base/kernel/id.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import type { MatrixCell as Cell, MatrixStep } from '../../rules/matrix.ts';
import { useBoxWords } from '../../ui/use-box-words.ts';
import { matrixMessages } from '../messages.ts';
import { cellKey } from './dragging.ts';
import css from './matrix.module.css';

/** What one team does in one phase. */
export function MatrixCell(props: {
  cell: Cell;
  phaseId: PhaseId | null;
  /** Does Tab come here? */
  here: boolean;
  /** To read only. */
  still: boolean;
  minutes: (n: number) => string;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { cell, phaseId, here, still, minutes, onOpen, onKeyDown } = props;
  const words = useWords(matrixMessages);
  const language = useLanguage();
  const key = cellKey({ phaseId, laneId: cell.laneId });
  const { setNodeRef, isOver } = useDroppable({ id: key, disabled: still });
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are `onKeyDown`
    <td
      className={classNames(css.cell, still && css.still, isOver && css.over)}
      data-matrix-cell={key}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      ref={setNodeRef}
      tabIndex={here ? 0 : -1}
    >
      {cell.steps.length === 0 ? (
        <VisuallyHidden>{words.nothing}</VisuallyHidden>
      ) : (
        <>
          <ul className={css.steps}>
            {cell.steps.map((step) => (
              <Chip key={step.node.id} minutes={minutes} step={step} still={still} />
            ))}
          </ul>
          <span className={css.sum}>
            <strong>{cell.minutes === 0 ? words.noTime : minutes(cell.minutes)}</strong>
            {cell.minutes === 0 ? null : (
              <span className={css.soft}>{formatRatio(cell.share as Ratio, language)}</span>
            )}
          </span>
        </>
      )}
    </td>
  );
}

function Chip({
  step,
  still,
  minutes,
}: {
  step: MatrixStep;
  still: boolean;
  minutes: (n: number) => string;
}) {
  const { node } = step;
  const words = useWords(matrixMessages);
  const box = useBoxWords();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: node.id, disabled: still });
  return (
    <li
      {...listeners}
      className={classNames(css.chip, isDragging && css.dragged)}
      ref={setNodeRef}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <span dir="auto">{box.nameOf(node)}</span>
      {node.sells ? (
        <span className={css.sells} role="img" aria-label={words.sells} title={words.sells} />
      ) : null}
      {step.minutes > 0 ? <span className={css.soft}>{minutes(step.minutes)}</span> : null}
    </li>
  );
}
