import { languages, preferredLanguage, type Language } from '#base/kernel/language.ts';

const key = 'cadans-language';

/** The language in which the first screen speaks: as chosen here before, else as the browser asks. */
export function firstLanguage(): Language {
  const chosen = remembered();
  return (
    languages.find((language) => language === chosen) ?? preferredLanguage(navigator.languages.join(','))
  );
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing for us asks again next time.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
