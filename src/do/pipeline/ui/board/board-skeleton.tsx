import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Bone } from '#base/ui-kit/skeleton.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import css from './board.module.css';

const columns = [4, 3, 5, 2, 3];

/** The board while it is on its way: said once, however many cards it shows. */
export function BoardSkeleton() {
  const words = useWords(kitMessages);
  return (
    <div role="status">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <div aria-hidden="true" className={css.waiting}>
        {columns.map((cards, at) => (
          <div className={css.column} key={at}>
            <div className={css.head}>
              <p className={css.name}>
                <Bone />
              </p>
              <p className={css.sum}>
                <Bone />
              </p>
            </div>
            <div className={css.ghosts}>
              {Array.from({ length: cards }, (_, line) => (
                <div className={css.ghost} key={line}>
                  <Bone />
                  <Bone />
                  <Bone />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
