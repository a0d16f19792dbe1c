import type { Routing } from '../routing.ts';

const weekdays = [0, 1, 2, 3, 4];

/** What an organisation begins with: the usual channels and kinds, office hours, and no team yet. */
export const startingRouting: Routing = {
  channels: [
    { code: 'phone', name: { nl: 'Telefoon', en: 'Phone' }, incoming: true, retired: false },
    { code: 'email', name: { nl: 'E-mail', en: 'E-mail' }, incoming: true, retired: false },
    { code: 'web-form', name: { nl: 'Webformulier', en: 'Web form' }, incoming: true, retired: false },
    { code: 'chat', name: { nl: 'Chat', en: 'Chat' }, incoming: true, retired: false },
    { code: 'social', name: { nl: 'Social media', en: 'Social media' }, incoming: true, retired: false },
    { code: 'fair', name: { nl: 'Beurs', en: 'Fair' }, incoming: true, retired: false },
    { code: 'walk-in', name: { nl: 'Aan de balie', en: 'Walk-in' }, incoming: true, retired: false },
    { code: 'visit', name: { nl: 'Bezoek', en: 'Visit' }, incoming: false, retired: false },
  ],
  kinds: [
    { code: 'enquiry', name: { nl: 'Nieuwe aanvraag', en: 'New enquiry' }, retired: false },
    { code: 'quote-request', name: { nl: 'Offerteaanvraag', en: 'Quote request' }, retired: false },
    { code: 'order', name: { nl: 'Bestelling', en: 'Order' }, retired: false },
    { code: 'order-status', name: { nl: 'Orderstatus', en: 'Order status' }, retired: false },
    { code: 'complaint', name: { nl: 'Klacht', en: 'Complaint' }, retired: false },
    { code: 'invoice', name: { nl: 'Factuurvraag', en: 'Invoice question' }, retired: false },
    { code: 'service', name: { nl: 'Service', en: 'Service' }, retired: false },
  ],
  opening: weekdays.map((day) => ({ day, from: 510, to: 1020 })),
  rules: [],
  mix: [],
  panel: [],
};
