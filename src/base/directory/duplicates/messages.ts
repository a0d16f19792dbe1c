import { messages } from '#base/i18n/messages.ts';

/** Working through what may be double, and making one of two. */
export const duplicateMessages = messages({
  title: { nl: 'Dubbele relaties', en: 'Duplicates' },
  accounts: { nl: 'Relaties', en: 'Accounts' },
  contacts: { nl: 'Contactpersonen', en: 'Contacts' },
  kind: { nl: 'Wat', en: 'What' },
  intro: {
    nl: 'Loop ze na: samenvoegen, niet dezelfde, of later. Met de pijltjes en Enter, N en L gaat het zonder muis.',
    en: 'Go through them: merge, not the same, or later. With the arrows and Enter, N and L it goes without a mouse.',
  },
  list: { nl: 'Mogelijk dubbel', en: 'Possibly double' },
  pair: {
    nl: (a: string, b: string) => `${a} en ${b}`,
    en: (a: string, b: string) => `${a} and ${b}`,
  },
  sure: { nl: 'Bijna zeker', en: 'Almost certain' },
  likely: { nl: 'Waarschijnlijk', en: 'Likely' },
  perhaps: { nl: 'Misschien', en: 'Perhaps' },
  merge: { nl: 'Samenvoegen', en: 'Merge' },
  mergeMore: { nl: 'Samenvoegen…', en: 'Merge…' },
  different: { nl: 'Niet dezelfde', en: 'Not the same' },
  later: { nl: 'Later', en: 'Later' },
  deals: {
    nl: (n: number) => (n === 1 ? '1 verkoopkans' : `${n} verkoopkansen`),
    en: (n: number) => (n === 1 ? '1 deal' : `${n} deals`),
  },
  ownedBy: { nl: (name: string) => `van ${name}`, en: (name: string) => `of ${name}` },
  since: { nl: (day: string) => `sinds ${day}`, en: (day: string) => `since ${day}` },
  chamberNumber: { nl: (number: string) => `KvK ${number}`, en: (number: string) => `CoC ${number}` },
  more: {
    nl: 'Er zijn er meer; de volgende komen als je deze hebt gehad.',
    en: 'There are more; the next come when these are done.',
  },
  emptyTitle: { nl: 'Niets dubbel', en: 'Nothing is double' },
  emptySays: {
    nl: 'Er lijken er geen twee op elkaar. Na een import kijken we weer.',
    en: 'No two look alike. We look again after an import.',
  },
  saidDifferent: { nl: 'Onthouden: niet dezelfde', en: 'Noted: not the same' },
  saidLater: { nl: 'Over een maand komen deze terug', en: 'These come back in a month' },
  failed: { nl: 'Dat lukte niet. Probeer het opnieuw.', en: 'That failed. Please try again.' },

  mergeTitle: { nl: 'Samenvoegen', en: 'Merge' },
  stays: { nl: 'Welke blijft?', en: 'Which one stays?' },
  staysHint: {
    nl: 'De andere gaat naar het archief. Alles wat eraan hangt verhuist mee, en dertig dagen lang is het ongedaan te maken.',
    en: 'The other goes to the archive. All that belongs to it moves along, and for thirty days this can be undone.',
  },
  which: { nl: 'Welke waarde wint', en: 'Which value wins' },
  nothing: { nl: 'niets', en: 'nothing' },
  same: { nl: 'bij beide', en: 'in both' },
  movesAlong: { nl: 'Dit verhuist mee', en: 'This moves along' },
  movesNothing: { nl: 'Er hangt niets aan dat mee moet.', en: 'Nothing belongs to it that has to move.' },
  mayNot: {
    nl: 'Je mag niet allebei wijzigen. Vraag een manager om ze samen te voegen.',
    en: 'You may not edit both. Ask a manager to merge them.',
  },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  merged: { nl: (name: string) => `Samengevoegd tot ${name}`, en: (name: string) => `Merged into ${name}` },
  unmerged: { nl: 'Het zijn er weer twee', en: 'They are two again' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  recent: { nl: 'Onlangs samengevoegd', en: 'Merged lately' },
  wentInto: {
    nl: (loser: string) => `${loser} ging op in`,
    en: (loser: string) => `${loser} became part of`,
  },
  undoOf: {
    nl: (name: string) => `Samenvoegen met ${name} ongedaan maken`,
    en: (name: string) => `Undo the merge into ${name}`,
  },
});
