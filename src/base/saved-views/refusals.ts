import { messages } from '#base/i18n/messages.ts';

/** Why something with saved views came to nothing. */
export const refusals = messages({
  'team-missing': { nl: 'Kies het team dat meekijkt.', en: 'Choose the team that sees it.' },
});
