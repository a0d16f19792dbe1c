import type { CSSProperties } from 'react';
import css from './confetti.module.css';
import { wings } from './wing.ts';

/** Paper in the colours of the wings that falls once over what it lies in; nothing for who wants no motion. */
export function Confetti({ pieces }: { pieces: number }) {
  return (
    <div aria-hidden="true" className={css.confetti}>
      {Array.from({ length: pieces }, (_, n) => (
        <i
          data-wing={wings[n % wings.length]}
          // oxlint-disable-next-line react/no-array-index-key -- pieces of paper have no other name
          key={n}
          style={
            {
              left: `${part(n, 1) * 100}%`,
              width: `${0.5 + part(n, 2) * 0.7}em`,
              height: `${0.3 + part(n, 3) * 0.6}em`,
              animationDuration: `${2.6 + part(n, 4) * 2.6}s`,
              animationDelay: `${part(n, 5) * 1.4}s`,
              '--sway': `${(part(n, 6) - 0.5) * 16}em`,
              '--turns': `${(part(n, 7) - 0.5) * 6}turn`,
            } as CSSProperties
          }
        />
      ))}
    </div>
  );
}

/** From 0 to 1, scattered but the same each time, so that it is drawn the same when it is drawn again. */
function part(n: number, of: number): number {
  const wave = Math.sin(n * 12.9898 + of * 78.233) * 43758.5453;
  return wave - Math.floor(wave);
}
