/** How many letters may be wrong in a word of this length. */
const mistakesIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const mostMeant = 5;

/**
 * The words that somebody may have meant who typed this one, the nearest first: those that differ from it, or
 * begin with something that differs from it, in one letter (from eight letters on, two). A letter may be wrong,
 * missing, too many, or have changed places with the next.
 */
export function meantWords(typed: string, near: readonly string[]): string[] {
  const most = mistakesIn(typed);
  return near
    .map((word) => ({ word, mistakes: mistakesFromStart(typed, word) }))
    .filter(({ mistakes }) => mistakes <= most)
    .sort((a, b) => a.mistakes - b.mistakes || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, mostMeant)
    .map(({ word }) => word);
}

/**
 * The fewest mistakes with which `typed` became what it is, where the beginning of `word` (or all of it) was meant.
 * Counted as the optimal string alignment distance: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 */
export function mistakesFromStart(typed: string, word: string): number {
  const start = word.slice(0, typed.length + 2);
  let beforeLast: number[] = [];
  let last = Array.from({ length: start.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= start.length; j++) {
      const same = typed[i - 1] === start[j - 1];
      const swapped = i > 1 && j > 1 && typed[i - 1] === start[j - 2] && typed[i - 2] === start[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(...last);
}
