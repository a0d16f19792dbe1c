import type { AfterOrderStep } from './cycle.ts';

/** What is to be done after an order, to begin with. Everything in it can be changed. */
export const defaultAfterOrder: (Omit<AfterOrderStep, 'id' | 'key'> & { key: string })[] = [
  { key: 'invoice', name: { nl: 'Factuur versturen', en: 'Send the invoice' }, daysAfter: 1, who: 'support' },
  {
    key: 'delivery-check',
    name: { nl: 'Levering controleren', en: 'Check the delivery' },
    daysAfter: 14,
    who: 'support',
  },
  {
    key: 'aftercare-call',
    name: { nl: 'Bellen: is alles naar wens?', en: 'Call: is everything as it should be?' },
    daysAfter: 30,
    who: 'deal-owner',
  },
  {
    key: 'ask-reference',
    name: { nl: 'Om een referentie vragen', en: 'Ask for a reference' },
    daysAfter: 45,
    who: 'deal-owner',
  },
  {
    key: 'repeat-order',
    name: { nl: 'Herhaalopdracht bespreken', en: 'Talk about the repeat order' },
    daysAfter: 180,
    who: 'account-manager',
  },
];
