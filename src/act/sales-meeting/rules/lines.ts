import type { ItemKind } from '../words.ts';

export type SayDecision = { ok: true } | { ok: false; because: 'nothing-said' | 'value-missing' };

/** Does a line say what its kind has to: words, a score of 0 or 1, a rating of 1 to 10? */
export function canSay(line: { kind: ItemKind; text: string; value: number | null }): SayDecision {
  const { kind, text, value } = line;
  if (kind === 'score')
    return value === 0 || value === 1 ? { ok: true } : { ok: false, because: 'nothing-said' };
  if (kind === 'rating')
    return value !== null && value >= 1 && value <= 10
      ? { ok: true }
      : { ok: false, because: 'value-missing' };
  return text.trim() === '' ? { ok: false, because: 'nothing-said' } : { ok: true };
}
