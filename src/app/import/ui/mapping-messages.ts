import { messages } from '#base/i18n/messages.ts';

export const mappingMessages = messages({
  title: { nl: 'Bewaarde indelingen', en: 'Saved mappings' },
  says: {
    nl: 'Wat kolommen, fasen en namen betekenen, voor de volgende keer. Iedereen die importeert kan ze gebruiken.',
    en: 'What columns, stages and names mean, for the next time. Everybody who imports can use them.',
  },
  name: { nl: 'Naam', en: 'Name' },
  from: { nl: 'Komt uit', en: 'Comes from' },
  other: { nl: 'ander programma', en: 'another program' },
  holds: { nl: 'Voor', en: 'For' },
  when: { nl: 'Bewaard', en: 'Saved' },
  actions: { nl: 'Acties', en: 'Actions' },
  save: { nl: 'Indeling bewaren', en: 'Save mapping' },
  saved: { nl: 'Indeling bewaard', en: 'Mapping saved' },
  saveTitle: { nl: 'Indeling bewaren', en: 'Save this mapping' },
  saveSays: {
    nl: 'De volgende keer herkent Cadans dezelfde kolommen en stelt deze indeling voor.',
    en: 'Next time Cadans recognises the same columns and proposes this mapping.',
  },
  standardName: { nl: (source: string) => `${source}-export`, en: (source: string) => `${source} export` },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  rename: { nl: 'Naam wijzigen', en: 'Rename' },
  delete: { nl: 'Verwijderen', en: 'Delete' },
  deleteAsk: { nl: 'Deze indeling verwijderen?', en: 'Delete this mapping?' },
  deleteSays: {
    nl: 'Wat ermee is geïmporteerd, blijft staan. Terugkerende imports die hem gebruiken, vallen terug op het voorstel van Cadans.',
    en: 'What was imported with it stays. Recurring imports that use it fall back on what Cadans proposes.',
  },
  known: { nl: 'Bekende kolommen', en: 'Known columns' },
  knownBy: {
    nl: (name: string) => `Deze kolommen ken je al, van “${name}”.`,
    en: (name: string) => `These columns are known, from “${name}”.`,
  },
  sameColumns: { nl: 'Alle kolommen zijn gelijk gebleven.', en: 'All columns are still the same.' },
  missing: {
    nl: (columns: string) => `Ontbreekt: ${columns}.`,
    en: (columns: string) => `Missing: ${columns}.`,
  },
  added: { nl: (columns: string) => `Nieuw: ${columns}.`, en: (columns: string) => `New: ${columns}.` },
  alsoFit: {
    nl: (n: string) =>
      n === '1' ? 'Er past nog één andere indeling.' : `Er passen nog ${n} andere indelingen.`,
    en: (n: string) => (n === '1' ? 'One other mapping fits as well.' : `${n} other mappings fit as well.`),
  },
  use: { nl: 'Indeling gebruiken', en: 'Use this mapping' },
  used: { nl: 'Indeling toegepast', en: 'Mapping applied' },
});
