import { messages } from '#base/i18n/messages.ts';

/** Notes on deals, and who is called in them. */
export const noteMessages = messages({
  note: { nl: 'Notitie', en: 'Note' },
  notes: { nl: 'Notities', en: 'Notes' },
  write: {
    nl: 'Wat moet het team weten? Noem iemand met @',
    en: 'What should the team know? Call somebody with @',
  },
  add: { nl: 'Plaats notitie', en: 'Add note' },
  pinToo: { nl: 'Bovenaan vastzetten', en: 'Pin to the top' },
  added: { nl: 'De notitie staat erbij', en: 'The note was added' },
  told: {
    nl: (names: string) => `${names} vindt het bij de vermeldingen`,
    en: (names: string) => `${names} finds it among the mentions`,
  },
  people: { nl: 'Wie noem je?', en: 'Whom do you call?' },
  pick: {
    nl: (n: number) => (n === 1 ? '1 medewerker gevonden' : `${n} medewerkers gevonden`),
    en: (n: number) => (n === 1 ? '1 member found' : `${n} members found`),
  },
  wrote: { nl: 'schreef', en: 'wrote' },
  somebody: { nl: 'Iemand', en: 'Somebody' },
  edited: { nl: 'bewerkt', en: 'edited' },
  pinned: { nl: 'Vastgezet', en: 'Pinned' },
  pin: { nl: 'Bovenaan vastzetten', en: 'Pin to the top' },
  unpin: { nl: 'Losmaken', en: 'Unpin' },
  edit: { nl: 'Bewerken', en: 'Edit' },
  save: { nl: 'Opslaan', en: 'Save' },
  more: { nl: 'Meer bij deze notitie', en: 'More for this note' },
  remove: { nl: 'Verwijderen', en: 'Delete' },
  removeTitle: { nl: 'Deze notitie verwijderen?', en: 'Delete this note?' },
  removeSays: { nl: 'Ze is daarna voor niemand meer te lezen.', en: 'Nobody can read it after that.' },
  removed: { nl: 'De notitie is verwijderd', en: 'The note was deleted' },

  mentions: { nl: 'Vermeldingen', en: 'Mentions' },
  mentionsNew: {
    nl: (n: number) => (n === 1 ? 'Vermeldingen, 1 nieuwe' : `Vermeldingen, ${n} nieuwe`),
    en: (n: number) => (n === 1 ? 'Mentions, 1 new' : `Mentions, ${n} new`),
  },
  noMentions: { nl: 'Nog nergens genoemd', en: 'Not called anywhere yet' },
  noMentionsSays: {
    nl: 'Noemt een collega je met @ in een notitie, dan lees je het hier.',
    en: 'When a colleague calls you with @ in a note, you read it here.',
  },
  seenAll: { nl: 'Alles gelezen', en: 'Mark all as read' },
  isNew: { nl: 'nieuw', en: 'new' },
});
