import { messages } from '#base/i18n/messages.ts';

/** Why there is no scoreboard to show. */
export const refusals = messages({
  'team-and-member': {
    nl: 'Kies een team of een medewerker, niet allebei.',
    en: 'Choose a team or a member, not both.',
  },
});
