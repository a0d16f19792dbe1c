import type { PhaseId } from '#base/kernel/id.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { boardMessages } from './board-messages.ts';
import type { News } from './use-board-news.ts';
import css from './board.module.css';

/** Quietly says who just moved what. */
export function BoardNews({ news, phaseName }: { news: News; phaseName: (id: PhaseId | null) => string }) {
  const words = useWords(boardMessages);
  const [first] = news;
  const who = first?.by?.name ?? words.somebody;
  const says = first && {
    moved: () => words.newsMoved(who, first.title, phaseName(first.toPhaseId)),
    won: () => words.newsWon(who, first.title),
    lost: () => words.newsLost(who, first.title),
    reopened: () => words.newsReopened(who, first.title),
  };
  return (
    <p className={css.news} role="status">
      {first && says ? (
        <>
          {first.by ? <Avatar name={first.by.name} /> : null}
          <span>
            {says[first.kind]()}
            {news.length > 1 ? `, ${words.newsMore(news.length - 1)}` : null}
          </span>
        </>
      ) : null}
    </p>
  );
}
