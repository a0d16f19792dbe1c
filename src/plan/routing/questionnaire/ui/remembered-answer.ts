import type { Said } from '../answer.ts';

/** What this browser filled in, with the number that it made up for it. */
export type Filled = { respondent: string; said: Said[]; wish: string };

const keyOf = (linkId: string) => `cadans-questionnaire-${linkId}`;

/** What was sent from this browser before; null where nothing was, or where it keeps nothing for us. */
export function rememberedAnswer(linkId: string): Filled | null {
  try {
    const kept = localStorage.getItem(keyOf(linkId));
    const read: unknown = kept === null ? null : JSON.parse(kept);
    return isFilled(read) ? read : null;
  } catch {
    return null;
  }
}

export function rememberAnswer(linkId: string, filled: Filled): void {
  try {
    localStorage.setItem(keyOf(linkId), JSON.stringify(filled));
  } catch {
    // Then it cannot be changed later; it was sent all the same.
  }
}

function isFilled(read: unknown): read is Filled {
  return (
    typeof read === 'object' &&
    read !== null &&
    'respondent' in read &&
    typeof read.respondent === 'string' &&
    'wish' in read &&
    typeof read.wish === 'string' &&
    'said' in read &&
    Array.isArray(read.said)
  );
}
