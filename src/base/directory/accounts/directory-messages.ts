import { messages } from '#base/i18n/messages.ts';

import type { AccountFilterKey, ContactFilterKey } from './rules/directory-filter-fields.ts';

/** The lists of accounts and contacts: their views, and what is changed of many rows. */
export const directoryMessages = messages({
  contactsTitle: { nl: 'Contactpersonen', en: 'Contacts' },
  contactsAll: { nl: 'Alle contactpersonen', en: 'All contacts' },
  accountsAll: { nl: 'Alle relaties', en: 'All accounts' },
  viewMyAccounts: { nl: 'Mijn relaties', en: 'My accounts' },
  viewMyContacts: { nl: 'Mijn contactpersonen', en: 'My contacts' },
  viewMayCall: { nl: 'Mag je bellen', en: 'May be called' },
  viewMayNotCall: { nl: 'Mag je niet bellen', en: 'May not be called' },
  viewConsentOld: { nl: 'Toestemming ouder dan 2 jaar', en: 'Consent older than 2 years' },
  viewQuiet: { nl: 'Klanten zonder contact (3 maanden)', en: 'Customers without contact (3 months)' },
  viewNoMail: { nl: 'Zonder e-mailadres', en: 'Without an e-mail address' },
  findContacts: { nl: 'Zoek op naam, e-mail of relatie', en: 'Find by name, e-mail or account' },
  whichContacts: { nl: 'Welke contactpersonen', en: 'Which contacts' },
  account: { nl: 'Relatie', en: 'Account' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  noAccount: { nl: 'Zonder relatie', en: 'Without an account' },
  emptyContacts: { nl: 'Nog geen contactpersonen', en: 'No contacts yet' },
  emptyContactsSays: {
    nl: 'Voeg ze toe bij een relatie, of haal ze binnen uit je huidige CRM.',
    en: 'Add them to an account, or bring them in from your present CRM.',
  },
  toAccounts: { nl: 'Naar de relaties', en: 'To the accounts' },
  noneFits: {
    nl: 'Geen contactpersoon past bij wat je zoekt. Maak het ruimer.',
    en: 'No contact fits what you look for. Widen it.',
  },
  unreadable: {
    nl: 'Een deel van dit filter begrijpt Cadans niet en telt niet mee.',
    en: 'Part of this filter cannot be read and does not count.',
  },
  foundAccounts: {
    nl: (n: string, more: boolean) => (more ? `${n}+ relaties` : n === '1' ? '1 relatie' : `${n} relaties`),
    en: (n: string, more: boolean) => (more ? `${n}+ accounts` : n === '1' ? '1 account' : `${n} accounts`),
  },
  foundContacts: {
    nl: (n: string, more: boolean) =>
      more ? `${n}+ contactpersonen` : n === '1' ? '1 contactpersoon' : `${n} contactpersonen`,
    en: (n: string, more: boolean) => (more ? `${n}+ contacts` : n === '1' ? '1 contact' : `${n} contacts`),
  },

  bar: { nl: 'Gekozen rijen', en: 'Chosen rows' },
  chosen: { nl: (n: string) => `${n} gekozen`, en: (n: string) => `${n} chosen` },
  chooseAll: { nl: (n: string) => `Kies alle ${n}`, en: (n: string) => `Choose all ${n}` },
  chooseFound: { nl: 'Kies alles wat gevonden is', en: 'Choose all that is found' },
  letGo: { nl: 'Loslaten', en: 'Let go' },
  change: { nl: 'Wijzigen', en: 'Change' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  industry: { nl: 'Branche', en: 'Industry' },
  archive: { nl: 'Archiveren', en: 'Archive' },
  restore: { nl: 'Terugzetten', en: 'Bring back' },
  title: {
    nl: (what: string) => `Wijzigen: ${what.toLowerCase()}`,
    en: (what: string) => `Change: ${what.toLowerCase()}`,
  },
  newOwner: { nl: 'Nieuwe eigenaar', en: 'New owner' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  newIndustry: { nl: 'Nieuwe branche', en: 'New industry' },
  takeAway: { nl: 'Leegmaken', en: 'Make it empty' },
  archiveSays: {
    nl: 'Gearchiveerde rijen staan niet meer in lijsten en zoekresultaten. Wat ermee gedaan is, blijft bewaard.',
    en: 'Archived rows leave the lists and search results. What was done with them stays.',
  },
  restoreSays: {
    nl: 'Ze komen terug in lijsten en zoekresultaten.',
    en: 'They return to the lists and search results.',
  },
  looking: { nl: 'Bekijken wat er zou veranderen', en: 'Looking at what would change' },
  willChange: {
    nl: (n: number, written: string) => `${written} ${n === 1 ? 'verandert' : 'veranderen'}`,
    en: (n: number, written: string) => `${written} ${n === 1 ? 'changes' : 'change'}`,
  },
  isSame: {
    nl: (n: number, written: string) => `${written} ${n === 1 ? 'staat' : 'staan'} al zo`,
    en: (n: number, written: string) => `${written} ${n === 1 ? 'is' : 'are'} so already`,
  },
  isRefused: {
    nl: (n: number, written: string) =>
      `${written} ${n === 1 ? 'blijft zoals hij is' : 'blijven zoals ze zijn'}`,
    en: (n: number, written: string) => `${written} ${n === 1 ? 'stays as it is' : 'stay as they are'}`,
  },
  none: { nl: 'leeg', en: 'empty' },
  inUse: { nl: 'in gebruik', en: 'in use' },
  archivedWord: { nl: 'gearchiveerd', en: 'archived' },
  go: { nl: (n: string) => `Wijzig ${n}`, en: (n: string) => `Change ${n}` },
  running: { nl: 'Bezig met wijzigen', en: 'Changing' },
  takingBack: { nl: 'Bezig met terugdraaien', en: 'Taking back' },
  doneTitle: { nl: 'Gewijzigd', en: 'Changed' },
  backTitle: { nl: 'Teruggedraaid', en: 'Taken back' },
  isChanged: { nl: (n: string) => `${n} gewijzigd`, en: (n: string) => `${n} changed` },
  isBack: { nl: (n: string) => `${n} weer zoals eerst`, en: (n: string) => `${n} as before` },
  undo: { nl: 'Alles ongedaan maken', en: 'Undo it all' },
});

/** The fields by which accounts are filtered, as they stand in the list. */
export const accountFieldMessages = messages({
  name: { nl: 'Naam', en: 'Name' },
  kind: { nl: 'Soort', en: 'Kind' },
  owner: { nl: 'Eigenaar', en: 'Owner' },
  industry: { nl: 'Branche', en: 'Industry' },
  region: { nl: 'Regio', en: 'Region' },
  city: { nl: 'Plaats', en: 'City' },
  'legal-form': { nl: 'Rechtsvorm', en: 'Legal form' },
  employees: { nl: 'Medewerkers', en: 'Employees' },
  phone: { nl: 'Telefoon', en: 'Telephone' },
  email: { nl: 'E-mail', en: 'E-mail' },
  website: { nl: 'Website', en: 'Website' },
  'may-call': { nl: 'Bellen mag', en: 'Calling is allowed' },
  'may-mail': { nl: 'Mailen mag', en: 'Mailing is allowed' },
  'consent-phone': { nl: 'Toestemming bellen', en: 'Consent to calls' },
  'consent-phone-on': { nl: 'Toestemming bellen van', en: 'Consent to calls dated' },
  'consent-email': { nl: 'Toestemming e-mail', en: 'Consent to e-mail' },
  'consent-email-on': { nl: 'Toestemming e-mail van', en: 'Consent to e-mail dated' },
  'last-contact': { nl: 'Laatste contact', en: 'Last contact' },
  created: { nl: 'Aangemaakt', en: 'Created' },
  updated: { nl: 'Gewijzigd', en: 'Changed' },
} satisfies Record<AccountFilterKey, unknown>);

/** What contacts can be filtered by besides. */
export const contactFieldMessages = messages({
  ...accountFieldMessages,
  'job-title': { nl: 'Functie', en: 'Job title' },
  'account-name': { nl: 'Naam relatie', en: 'Account name' },
  'account-kind': { nl: 'Soort relatie', en: 'Kind of account' },
  'account-owner': { nl: 'Eigenaar relatie', en: 'Account owner' },
} satisfies Record<ContactFilterKey | AccountFilterKey, unknown>);

export const directoryChoiceMessages = messages({
  given: { nl: 'gegeven', en: 'given' },
  refused: { nl: 'geweigerd', en: 'refused' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  prospect: { nl: 'prospect', en: 'prospect' },
  customer: { nl: 'klant', en: 'customer' },
  mayCall: { nl: 'Bellen mag', en: 'May be called' },
  mayNotCall: { nl: 'Bellen mag niet', en: 'May not be called' },
  mayMail: { nl: 'Mailen mag', en: 'May be mailed' },
  mayNotMail: { nl: 'Mailen mag niet', en: 'May not be mailed' },
});
