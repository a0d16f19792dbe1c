import { inLanguage } from '#base/kernel/language.ts';
import { LoopBands, loopBox } from '#base/ui-kit/loop-band.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { ShownWall } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import css from './slides.module.css';

type Loop = NonNullable<ShownWall['loop']>;

/** How the rhythm runs, wing by wing, around the loop. */
export function LoopSlide({ loop }: { loop: Loop }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  return (
    <div className={css.loop}>
      <svg aria-hidden="true" className={css.bands} viewBox={loopBox(100, 8)}>
        <LoopBands half={100} width={9} />
      </svg>
      <ul>
        {loop.wings.map(({ wing, onRhythm, late }) => (
          <li className={css.wing} data-wing={wing} key={wing}>
            <h2>{words[wing]}</h2>
            <p>
              <strong>{onRhythm}</strong> {words.onRhythm}
            </p>
            {late > 0 ? <p className={css.lateCount}>{words.late(late)}</p> : null}
          </li>
        ))}
      </ul>
      <p className={css.attention} data-calm={loop.late.length === 0 || undefined}>
        {loop.late.length === 0 ? (
          words.allOnRhythm
        ) : (
          <>
            <strong>{words.askAttention}</strong>{' '}
            {loop.late.map((name) => inLanguage(name, language)).join(' · ')}
          </>
        )}
      </p>
    </div>
  );
}
