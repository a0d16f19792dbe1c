import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type Ref } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import type { DealId } from '#base/kernel/id.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { BoardView } from '../../board/contract.ts';
import type { DealCard as Card } from '../../shapes.ts';
import { boardMessages } from './board-messages.ts';
import { cardHeight } from './card-height.ts';
import { DealCard } from './deal-card.tsx';
import { placeOf, type Slots } from './shown-column.ts';
import { useCardFocus, type ColumnHandle } from './use-card-focus.ts';
import css from './board.module.css';

const gap = 8;

/** The cards of a column, of which only those in sight are on the page. */
export function VirtualCards(props: {
  phaseId: string;
  slots: Slots;
  view: BoardView;
  probabilityPercent: number;
  /** The cards that have the focus and that are being dragged; they stay on the page. */
  focused: DealId | null;
  held: DealId | null;
  handle: Ref<ColumnHandle>;
  onSight: (first: number, last: number) => void;
  onChoose: (card: Card) => void;
}) {
  const { phaseId, slots, view, probabilityPercent, focused, held, handle, onSight, onChoose } = props;
  const words = useWords(boardMessages);
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const known = useRef<Virtualizer<HTMLDivElement, HTMLLIElement> | null>(null);
  const focus = useCardFocus(handle, list, slots, () => {
    if (!known.current) throw new Error('the column is not there yet');
    return known.current;
  });
  // oxlint-disable-next-line react/incompatible-library -- what it answers is read in this component alone
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: slots.length,
    getScrollElement: () => frame.current,
    estimateSize: () => cardHeight(view),
    getItemKey: (index) => slots[index]?.id ?? index,
    gap,
    overscan: 5,
    rangeExtractor: (range) => {
      const kept = [focused, held].map((id) => (id === null ? -1 : placeOf(slots, id)));
      const all = new Set([...defaultRangeExtractor(range), ...kept, focus.goalAt()]);
      return [...all].filter((index) => index >= 0 && index < slots.length).sort((a, b) => a - b);
    },
  });
  known.current = virtual;
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => onSight(startIndex, endIndex), [onSight, startIndex, endIndex]);

  const focusedHere = focused !== null && placeOf(slots, focused) >= 0;
  const stop = focusedHere ? focused : (slots[startIndex]?.id ?? null);
  const total = formatNumber(slots.length, language);
  return (
    <div className={css.scroll} data-scroll-restoration-id={`column-${phaseId}`} ref={frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the focus come to the cards in it */}
      <ul
        className={css.cards}
        onFocus={(event) => focus.onFocus(event.target)}
        ref={list}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const card = slots[index];
          return (
            <li
              aria-posinset={index + 1}
              aria-setsize={slots.length}
              className={css.slot}
              data-index={index}
              key={key}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              {card ? (
                <DealCard
                  card={card}
                  onChoose={onChoose}
                  place={words.place(formatNumber(index + 1, language), total)}
                  probabilityPercent={probabilityPercent}
                  stop={card.id === stop}
                  view={view}
                />
              ) : (
                <div
                  aria-label={words.onItsWay(formatNumber(index + 1, language), total)}
                  className={css.unloaded}
                  data-empty={true}
                  role="img"
                  style={{ height: cardHeight(view) }}
                  tabIndex={-1}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
