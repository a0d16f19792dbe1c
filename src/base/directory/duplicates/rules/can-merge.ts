import { yes, type Decision } from '#base/kernel/decision.ts';

type Merging = { id: string; archived: boolean; mergedIntoId: string | null };

/** May these two become one? Neither one with itself, nor one that is in the archive or part of another already. */
export function canMerge(
  winner: Merging,
  loser: Merging,
): Decision<{ because: 'one-and-the-same' | 'merged-already' | 'in-archive' }> {
  if (winner.id === loser.id) return { ok: false, because: 'one-and-the-same' };
  if (winner.mergedIntoId !== null || loser.mergedIntoId !== null)
    return { ok: false, because: 'merged-already' };
  return winner.archived || loser.archived ? { ok: false, because: 'in-archive' } : yes;
}

/** For so long a merge can be undone. */
export const undoDays = 30;

/** May this merge be undone now? Not twice, not after so many days, and not before a later merge of its winner. */
export function canUndoMerge(
  merge: { at: Date; undoneAt: Date | null; winnerId: string },
  loser: { mergedIntoId: string | null },
  now: Date,
): Decision<{ because: 'undone-already' | 'too-late' | 'merged-since' }> {
  if (merge.undoneAt !== null) return { ok: false, because: 'undone-already' };
  if (now.getTime() - merge.at.getTime() > undoDays * 86_400_000) return { ok: false, because: 'too-late' };
  return loser.mergedIntoId === merge.winnerId ? yes : { ok: false, because: 'merged-since' };
}
