/** One thing to choose from a list. */
export type Option<V extends string = string> = {
  value: V;
  label: string;
  /** A second line, to tell one from another. */
  hint?: string | undefined;
  disabled?: boolean | undefined;
};

/** Beyond this a list is not read but searched. */
export const shownOptions = 100;

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The options in which every word of the search stands, those that begin with it first; accents and capitals do not count. */
export function findOptions<V extends string>(options: readonly Option<V>[], search: string): Option<V>[] {
  const wanted = bare(search.trim());
  if (wanted === '') return [...options];
  const words = wanted.split(/\s+/);
  const found = options
    .map((option) => ({ option, text: bare(`${option.label} ${option.hint ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const begins = found.filter(({ text }) => text.startsWith(wanted));
  const rest = found.filter(({ text }) => !text.startsWith(wanted));
  return [...begins, ...rest].map(({ option }) => option);
}
