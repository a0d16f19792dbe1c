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
  'no-such-role': { nl: 'Deze rol is er niet of is buiten gebruik.', en: 'There is no such role in use.' },
  'no-name': { nl: 'Geef de rol een naam.', en: 'Give the role a name.' },
  'same-name': {
    nl: 'Er is al een rol die zo heet. Kies een andere naam.',
    en: 'There is a role of this name already. Choose another.',
  },
  'standing-role': {
    nl: 'Van een vaste rol pas je alleen de missie aan.',
    en: 'Of a standing role only the mission can be changed.',
  },
});
