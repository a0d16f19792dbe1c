import { messages } from '#base/i18n/messages.ts';

/** Why something with a task came to nothing. */
export const refusals = messages({
  ended: { nl: 'Deze taak is al klaar.', en: 'This task has ended already.' },
  'not-ended': { nl: 'Deze taak staat nog open.', en: 'This task is still open.' },
  'not-recurring': {
    nl: 'Alleen een taak die terugkomt, kun je een keer overslaan.',
    en: 'Only a task that comes back can be skipped once.',
  },
  'member-archived': { nl: 'Deze medewerker is gearchiveerd.', en: 'This member is archived.' },
  'contact-elsewhere': {
    nl: 'Deze contactpersoon hoort bij een andere relatie.',
    en: 'This contact is of another account.',
  },
});
