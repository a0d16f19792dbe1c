import type { Language } from '#base/kernel/language.ts';

/** Why an export was not begun. */
export const refusals = {
  format: {
    nl: 'Een tabel gaat mee als Excel of CSV, de hele organisatie als archief.',
    en: 'A table goes along as Excel or CSV, the whole organisation as an archive.',
  },
  filter: { nl: 'Dit filter kennen we niet.', en: 'This filter is not known.' },
  'too-many-exports': {
    nl: 'Er lopen al 20 exports. Wacht tot er een klaar is.',
    en: 'There are 20 exports on their way. Wait until one is done.',
  },
} satisfies Record<string, Record<Language, string>>;
