import { yes, type Decision } from '#base/kernel/decision.ts';

/** May this one come back from the archive? One that became part of another comes back by undoing that. */
export function canRestore({
  mergedIntoId,
}: {
  mergedIntoId: string | null;
}): Decision<{ because: 'was-merged' }> {
  return mergedIntoId === null ? yes : { ok: false, because: 'was-merged' };
}
