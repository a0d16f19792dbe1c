import { messages } from '#base/i18n/messages.ts';

/** Why a consent was not written down. */
export const refusals = messages({
  'agreed-in-future': { nl: 'Die dag moet nog komen.', en: 'That day is still to come.' },
  'holds-before-agreed': {
    nl: 'Een afspraak geldt pas vanaf de dag waarop zij is gemaakt.',
    en: 'A consent holds from the day on which it was given at the earliest.',
  },
  'ends-before-start': {
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day lies before the first.',
  },
  'withdrawn-already': {
    nl: 'Deze instemming is al ingetrokken.',
    en: 'This consent has been withdrawn already.',
  },
  'not-holding-then': {
    nl: 'Op die dag geldt deze instemming niet. Kies een dag waarop zij geldt.',
    en: 'This consent does not hold on that day. Choose a day on which it does.',
  },
});
