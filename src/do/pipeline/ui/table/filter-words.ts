import { messages } from '#base/i18n/messages.ts';

import type { DealFilterKey } from '../../rules/deal-filter-fields.ts';

/** The fields by which deals are filtered, as they stand in the list. */
export const filterFieldMessages = messages({
  status: { nl: 'Status', en: 'Status' },
  owner: { nl: 'Verkoper', en: 'Owner' },
  team: { nl: 'Team', en: 'Team' },
  title: { nl: 'Titel', en: 'Title' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  'expected-close': { nl: 'Verwachte sluiting', en: 'Expected close' },
  cycle: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  phase: { nl: 'Fase', en: 'Phase' },
  'days-in-phase': { nl: 'Dagen in fase', en: 'Days in phase' },
  rotting: { nl: 'Ligt stil', en: 'Rotting' },
  'next-step': { nl: 'Volgende stap', en: 'Next step' },
  'last-activity': { nl: 'Laatste activiteit', en: 'Last activity' },
  product: { nl: 'Product', en: 'Product' },
  opened: { nl: 'Geopend', en: 'Opened' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  'loss-reason': { nl: 'Verliesreden', en: 'Loss reason' },
  competitor: { nl: 'Concurrent', en: 'Competitor' },
  currency: { nl: 'Valuta', en: 'Currency' },
  created: { nl: 'Aangemaakt', en: 'Created' },
  updated: { nl: 'Gewijzigd', en: 'Changed' },
  account: { nl: 'Relatie', en: 'Account' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  'contact-name': { nl: 'Naam contactpersoon', en: 'Contact name' },
  'account-name': { nl: 'Naam relatie', en: 'Account name' },
  'account-kind': { nl: 'Soort relatie', en: 'Kind of account' },
  'account-owner': { nl: 'Eigenaar relatie', en: 'Account owner' },
  industry: { nl: 'Branche', en: 'Industry' },
  employees: { nl: 'Medewerkers', en: 'Employees' },
  revenue: { nl: 'Jaaromzet', en: 'Annual revenue' },
  city: { nl: 'Plaats', en: 'City' },
  country: { nl: 'Land', en: 'Country' },
} satisfies Record<DealFilterKey, unknown>);

export const filterChoiceMessages = messages({
  rots: { nl: 'Ligt stil', en: 'Rotting' },
  rotsNot: { nl: 'Ligt niet stil', en: 'Not rotting' },
  prospect: { nl: 'prospect', en: 'prospect' },
  customer: { nl: 'klant', en: 'customer' },
  days: { nl: 'dagen', en: 'days' },
});
