import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inLanguage } from '#base/kernel/language.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { markRhythmItem, unmarkRhythmItem } from '#plan/rhythm/contract.ts';
import type { MarkKind } from '#plan/rhythm/item.ts';

import { getLoop, type LoopStop } from '../contract.ts';
import { loopMessages } from '../messages.ts';

/** The rhythm as it runs; what others mark comes in by itself. */
export function useLoop() {
  const queries = useQueryClient();
  useLive('rhythm', null, () => queries.invalidateQueries({ queryKey: ['rhythm'] }));
  return useQuery({
    queryKey: ['rhythm', 'loop'],
    queryFn: ({ signal }) => ask(getLoop, {}, { signal }),
    // Days go by while it hangs on a wall.
    refetchInterval: 10 * 60_000,
  });
}

/** Says that something was done or left out, with a way back. */
export function useMark() {
  const queries = useQueryClient();
  const words = useWords(loopMessages);
  const language = useLanguage();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['rhythm'] }));
  return {
    mark: ({ id, name }: Pick<LoopStop, 'id' | 'name'>, what: MarkKind, day?: IsoDate) =>
      quick(() => ask(markRhythmItem, { itemId: id, what, ...(day ? { day } : {}) }), {
        text: (what === 'done' ? words.saidDone : words.saidSkipped)(inLanguage(name, language)),
        undo: (made) => ask(unmarkRhythmItem, { itemId: id, markId: made.id }),
      }),
    takeBack: (
      itemId: LoopStop['id'],
      markId: Parameters<typeof ask<typeof unmarkRhythmItem>>[1]['markId'],
    ) => quick(() => ask(unmarkRhythmItem, { itemId, markId })),
  };
}
