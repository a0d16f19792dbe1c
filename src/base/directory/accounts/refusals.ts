import { messages } from '#base/i18n/messages.ts';

/** Why something with accounts came to nothing. */
export const refusals = messages({
  'parent-circle': {
    nl: 'Zo zou deze relatie (via andere) onder zichzelf vallen.',
    en: 'This way the account would belong to itself (through others).',
  },
  'same-name': {
    nl: 'Er is al een relatie met deze naam.',
    en: 'There is already an account with this name.',
  },
  'account-archived': {
    nl: 'Deze relatie is gearchiveerd. Zet haar eerst terug.',
    en: 'This account is archived. Bring it back first.',
  },
});
