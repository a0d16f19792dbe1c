/**
 * What is sought by what was typed or pasted: of `Kees <kees@x.example>` the address; of a telephone number or another
 * long number its figures, without the signs between, the country of the Netherlands and a leading nought, so that every
 * notation finds every other.
 */
export function soughtText(typed: string): string {
  const text = typed.trim();
  const address = /[^\s<>():,;]+@[^\s<>():,;]+\.[^\s<>():,;]+/.exec(text)?.[0];
  if (address !== undefined) return address;
  if (!/^\+?[\d\s()./-]+$/.test(text)) return text;
  const figures = text.replace('(0)', '').replace(/\D/g, '');
  if (figures.length < 6) return text;
  return text.startsWith('+') || (figures.startsWith('00') && figures.length > 9)
    ? figures.replace(/^00/, '').replace(/^310?/, '')
    : figures.replace(/^0(?=\d{9}$)/, '');
}

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

export type Part = { text: string; hit: boolean };

/** A text in parts, those that hold a typed word apart; accents and capitals do not count. */
export function hitParts(text: string, typed: string): Part[] {
  const plain = (said: string) => said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  // Sign by sign, so that a place in the plain text is a place in the text.
  const signs = Array.from(text.normalize('NFC'));
  const bare = signs.map((sign) => plain(sign).slice(0, 1) || sign).join('');
  const hits = new Set<number>();
  for (const word of words)
    for (let at = bare.indexOf(word); at !== -1; at = bare.indexOf(word, at + 1))
      for (let i = at; i < at + word.length; i++) hits.add(i);
  return signs.reduce<Part[]>((parts, sign, i) => {
    const last = parts.at(-1);
    if (last && last.hit === hits.has(i)) last.text += sign;
    else parts.push({ text: sign, hit: hits.has(i) });
    return parts;
  }, []);
}
