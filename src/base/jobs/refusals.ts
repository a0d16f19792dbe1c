import { messages } from '#base/i18n/messages.ts';

/** Why something with a job came to nothing. */
export const refusals = messages({
  ended: { nl: 'Dit is al klaar of gestopt.', en: 'This has ended already.' },
  'not-failed': {
    nl: 'Alleen wat mislukt of gestopt is, kan opnieuw.',
    en: 'Only what failed or was stopped can be tried again.',
  },
  'another-waits': {
    nl: 'Er wacht of loopt al zo een. Stop die eerst.',
    en: 'One like this already waits or runs. Stop that one first.',
  },
});

/** Why a job failed, where nobody wrote it down for people. */
export const failures = messages({
  unknown: { nl: 'Er ging iets mis.', en: 'Something went wrong.' },
  silent: {
    nl: 'Het proces dat hiermee bezig was, is weggevallen.',
    en: 'The process that did this fell away.',
  },
  late: { nl: 'Het duurde te lang.', en: 'It took too long.' },
});
