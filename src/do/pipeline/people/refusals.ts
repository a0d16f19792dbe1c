import { messages } from '#base/i18n/messages.ts';

/** Why something with the people of a deal came to nothing. */
export const refusals = messages({
  'contact-twice': {
    nl: 'Deze contactpersoon staat er al bij.',
    en: 'This contact is there already.',
  },
  'primary-elsewhere': {
    nl: 'Het eerste aanspreekpunt moet een van deze mensen zijn.',
    en: 'The first to call has to be one of these people.',
  },
  'contact-elsewhere': {
    nl: 'Deze contactpersoon hoort bij een andere relatie.',
    en: 'This contact is of another account.',
  },
});
