import { messages } from '#base/i18n/messages.ts';

/** Why something with a quote came to nothing. */
export const refusals = messages({
  'no-lines': {
    nl: 'Er staan nog geen producten bij deze verkoopkans.',
    en: 'There are no products on this deal yet.',
  },
  'draft-exists': {
    nl: 'Er staat al een concept klaar. Verstuur dat, of gooi het weg.',
    en: 'There is a draft already. Send it, or throw it away.',
  },
  'valid-in-past': {
    nl: 'De geldigheid ligt in het verleden.',
    en: 'It would have expired already.',
  },
  'quote-sent': {
    nl: 'Deze offerte is verstuurd en ligt vast. Maak een nieuwe versie.',
    en: 'This quote was sent and stays as it is. Make a new version.',
  },
  'quote-not-sent': { nl: 'Deze offerte is nog niet verstuurd.', en: 'This quote was not sent yet.' },
  'quote-decided': {
    nl: 'Op deze offerte is al geantwoord.',
    en: 'This quote was answered already.',
  },
  'quote-superseded': {
    nl: 'Er is een nieuwere versie van deze offerte.',
    en: 'There is a newer version of this quote.',
  },
  'quote-undecided': {
    nl: 'Er is nog geen antwoord om terug te nemen.',
    en: 'There is no answer yet to take back.',
  },
  'no-mail': {
    nl: 'Vanuit deze Cadans kan geen e-mail worden verstuurd. Verstuur de offerte zelf.',
    en: 'No e-mail can leave from this Cadans. Send the quote yourself.',
  },
  'contact-elsewhere': {
    nl: 'Deze contactpersoon hoort bij een andere relatie.',
    en: 'This contact is of another account.',
  },
});
