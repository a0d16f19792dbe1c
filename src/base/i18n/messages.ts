import type { Language } from '#base/kernel/language.ts';

type Phrase = string | ((...values: never[]) => string);
type Both<P extends Phrase> = { nl: P; en: P };
type Catalogue = Record<string, Both<Phrase>>;

/** The texts of a slice: each key has its phrase in both languages, or it does not compile. */
export function messages<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

/** What a catalogue says in one language. */
export type Words<C extends Catalogue> = { readonly [K in keyof C]: Widen<C[K]['nl']> };
type Widen<P> = P extends string ? string : P;

const spoken = new WeakMap<Catalogue, Partial<Record<Language, unknown>>>();

/** The catalogue in one language: `wordsOf(texts, 'nl').title`, `wordsOf(texts, 'nl').selected(3)`. */
export function wordsOf<C extends Catalogue>(catalogue: C, language: Language): Words<C> {
  const known = spoken.get(catalogue) ?? {};
  spoken.set(catalogue, known);
  known[language] ??= Object.fromEntries(
    Object.entries(catalogue).map(([key, both]) => [key, both[language]]),
  );
  return known[language] as Words<C>;
}

/** One of two phrases for a count: `counted(n, 'rij', 'rijen')` is "1 rij", "12 rijen". */
export function counted(n: number, one: string, more: string, language: Language): string {
  return `${formatCount(n, language)} ${n === 1 ? one : more}`;
}

const countFormats = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

function formatCount(n: number, language: Language): string {
  return countFormats[language].format(n);
}
