import { useWords } from '#base/ui-kit/language.tsx';

import type { LoopStop } from '../contract.ts';
import { loopMessages } from '../messages.ts';
import css from './loop-home.module.css';
import { LoopSign } from './loop-sign.tsx';
import { shownInOrder, shownOf } from './stop-words.ts';

/** What the signs on the loop say, and how many of each there are. */
export function LoopLegend({ stops }: { stops: readonly LoopStop[] }) {
  const words = useWords(loopMessages);
  return (
    <ul aria-label={words.legend} className={css.legend}>
      {shownInOrder.map((shown) => {
        const count = stops.filter((stop) => shownOf(stop) === shown).length;
        return count === 0 ? null : (
          <li key={shown}>
            <LoopSign shown={shown} size={15} />
            <strong>{count}</strong> {words[shown].toLowerCase()}
          </li>
        );
      })}
    </ul>
  );
}
