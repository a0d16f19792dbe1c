import type { Language } from '#base/kernel/language.ts';

/** The guide for the people who use Cadans, as it lies in `docs`; each language is loaded when it is read. */
export const guides: Readonly<Record<Language, () => Promise<string>>> = {
  nl: async () => (await import('../../../../docs/guide.nl.md?raw')).default,
  en: async () => (await import('../../../../docs/guide.md?raw')).default,
};
