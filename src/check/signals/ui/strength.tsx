import { Badge } from '#base/ui-kit/badge.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Signal } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import css from './strength.module.css';

const filled = { strong: 3, fair: 2, weak: 1 } as const;

/** How sure a signal is: in bars and in a word. Good news says so. */
export function Strength({ signal }: { signal: Signal }) {
  const words = useWords(signalMessages);
  const { strength, chance, turn } = signal;
  const good = turn === 'better';
  return (
    <span className={css.strength} data-good={good || undefined} data-strength={strength}>
      <Bars strength={strength} />
      {chance === null ? words.counted : words[strength]}
      {good ? <Badge wing="do">{words.better}</Badge> : null}
    </span>
  );
}

/** What the bars and words mean, in a line under the list. */
export function StrengthLegend() {
  const words = useWords(signalMessages);
  return (
    <dl aria-label={words.howSure} className={css.legend}>
      {(['strong', 'fair', 'weak'] as const).map((strength) => (
        <div key={strength}>
          <dt className={css.strength} data-strength={strength}>
            <Bars strength={strength} />
            {words[strength]}
          </dt>
          <dd>{words[`means-${strength}`]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bars({ strength }: { strength: keyof typeof filled }) {
  return (
    <svg aria-hidden="true" className={css.bars} viewBox="0 0 14 12">
      {[0, 1, 2].map((bar) => (
        <rect
          className={bar < filled[strength] ? css.on : css.off}
          height={4 + bar * 4}
          key={bar}
          rx={1}
          width={3.4}
          x={bar * 5}
          y={8 - bar * 4}
        />
      ))}
    </svg>
  );
}
