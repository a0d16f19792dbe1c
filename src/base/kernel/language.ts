/** The languages in which Cadans speaks. Dutch is the first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that people wrote in one language or in both. */
export type LocalText = { nl?: string | undefined; en?: string | undefined };

/** The text in the reader's language, else in the one there is. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.nl ?? text.en ?? '';
}

/** The text without the languages in which nothing was written. */
export function writtenText(text: LocalText): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const said = text[language]?.trim();
      return said ? [[language, said]] : [];
    }),
  );
}

/** Was something written, in one language at least? */
export function hasText(text: LocalText): boolean {
  return languages.some((language) => (text[language] ?? '').trim() !== '');
}

/** The first language of an `Accept-Language` header (or `navigator.languages`) that Cadans speaks; Dutch where none is. */
export function preferredLanguage(accepted: string | undefined): Language {
  const wished = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wished) if (tag === 'nl' || tag === 'en') return tag;
  return 'nl';
}
