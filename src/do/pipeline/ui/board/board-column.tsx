import { useDroppable } from '@dnd-kit/core';
import { memo, useCallback, useMemo } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import type { BoardView } from '../../board/contract.ts';
import type { BoardColumn as Column, DealCard as Card } from '../../shapes.ts';
import { pipelineMessages } from '../messages.ts';
import { boardMessages } from './board-messages.ts';
import type { Asked } from './board-queries.ts';
import { ColumnSums } from './column-sums.tsx';
import type { DropSign } from './drop-sign.ts';
import type { ColumnHandle } from './use-card-focus.ts';
import { useColumnCards } from './use-column-cards.ts';
import { VirtualCards } from './virtual-cards.tsx';
import css from './board.module.css';

const dropWords = {
  free: 'dropFree',
  back: 'dropBack',
  approval: 'dropApproval',
  override: 'dropOverride',
} as const;

/** A phase of the cycle with the deals that stand in it. */
function PlainColumn(props: {
  column: Column;
  asked: Asked;
  view: BoardView;
  sign: DropSign['kind'] | null;
  /** How many results a drop here would ask for. */
  asks: number;
  /** The card that has the focus, if it is in this column. */
  focused: DealId | null;
  held: DealId | null;
  onHandle: (phaseId: PhaseId, handle: ColumnHandle | null) => void;
  onChoose: (card: Card) => void;
}) {
  const { column, asked, view, sign, asks, focused, held, onHandle, onChoose } = props;
  const { phase } = column;
  const words = useWords(pipelineMessages);
  const board = useWords(boardMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const which = useMemo(() => ({ phaseId: phase.id, asked, sort: view.sort }), [phase.id, asked, view.sort]);
  const { shown, failed, retry, onSight } = useColumnCards(column, which);
  const handle = useCallback(
    (column: ColumnHandle | null) => onHandle(phase.id, column),
    [onHandle, phase.id],
  );
  const { setNodeRef, isOver } = useDroppable({ id: phase.id, disabled: sign === 'own' || sign === 'no' });
  const says =
    sign === null || sign === 'own' || sign === 'no'
      ? null
      : sign === 'asks'
        ? words.dropAsks(asks)
        : words[dropWords[sign]];
  return (
    <section
      aria-label={inLanguage(phase.name, language)}
      className={css.column}
      data-over={isOver || undefined}
      data-phase={phase.id}
      ref={setNodeRef}
    >
      <header className={css.head}>
        <h2 className={css.name}>{inLanguage(phase.name, language)}</h2>
        <p className={css.count}>
          <span className={css.hidden}>
            {words.countDeals(shown.count, formatNumber(shown.count, language))}
          </span>
          <span aria-hidden="true">{formatNumber(shown.count, language)}</span>
        </p>
        <p className={css.sum}>
          {says ?? (phase.retired ? words.retired : <ColumnSums column={shown} weighted={view.weighted} />)}
        </p>
      </header>
      <VirtualCards
        focused={focused}
        handle={handle}
        held={held}
        onChoose={onChoose}
        onSight={onSight}
        phaseId={phase.id}
        probabilityPercent={phase.probabilityPercent}
        slots={shown.slots}
        view={view}
      />
      {shown.count === 0 ? <p className={css.empty}>{words.columnEmpty}</p> : null}
      {failed ? (
        <p className={css.failed} role="alert">
          {board.notAllLoaded}
          <Button onClick={retry} small>
            {kit.tryAgain}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

export const BoardColumn = memo(PlainColumn);
