import type { BoardView } from '../../board/contract.ts';
import { isOwnFact, type CardFact } from '../../words.ts';

const lines: readonly (readonly CardFact[])[] = [
  ['account'],
  ['product'],
  ['stay', 'last-activity', 'probability'],
  ['next-step'],
];
const figures: readonly CardFact[] = ['amount', 'expected-close', 'owner'];

/** About how high a card is with these facts, in pixels: so that the scrollbar is right before it was seen. */
export function cardHeight({ facts, density }: BoardView): number {
  const own = facts.filter(isOwnFact).length;
  const shows = (line: readonly CardFact[]) => line.some((fact) => facts.includes(fact));
  if (density === 'dense') {
    const named = shows(['account', 'product']);
    const soft = shows(['stay', 'last-activity', 'probability']);
    return (
      33 +
      own * 18 +
      (named ? 18 : 0) +
      (soft ? 18 : 0) +
      (shows(figures) ? 22 : 0) +
      (shows(['next-step']) ? 19 : 0)
    );
  }
  return 46 + own * 23 + lines.filter(shows).length * 23 + (shows(figures) ? 31 : 0);
}
