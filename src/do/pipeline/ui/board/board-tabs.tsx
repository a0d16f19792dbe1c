import { useEffect, useState, type RefObject } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { BoardColumn } from '../../shapes.ts';
import { boardMessages } from './board-messages.ts';
import css from './board.module.css';

/** On a phone one phase fills the screen; these lead to the others, and a swipe does too. */
export function BoardTabs(props: { columns: readonly BoardColumn[]; frame: RefObject<HTMLElement | null> }) {
  const { columns, frame } = props;
  const words = useWords(boardMessages);
  const language = useLanguage();
  const [at, setAt] = useState(0);
  useEffect(() => {
    const board = frame.current;
    if (!board) return undefined;
    const look = () => setAt(Math.round(board.scrollLeft / Math.max(1, board.clientWidth)));
    board.addEventListener('scroll', look, { passive: true });
    return () => board.removeEventListener('scroll', look);
  }, [frame]);
  return (
    <nav aria-label={words.phases} className={css.tabs}>
      {columns.map(({ phase, count }, i) => (
        <button
          aria-current={i === at || undefined}
          className={css.tab}
          key={phase.id}
          onClick={() =>
            frame.current?.querySelector(`[data-phase="${phase.id}"]`)?.scrollIntoView({
              block: 'nearest',
              inline: 'start',
              behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
            })
          }
          ref={(tab) => {
            if (i === at) tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          }}
          type="button"
        >
          {inLanguage(phase.name, language)} <span>{formatNumber(count, language)}</span>
        </button>
      ))}
    </nav>
  );
}
