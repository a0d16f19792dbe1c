import { messages } from '#base/i18n/messages.ts';

/** Why there is no history to show. */
export const refusals = messages({
  'record-and-id': {
    nl: 'Noem de soort en het nummer van wat je zoekt, of geen van beide.',
    en: 'Name both the kind and the id of what you look for, or neither.',
  },
});
