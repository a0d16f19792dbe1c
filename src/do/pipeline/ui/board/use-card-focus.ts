import { useImperativeHandle, useLayoutEffect, useRef, useState, type Ref, type RefObject } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { DealId } from '#base/kernel/id.ts';

import { placeOf, type Slots } from './shown-column.ts';

/** What the board asks of a column while somebody walks along the cards. */
export type ColumnHandle = {
  /** How many cards there are, loaded or not. */
  count: number;
  /** Brings the card at this place, or the one with this id, into sight and the focus on it. */
  focus: (card: number | DealId) => void;
  /** The place that stands about as high as this, in pixels from the top of the window. */
  placeAt: (top: number) => number;
};

/**
 * Sets the focus on cards that may have to be scrolled to and loaded first; meanwhile it is on the empty place, so
 * that whoever walks on can.
 * @returns the place that must stay on the page, and what to do when the focus comes to a card
 */
export function useCardFocus(
  handle: Ref<ColumnHandle>,
  list: RefObject<HTMLUListElement | null>,
  slots: Slots,
  virtual: () => Virtualizer<HTMLDivElement, HTMLLIElement>,
) {
  const goal = useRef<number | DealId | null>(null);
  const [, look] = useState(0);
  const place = (card: number | DealId) => (typeof card === 'number' ? card : placeOf(slots, card));

  useImperativeHandle(handle, () => ({
    count: slots.length,
    focus(card) {
      goal.current = card;
      const at = place(card);
      if (at >= 0) virtual().scrollToIndex(at, { align: 'auto' });
      look((times) => times + 1);
    },
    placeAt(top) {
      const frame = virtual().scrollElement?.getBoundingClientRect();
      const item = virtual().getVirtualItemForOffset((virtual().scrollOffset ?? 0) + top - (frame?.top ?? 0));
      return Math.min(item?.index ?? 0, slots.length - 1);
    },
  }));

  useLayoutEffect(() => {
    const at = goal.current === null ? -1 : place(goal.current);
    if (at < 0) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    const card = item?.querySelector<HTMLElement>('[data-card]');
    if (card) goal.current = null;
    (card ?? item?.querySelector<HTMLElement>('[data-empty]'))?.focus({ preventScroll: true });
    item?.closest('section')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  /** Somebody went elsewhere in the meantime. */
  const onFocus = (element: HTMLElement) => {
    if (element.dataset['card'] !== undefined) goal.current = null;
  };
  return { onFocus, goalAt: () => (goal.current === null ? -1 : place(goal.current)) };
}
