import { useEffect, useEffectEvent } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import { Confetti } from '#base/ui-kit/confetti.tsx';
import { LoopBands, loopBox } from '#base/ui-kit/loop-band.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { WallWin } from '../contract.ts';
import { wallMessages } from '../messages.ts';
import css from './win-celebration.module.css';

const staysMillis = 9_000;

/** A deal was won: over the whole wall, and gone again in a few seconds. It stands still for who wants no motion. */
export function WinCelebration({ win, onOver }: { win: WallWin; onOver: () => void }) {
  const words = useWords(wallMessages);
  const language = useLanguage();
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const timer = window.setTimeout(() => over(), staysMillis);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div aria-live="polite" className={css.over} role="status">
      <Confetti pieces={90} />
      <svg aria-hidden="true" className={css.loop} viewBox={loopBox(100, 8)}>
        <LoopBands half={100} width={8} />
      </svg>
      <p className={css.hooray}>{words.hooray}</p>
      <p className={css.winner}>{win.winner?.name ?? words.won}</p>
      {win.customer || win.amount ? (
        <p className={css.what}>
          {[
            win.customer,
            win.amount ? formatCents(win.amount.cents, win.amount.currency, language, true) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ) : null}
    </div>
  );
}
