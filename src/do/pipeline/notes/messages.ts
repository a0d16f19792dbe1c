import { messages } from '#base/i18n/messages.ts';

/** Notes on deals, accounts and contacts, and who is called in them. */
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
    nl: (names: string) => `${names} ${names.includes(',') ? 'krijgen' : 'krijgt'} er bericht van`,
    en: (names: string) => `${names} ${names.includes(',') ? 'are' : 'is'} told`,
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
});
