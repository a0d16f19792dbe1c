import { messages } from '#base/i18n/messages.ts';

/** An account or a contact with its deals and activities. */
export const accountScreenMessages = messages({
  accounts: { nl: 'Relaties', en: 'Accounts' },
  account: { nl: 'Relatie', en: 'Account' },
  contacts: { nl: 'Contactpersonen', en: 'Contacts' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  noDealsOfContact: {
    nl: 'Nog geen kansen met deze contactpersoon.',
    en: 'No deals with this contact yet.',
  },
  prospect: { nl: 'Prospect', en: 'Prospect' },
  customer: { nl: 'Klant', en: 'Customer' },
  archived: { nl: 'Gearchiveerd', en: 'Archived' },
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  status: { nl: 'Status', en: 'Status' },
  open: { nl: 'Open', en: 'Open' },
  won: { nl: 'Gewonnen', en: 'Won' },
  lost: { nl: 'Verloren', en: 'Lost' },
  newDeal: { nl: 'Nieuwe kans', en: 'New deal' },
  noDeals: { nl: 'Geen kansen hier. Zie je er een?', en: 'No deals here. Do you see one?' },
  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  noActivities: {
    nl: 'Nog geen contact vastgelegd. Begin met een telefoontje.',
    en: 'No contact logged yet. Begin with a call.',
  },
});
