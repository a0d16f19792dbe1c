import { messages } from '#base/i18n/messages.ts';

/** The people of a deal and their part in the decision. */
export const peopleOfDealMessages = messages({
  people: { nl: 'Wie beslist mee', en: 'Who decides' },
  add: { nl: 'Persoon toevoegen', en: 'Add somebody' },
  none: {
    nl: 'Wie beslist, wie gebruikt het, wie heeft invloed? Zet ze erbij, dan mis je niemand.',
    en: 'Who decides, who uses it, who has influence? Add them, so that you miss nobody.',
  },
  noneToRead: { nl: 'Nog niemand.', en: 'Nobody yet.' },
  noDecider: { nl: 'Nog geen beslisser bekend', en: 'No decider known yet' },
  decider: { nl: 'Beslisser', en: 'Decider' },
  user: { nl: 'Gebruiker', en: 'User' },
  influencer: { nl: 'Beïnvloeder', en: 'Influencer' },
  other: { nl: 'Overig', en: 'Other' },
  part: { nl: 'Rol in de beslissing', en: 'Part in the decision' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  contactMissing: { nl: 'Kies wie het is.', en: 'Choose who it is.' },
  noContacts: {
    nl: 'Alle contactpersonen van deze relatie staan er al bij. Voeg bij de relatie eerst iemand toe.',
    en: 'All contacts of this account are here already. First add somebody at the account.',
  },
  noAccount: { nl: 'Kies eerst een relatie bij deze kans.', en: 'First choose an account for this deal.' },
  note: { nl: 'Wat weegt voor deze persoon?', en: 'What matters to this person?' },
  primary: { nl: 'Eerste aanspreekpunt', en: 'First to call' },
  makePrimary: { nl: 'Maak eerste aanspreekpunt', en: 'Make first to call' },
  editTitle: { nl: 'Rol bewerken', en: 'Edit the part' },
  save: { nl: 'Opslaan', en: 'Save' },
  edit: { nl: 'Bewerken', en: 'Edit' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  removed: { nl: (name: string) => `${name} is weggehaald`, en: (name: string) => `${name} was removed` },
  saved: { nl: (name: string) => `${name} is bijgewerkt`, en: (name: string) => `${name} was updated` },
  more: { nl: (name: string) => `Meer bij ${name}`, en: (name: string) => `More for ${name}` },
});
