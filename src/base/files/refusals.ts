import { messages } from '#base/i18n/messages.ts';

/** Why something with a file came to nothing. */
export const refusals = messages({
  'no-file': { nl: 'Kies een bestand.', en: 'Choose a file.' },
  'file-empty': { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'file-too-large': {
    nl: 'Dit bestand is te groot. Tot 25 MB past het.',
    en: 'This file is too large. Up to 25 MB fits.',
  },
  'file-kind': {
    nl: 'Dit soort bestand bewaren we niet. Wel: PDF, foto’s, Office-bestanden, tekst, e-mail en zip.',
    en: 'Files of this kind are not kept. These are: PDF, photos, Office files, text, e-mail and zip.',
  },
  'file-infected': {
    nl: 'De virusscanner vond iets in dit bestand. Het is niet bewaard.',
    en: 'The virus scanner found something in this file. It was not kept.',
  },
  'scanner-away': {
    nl: 'De virusscanner antwoordt niet, dus het bestand is niet bewaard. Probeer het zo opnieuw.',
    en: 'The virus scanner does not answer, so the file was not kept. Please try again shortly.',
  },
  'file-kept': {
    nl: 'Dit bestand hoort bij een offerte of opdracht en blijft bewaard.',
    en: 'This file belongs to a quote or an order and is kept.',
  },
});
