import { messages } from '#base/i18n/messages.ts';

/** Why something with the products of a deal came to nothing. */
export const refusals = messages({
  'discount-too-large': {
    nl: 'De korting is meer dan de regel zelf.',
    en: 'The discount is more than the line itself.',
  },
  'lines-too-large': { nl: 'Dit bedrag is te groot.', en: 'This amount is too large.' },
  'amount-follows-lines': {
    nl: 'Het bedrag volgt uit de producten. Pas die aan.',
    en: 'The amount follows from the products. Change those.',
  },
});
