import {
  DndContext,
  DragOverlay,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { canMoveDeal } from '../../rules/can-move-deal.ts';
import { isPassable } from '../../rules/override-gate.ts';
import { BoardColumn, type DropSign } from './board-column.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { findCard } from './board-state.ts';
import { CloseZones } from './close-zones.tsx';
import { HeldCard } from './deal-card.tsx';
import { judgedRow } from '../gate/judged-row.ts';
import { useDealMoves } from '../gate/deal-moves.tsx';
import { boardAsked, type DealSearch } from '../table/deal-search.ts';
import { pipelineMessages } from '../messages.ts';
import { useBoard } from './use-board.ts';
import { useCycles } from '../use-cycles.ts';
import type { Target } from '../gate/use-send-move.ts';
import { walkBoard } from './walk-board.ts';
import css from './board.module.css';

/** What lies nearest to the pointer counts: the zones to close a deal lie above the columns. */
const underPointer: CollisionDetection = (args) => {
  const hits = pointerWithin(args);
  const zone = hits.find(({ id }) => id === 'won' || id === 'lost');
  return zone ? [zone] : hits;
};
const measuring = { droppable: { strategy: MeasuringStrategy.Always } };
/** Moves are told in a notice, which is spoken too; the dragging itself is for the eye. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/**
 * The open deals of a cycle, a column for each phase. By mouse and finger a card is dragged; by keyboard the arrows
 * walk along the cards, Enter opens one and M asks where it should go.
 * @param empty stands in for a board without any deal
 */
export function Board(props: { search: DealSearch; empty: ReactNode }) {
  const { search, empty } = props;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const asked = useMemo(() => boardAsked(search), [search]);
  const { data: board, error, refetch } = useBoard(asked);
  const { cycles } = useCycles();
  const moves = useDealMoves(board?.may.overrideGate ?? false);
  const [held, setHeld] = useState<DealId | null>(null);
  const [focused, setFocused] = useState<DealId | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );

  if (!board) return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <BoardSkeleton />;
  if (board.columns.every(({ count }) => count === 0)) return empty;

  const cycle = cycles.find(({ id }) => id === board.cycleId);
  const card = held === null ? undefined : findCard(board, held);
  const signOf = (phaseId: PhaseId): DropSign | null => {
    if (!card || !cycle) return null;
    if (phaseId === card.phase.id) return { kind: 'own' };
    const decision = canMoveDeal(judgedRow(card), phaseId, cycle);
    if (!decision.ok) {
      if (decision.because === 'results-missing') return { kind: 'asks', count: decision.missing.length };
      if (decision.because === 'approval-missing') return { kind: 'approval' };
      return { kind: isPassable(decision.because) && board.may.overrideGate ? 'override' : 'no' };
    }
    const at = (id: PhaseId) => cycle.phases.findIndex((phase) => phase.id === id);
    return { kind: at(phaseId) < at(card.phase.id) ? 'back' : 'free' };
  };
  const drop = (over: string | undefined) => {
    setHeld(null);
    if (!card || over === undefined || over === card.phase.id) return;
    const target: Target =
      over === 'won' || over === 'lost' ? { to: over } : { to: 'phase', phaseId: over as PhaseId };
    moves.start(card, target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (walkBoard(event, frame.current)) return;
    const id = (event.target as HTMLElement).dataset['card'];
    const here = id === undefined ? undefined : findCard(board, id as DealId);
    if (!here?.may.edit || event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    moves.choose(here);
  };

  return (
    <>
      <DndContext
        accessibility={silent}
        collisionDetection={underPointer}
        measuring={measuring}
        onDragCancel={() => setHeld(null)}
        onDragEnd={({ over }) => drop(over === null ? undefined : String(over.id))}
        onDragStart={({ active }) => setHeld(active.id as DealId)}
        sensors={sensors}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the cards in it */}
        <section
          aria-label={words.boardOf(cycle ? inLanguage(cycle.name, language) : '')}
          className={css.board}
          data-scroll-restoration-id="board"
          data-holding={held !== null || undefined}
          onFocus={(event) => {
            const id = event.target.dataset['card'];
            if (id !== undefined) setFocused(id as DealId);
          }}
          onKeyDown={onKeyDown}
          ref={frame}
        >
          {board.columns.map((column) => (
            <BoardColumn
              asked={asked}
              column={column}
              key={column.phase.id}
              onChoose={moves.choose}
              sign={signOf(column.phase.id)}
              stop={column.cards.some(({ id }) => id === focused) ? focused : (column.cards[0]?.id ?? null)}
            />
          ))}
        </section>
        {card ? <CloseZones /> : null}
        <DragOverlay dropAnimation={null}>{card ? <HeldCard card={card} /> : null}</DragOverlay>
      </DndContext>
      <p className={css.keys}>
        <span className={css.hidden}>{words.boardHelp}</span>
        <span aria-hidden="true">
          <Kbd>← ↑ ↓ →</Kbd> {words.keyWalk} <Kbd>Enter</Kbd> {words.keyOpen} <Kbd>M</Kbd> {words.keyMove}
        </span>
      </p>
      {moves.dialogs}
    </>
  );
}
