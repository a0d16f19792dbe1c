import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import {
  judgeDuplicates,
  listDuplicates,
  listMerges,
  undoMerge,
  type Merge,
  type Pair,
} from '../contract.ts';
import { duplicateMessages } from '../messages.ts';
import type { MergedKind } from '../rules/parts.ts';

export function useDuplicates(kind: MergedKind) {
  return useQuery({
    queryKey: ['duplicates', kind],
    queryFn: ({ signal }) => ask(listDuplicates, { kind }, { signal }),
  });
}

export function useMerges() {
  return useQuery({
    queryKey: ['merges'],
    queryFn: ({ signal }) => ask(listMerges, {}, { signal }),
  });
}

/** Decides about pairs, and takes decisions and merges back; each says what it did and offers the way back. */
export function useDeciding(kind: MergedKind) {
  const words = useWords(duplicateMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const failed = (error: unknown) =>
    toast({ text: error instanceof ApiProblem ? error.message : words.failed, bad: true });

  const judge = async ({ a, b }: Pair, verdict: 'different' | 'later' | null) => {
    try {
      await ask(judgeDuplicates, { kind, ids: [a.id, b.id], verdict });
      await queries.invalidateQueries({ queryKey: ['duplicates'] });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  };
  const undo = async (merge: Merge) => {
    try {
      await ask(undoMerge, { mergeId: merge.id });
      await queries.invalidateQueries();
      toast({ text: words.unmerged });
    } catch (error) {
      failed(error);
    }
  };
  return {
    decide: async (pair: Pair, verdict: 'different' | 'later') => {
      if (await judge(pair, verdict))
        toast({
          text: verdict === 'later' ? words.saidLater : words.saidDifferent,
          undo: () => void judge(pair, null),
        });
    },
    undo,
    merged: async (merge: Merge) => {
      await queries.invalidateQueries();
      toast({ text: words.merged(merge.winner.name), undo: () => void undo(merge) });
    },
  };
}
