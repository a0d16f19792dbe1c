import { notifyManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { Move } from './shown-column.ts';

/** Moves that were made here and that no answer of the server shows yet; for every board alike. */
let moves: readonly Move[] = [];
const watchers = new Set<() => void>();

function become(next: readonly Move[]): void {
  moves = next;
  for (const watch of watchers) watch();
}

/** Shows a card where it goes. The answer changes what is known of the card, and ends it. */
export function showMove(move: Move): { agreed: (card: Move['card']) => void; end: () => void } {
  let own = move;
  become([...moves.filter(({ card }) => card.id !== move.card.id), move]);
  return {
    agreed(card) {
      const known = { ...own, card };
      become(moves.map((each) => (each === own ? known : each)));
      own = known;
    },
    // Behind the news of what was just fetched, so that the card does not jump back for a moment.
    end: () => notifyManager.schedule(() => become(moves.filter((each) => each !== own))),
  };
}

export const pendingMoves = (): readonly Move[] => moves;

export function usePendingMoves(): readonly Move[] {
  return useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, pendingMoves);
}
