import { messages } from '#base/i18n/messages.ts';

export const refusals = messages({
  address: {
    nl: 'Dit is geen adres van een agenda. Plak het geheime iCal-adres, dat begint met https:// of webcal://.',
    en: 'This is no address of a calendar. Paste the secret iCal address, which begins with https:// or webcal://.',
  },
  'not-public': {
    nl: 'Dit adres ligt niet op het openbare internet en mag niet worden opgevraagd.',
    en: 'This address is not on the public internet and may not be asked.',
  },
  'not-listed': {
    nl: 'Deze server staat niet op de lijst van servers die Cadans mag vragen. Wie Cadans beheert kan hem erop zetten (OUTSIDE_HOSTS).',
    en: 'This server is not on the list of those that Cadans may ask. Whoever runs Cadans can add it (OUTSIDE_HOSTS).',
  },
  'no-calendar': { nl: 'Er is geen agenda gekoppeld.', en: 'No calendar is connected.' },
});
