import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import css from './board.module.css';

const columns = [4, 3, 5, 2, 3];

/** The board while it is on its way. */
export function BoardSkeleton() {
  return (
    <div className={css.board}>
      {columns.map((cards, at) => (
        <div className={css.column} key={at}>
          <div className={css.cards}>
            {Array.from({ length: cards }, (_, line) => (
              <div className={css.ghost} key={line}>
                <Skeleton lines={3} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
