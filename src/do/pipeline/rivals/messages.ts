import { messages } from '#base/i18n/messages.ts';

/** The competitors of a deal. */
export const rivalMessages = messages({
  rivals: { nl: 'Concurrenten', en: 'Competitors' },
  add: { nl: 'Concurrent toevoegen', en: 'Add a competitor' },
  none: {
    nl: 'Met wie praat de klant nog meer?',
    en: 'Whom else does the customer talk to?',
  },
  noneToRead: { nl: 'Niemand bekend.', en: 'Nobody known.' },
  competitor: { nl: 'Concurrent', en: 'Competitor' },
  competitorMissing: { nl: 'Kies de concurrent.', en: 'Choose the competitor.' },
  noneLeft: {
    nl: 'Alle concurrenten staan er al bij. Voeg er eerst een toe bij Aanbod.',
    en: 'All competitors are here already. First add one at the offering.',
  },
  threat: { nl: 'Hoe bedreigend?', en: 'How threatening?' },
  low: { nl: 'Weinig', en: 'Little' },
  medium: { nl: 'Redelijk', en: 'Somewhat' },
  high: { nl: 'Sterk', en: 'Strongly' },
  lowBadge: { nl: 'zwak', en: 'weak' },
  mediumBadge: { nl: 'gelijk op', en: 'level' },
  highBadge: { nl: 'sterk', en: 'strong' },
  note: { nl: 'Waar zijn ze sterk of zwak?', en: 'Where are they strong or weak?' },
  save: { nl: 'Opslaan', en: 'Save' },
  edit: { nl: 'Bewerken', en: 'Edit' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  removed: { nl: (name: string) => `${name} is weggehaald`, en: (name: string) => `${name} was removed` },
  more: { nl: (name: string) => `Meer bij ${name}`, en: (name: string) => `More for ${name}` },
});
