import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import type { DealId } from '#base/kernel/id.ts';
import { useLive, type Changes } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';

import { getBoardMoves } from '../../board/contract.ts';
import { findCard, refreshBoards } from './board-queries.ts';
import { watchCards } from './fly-cards.ts';

export type News = OutputOf<typeof getBoardMoves>['moves'];

const staysMillis = 12_000;
const mostAsked = 40;

/** Keeps the board as it is everywhere, and tells what others did just now. */
export function useBoardNews(frame: RefObject<HTMLElement | null>): News {
  const queries = useQueryClient();
  const [news, setNews] = useState<News>([]);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const onChange = async (changes: Changes) => {
    const unknown =
      changes === 'all'
        ? []
        : changes.filter(
            ({ id, version }) =>
              version === null || version > (findCard(queries, id as DealId)?.version ?? 0),
          );
    if (changes !== 'all' && unknown.length === 0) return;
    const dealIds = [...new Set(unknown.map(({ id }) => id as DealId))].slice(0, mostAsked);
    const settled = frame.current ? watchCards(frame.current, dealIds) : null;
    const [moves] = await Promise.all([
      dealIds.length > 0 ? ask(getBoardMoves, { dealIds }).catch(() => null) : null,
      refreshBoards(queries),
    ]);
    requestAnimationFrame(() => settled?.());
    if (!moves?.moves.length) return;
    setNews(moves.moves);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setNews([]), staysMillis);
  };
  useLive('deal', null, onChange);
  useLive('sales-cycle', null, () => {
    void queries.invalidateQueries({ queryKey: ['sales-cycles'] });
    return refreshBoards(queries);
  });
  return news;
}
