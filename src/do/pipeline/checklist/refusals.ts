import { messages } from '#base/i18n/messages.ts';

/** Why a point was not ticked. */
export const refusals = messages({
  'point-gone': {
    nl: 'Dit punt staat niet in het proces zoals het nu is gepubliceerd. Laad de checklist opnieuw.',
    en: 'This point is not in the process as it is published now. Load the checklist again.',
  },
});
