import type { KeyboardEvent } from 'react';

/** Moves the focus from card to card with the arrows, Home and End; true where the key was one of these. */
export function walkBoard(event: KeyboardEvent, frame: HTMLElement | null): boolean {
  const from = event.target as HTMLElement;
  if (!frame || from.dataset['card'] === undefined) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const columns = [...frame.querySelectorAll<HTMLElement>('[data-cards]')].map((list) => [
    ...list.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  const x = columns.findIndex((cards) => cards.includes(from));
  const own = columns[x] ?? [];
  const y = own.indexOf(from);
  const beside = (cards: HTMLElement[] | undefined) => cards && nearest(cards, from);
  const filled = (list: HTMLElement[][]) => list.find((cards) => cards.length > 0);
  const next: Record<string, HTMLElement | undefined> = {
    ArrowDown: own[y + 1],
    ArrowUp: own[y - 1],
    Home: own[0],
    End: own.at(-1),
    ArrowRight: beside(filled(columns.slice(x + 1))),
    ArrowLeft: beside(filled(columns.slice(0, x).reverse())),
  };
  if (!(event.key in next)) return false;
  event.preventDefault();
  const card = next[event.key];
  card?.focus({ preventScroll: true });
  card?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

/** The card that stands about as high as the one we come from. */
function nearest(cards: HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const height = from.getBoundingClientRect().top;
  const away = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - height);
  return cards.toSorted((a, b) => away(a) - away(b))[0];
}
