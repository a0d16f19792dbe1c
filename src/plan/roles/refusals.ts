import { messages } from '#base/i18n/messages.ts';

/** Why something with roles came to nothing. */
export const refusals = messages({
  'ends-before-it-begins': {
    nl: 'De einddatum ligt voor de begindatum.',
    en: 'The end date lies before the start date.',
  },
  'same-role-twice': {
    nl: 'Deze rol heeft de medewerker in deze periode al. Pas die toewijzing aan of beëindig hem eerst.',
    en: 'The member already has this role in this period. Change or end that assignment first.',
  },
});
