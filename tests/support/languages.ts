import type { Language } from '#base/kernel/language.ts';

/**
 * The languages that a journey is lived in: the one given, or with JOURNEYS_IN_BOTH=1 both. That each text is there in
 * both is held by its type (`messages`), that it fits on its screen by tests/e2e/every-screen.spec.ts. A journey that is
 * promised in both languages does not ask here.
 */
export function inOneLanguage(language: Language): readonly Language[] {
  return process.env['JOURNEYS_IN_BOTH'] === '1' ? ['nl', 'en'] : [language];
}
