import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { LookNow } from './look-now.tsx';
import { screenMessages } from './screen-messages.ts';
import css from './signals.module.css';

/** Nothing asks for attention: says what is watched, so that one knows what silence means. */
export function EmptySignals({ never, mayLook }: { never: boolean; mayLook: boolean }) {
  const words = useWords(screenMessages);
  return (
    <Sheet>
      <EmptyState
        action={never && mayLook ? <LookNow /> : undefined}
        title={never ? words.emptyNever : words.emptyTitle}
      >
        <p>{words.emptySays}</p>
        <ul className={css.watched}>
          {[
            words.watchBelow,
            words.watchProcess,
            words.watchRatio,
            words.watchPhase,
            words.watchDeals,
            words.watchOwner,
          ].map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </EmptyState>
    </Sheet>
  );
}
