import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';

import { getBoard } from '../../board/contract.ts';
import { boardKey, type Asked } from './board-queries.ts';

/** The board with the first cards of each column. */
export function useBoard(asked: Asked, enabled: boolean) {
  return useQuery({
    queryKey: boardKey(asked),
    enabled,
    queryFn: ({ signal }) => ask(getBoard, asked, { signal }),
    placeholderData: keepPreviousData,
  });
}
