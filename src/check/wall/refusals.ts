import { messages } from '#base/i18n/messages.ts';

/** Why a wall was not hung up. */
export const refusals = messages({
  'nothing-to-show': {
    nl: 'Kies de organisatie of minstens één team.',
    en: 'Choose the organisation or at least one team.',
  },
  'no-such-team': { nl: 'Dit team bestaat niet meer.', en: 'This team does not exist any more.' },
  'too-many-walls': {
    nl: 'Er hangen al vijftig schermen. Verwijder er eerst een.',
    en: 'There are fifty screens already. Remove one first.',
  },
});
