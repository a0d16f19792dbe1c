import { messages } from '#base/i18n/messages.ts';

/** Why something with the competitors of a deal came to nothing. */
export const refusals = messages({
  'competitor-twice': { nl: 'Deze concurrent staat er al bij.', en: 'This competitor is there already.' },
});
