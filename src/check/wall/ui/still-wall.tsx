import { LoopBand } from '#base/ui-kit/loop-band.tsx';

import css from './wall.module.css';

/** A wall that has nothing to show: why, and what to do. */
export function StillWall({ title, says }: { title: string; says?: string | undefined }) {
  return (
    <main className={css.wall}>
      <div className={css.still}>
        <LoopBand width={280} />
        <h1>{title}</h1>
        {says ? <p>{says}</p> : null}
      </div>
    </main>
  );
}
