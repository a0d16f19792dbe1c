import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DealId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { PeekFrame } from '#base/ui-kit/peek-frame.tsx';

import type { DealCard, DealRow } from '../../shapes.ts';
import { useDealMoves } from '../gate/deal-moves.tsx';
import type { Target } from '../gate/use-send-move.ts';
import { pipelineMessages } from '../messages.ts';
import { dealPeek } from '../peek/deal-peek-later.tsx';
import { boardAsked, type DealSearch } from '../table/deal-search.ts';
import { useCanAsk, useOwnDealFields } from '../table/use-own-deal-fields.ts';
import { useCycles } from '../use-cycles.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardNews } from './board-news.tsx';
import { findCard, locate } from './board-queries.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardTabs } from './board-tabs.tsx';
import { CloseZones } from './close-zones.tsx';
import { HeldCard } from './deal-card.tsx';
import { dropSign } from './drop-sign.ts';
import { useBoardNews } from './use-board-news.ts';
import { useBoard } from './use-board.ts';
import type { ColumnHandle } from './use-card-focus.ts';
import { clicksAreSwallowed, measuring, silent, underPointer, useBoardSensors } from './dragging.ts';
import { walkBoard } from './walk-board.ts';
import css from './board.module.css';

/**
 * The open deals of a cycle, a column for each phase. By mouse and finger a card is dragged; by keyboard the arrows
 * walk along the cards, Enter opens one and M asks where it should go. What others do shows at once.
 * @param empty stands in for a board without any deal
 */
export function Board(props: { search: DealSearch; empty: ReactNode }) {
  const { search, empty } = props;
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const own = useOwnDealFields();
  const asked = useMemo(() => boardAsked(search, own), [own, search]);
  const { data: board, error, refetch } = useBoard(asked, useCanAsk(search));
  const { cycles } = useCycles();
  const [held, setHeld] = useState<DealCard | null>(null);
  const [focused, setFocused] = useState<DealId | null>(null);
  const frame = useRef<HTMLElement>(null);
  const handles = useRef(new Map<PhaseId, ColumnHandle>());
  const register = useCallback((phaseId: PhaseId, handle: ColumnHandle | null) => {
    if (handle) handles.current.set(phaseId, handle);
    else handles.current.delete(phaseId);
  }, []);
  const news = useBoardNews(frame);
  const sensors = useBoardSensors();
  /** Whoever moved a card by the keyboard goes on from where it is now. */
  const follow = async (row: DealRow) => {
    if (!board || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const column = handles.current.get(row.phase.id);
    column?.focus(row.id);
    const whole = board.columns.find(({ phase }) => phase.id === row.phase.id)?.next === null;
    if (whole) return;
    const at = await locate(queries, { phaseId: row.phase.id, asked, sort: board.view.sort }, row.id);
    if (at !== null) column?.focus(at);
  };
  const moves = useDealMoves(board?.may.overrideGate ?? false, (row) => void follow(row));

  if (!board) return error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <BoardSkeleton />;
  if (board.columns.every(({ count }) => count === 0)) return empty;

  const { columns, view } = board;
  const cycle = cycles.find(({ id }) => id === board.cycleId);
  const phaseName = (id: PhaseId | null) =>
    inLanguage(columns.find(({ phase }) => phase.id === id)?.phase.name ?? {}, language);
  const percentOf = (id: PhaseId) =>
    columns.find(({ phase }) => phase.id === id)?.phase.probabilityPercent ?? 0;
  const drop = (over: string | undefined) => {
    setHeld(null);
    if (!held || over === undefined || over === held.phase.id) return;
    const target: Target =
      over === 'won' || over === 'lost' ? { to: over } : { to: 'phase', phaseId: over as PhaseId };
    const asks =
      target.to !== 'phase' ||
      !['free', 'back'].includes(
        dropSign(held, target.phaseId, cycle, board.may.overrideGate)?.kind ?? 'free',
      );
    if (asks) setTimeout(() => moves.start(held, target), clicksAreSwallowed);
    else moves.start(held, target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const walked = columns.flatMap(({ phase }) => {
      const column = handles.current.get(phase.id);
      return column ? [[phase.id, column] as const] : [];
    });
    if (walkBoard(event, new Map(walked))) return;
    const id = (event.target as HTMLElement).dataset['card'];
    const here = id === undefined ? undefined : findCard(queries, id as DealId);
    if (!here?.may.edit || event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    moves.choose(here);
  };

  return (
    <PeekFrame panel={dealPeek}>
      <BoardTabs columns={columns} frame={frame} />
      <DndContext
        accessibility={silent}
        autoScroll={{ canScroll: (element) => element === frame.current }}
        collisionDetection={underPointer}
        measuring={measuring}
        onDragCancel={() => setHeld(null)}
        onDragEnd={({ over }) => drop(over === null ? undefined : String(over.id))}
        onDragStart={({ active }) => setHeld((active.data.current?.['card'] as DealCard | undefined) ?? null)}
        sensors={sensors}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the cards in it */}
        <section
          aria-label={words.boardOf(cycle ? inLanguage(cycle.name, language) : '')}
          className={css.board}
          data-holding={held !== null || undefined}
          data-scroll-restoration-id="board"
          onFocus={(event) => {
            const id = event.target.dataset['card'];
            if (id !== undefined) setFocused(id as DealId);
          }}
          onKeyDown={onKeyDown}
          ref={frame}
        >
          {columns.map((column) => {
            const sign = dropSign(held, column.phase.id, cycle, board.may.overrideGate);
            return (
              <BoardColumn
                asked={asked}
                asks={sign?.kind === 'asks' ? sign.count : 0}
                column={column}
                focused={focused}
                held={held?.id ?? null}
                key={column.phase.id}
                onChoose={moves.choose}
                onHandle={register}
                sign={sign?.kind ?? null}
                view={view}
              />
            );
          })}
        </section>
        {held ? <CloseZones /> : null}
        <DragOverlay dropAnimation={null}>
          {held ? <HeldCard card={held} probabilityPercent={percentOf(held.phase.id)} view={view} /> : null}
        </DragOverlay>
      </DndContext>
      <div className={css.below}>
        <p className={css.keys}>
          <span className={css.hidden}>{words.boardHelp}</span>
          <span aria-hidden="true">
            <Kbd>← ↑ ↓ →</Kbd> {words.keyWalk} <Kbd>Enter</Kbd> {words.keyOpen} <Kbd>{words.keySpace}</Kbd>{' '}
            {words.keyPeek} <Kbd>M</Kbd> {words.keyMove}
          </span>
        </p>
        <BoardNews news={news} phaseName={phaseName} />
      </div>
      {moves.dialogs}
    </PeekFrame>
  );
}
