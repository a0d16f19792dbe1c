import type { Currency } from '#base/kernel/money.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { scoreboardMessages } from '../messages.ts';
import { measures } from '../rules/measures.ts';
import css from './definitions.module.css';

/** What each row counts, in words. */
export function Definitions(props: { currency: Currency }) {
  const words = useWords(scoreboardMessages);
  const saysOf = (measure: (typeof measures)[number]) =>
    measure === 'won-amount' ? words['says-won-amount'](props.currency) : words[`says-${measure}`];
  return (
    <Sheet title={words.definitions}>
      <dl className={css.list}>
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{words[measure]}</dt>
            <dd>{saysOf(measure)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.whose}>{words['says-whose']}</p>
    </Sheet>
  );
}
