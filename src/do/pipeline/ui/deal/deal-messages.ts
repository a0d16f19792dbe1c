import { messages } from '#base/i18n/messages.ts';

/** One deal: its own screen, its form, its timeline. */
export const dealMessages = messages({
  back: { nl: 'Verkoopkansen', en: 'Deals' },
  newDeal: { nl: 'Nieuwe kans', en: 'New deal' },
  add: { nl: 'Toevoegen', en: 'Add' },
  added: {
    nl: (title: string) => `${title} staat op het bord`,
    en: (title: string) => `${title} is on the board`,
  },
  title: { nl: 'Titel', en: 'Title' },
  titleExample: { nl: 'Waar gaat de kans over?', en: 'What is the deal about?' },
  titleMissing: { nl: 'Geef de kans een naam.', en: 'Give the deal a name.' },
  account: { nl: 'Relatie', en: 'Account' },
  findAccount: { nl: 'Zoek een relatie…', en: 'Find an account…' },
  newAccount: {
    nl: (name: string) => `Nieuwe relatie “${name}”`,
    en: (name: string) => `New account “${name}”`,
  },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  owner: { nl: 'Verkoper', en: 'Owner' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  product: { nl: 'Product', en: 'Product' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  noAmount: { nl: 'Nog geen bedrag', en: 'No amount yet' },
  expectedClose: { nl: 'Verwachte sluiting', en: 'Expected close' },
  cycle: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  phase: { nl: 'Fase', en: 'Phase' },
  opened: { nl: 'Geopend', en: 'Opened' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  confirmation: { nl: 'Opdrachtbevestiging', en: 'Order confirmation' },
  lossReason: { nl: 'Waarom verloren', en: 'Why lost' },
  lostTo: { nl: 'Verloren aan', en: 'Lost to' },

  path: { nl: 'Fasen', en: 'Phases' },
  days: {
    nl: (n: number, written: string) => (n === 1 ? '1 dag' : `${written} dagen`),
    en: (n: number, written: string) => (n === 1 ? '1 day' : `${written} days`),
  },
  lessThanADay: { nl: 'minder dan 1 dag', en: 'less than 1 day' },
  now: { nl: 'nu', en: 'now' },
  done: { nl: 'gedaan', en: 'done' },
  toCome: { nl: 'komt nog', en: 'to come' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
  toPhase: { nl: (name: string) => `Naar ${name}`, en: (name: string) => `On to ${name}` },
  moveTo: { nl: 'Verplaats…', en: 'Move…' },
  won: { nl: 'Gewonnen', en: 'Won' },
  lost: { nl: 'Verloren', en: 'Lost' },
  reopen: { nl: 'Heropenen', en: 'Reopen' },
  edit: { nl: 'Bewerken', en: 'Edit' },
  more: { nl: 'Meer', en: 'More' },
  remove: { nl: 'Verwijderen', en: 'Delete' },
  removeTitle: { nl: (title: string) => `${title} verwijderen?`, en: (title: string) => `Delete ${title}?` },
  removeSays: {
    nl: 'De kans verdwijnt met haar activiteiten en geschiedenis. Verloren? Kies dan Verloren, dan leren we ervan.',
    en: 'The deal goes with its activities and history. Lost? Then choose Lost, so that we learn from it.',
  },
  removed: { nl: (title: string) => `${title} is verwijderd`, en: (title: string) => `${title} was deleted` },
  late: {
    nl: (n: number) => (n === 1 ? 'Had gisteren moeten sluiten.' : `Had ${n} dagen geleden moeten sluiten.`),
    en: (n: number) => (n === 1 ? 'Was to close yesterday.' : `Was to close ${n} days ago.`),
  },
  silent: {
    nl: (days: number, limit: number) =>
      `Al ${days} dagen is er niets gedaan; in deze fase is ${limit} dagen het meeste.`,
    en: (days: number, limit: number) =>
      `Nothing was done for ${days} days; in this phase ${limit} days is the most.`,
  },
  neverContacted: {
    nl: (days: number, limit: number) =>
      `Er is nog niets gedaan, al ${days} dagen niet; in deze fase is ${limit} dagen het meeste.`,
    en: (days: number, limit: number) =>
      `Nothing was done yet, for ${days} days; in this phase ${limit} days is the most.`,
  },

  asksTitle: {
    nl: (phase: string) => `Wat ${phase} vraagt`,
    en: (phase: string) => `What ${phase} asks for`,
  },
  asksNothing: { nl: 'Deze fase vraagt niets.', en: 'This phase asks for nothing.' },
  required: { nl: 'Nodig om verder te gaan', en: 'Needed to go on' },
  advisory: { nl: 'Goed om te weten', en: 'Good to know' },
  complete: { nl: 'compleet', en: 'complete' },
  missing: {
    nl: (n: number) => (n === 1 ? 'nog 1 nodig' : `nog ${n} nodig`),
    en: (n: number) => (n === 1 ? '1 still needed' : `${n} still needed`),
  },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'Opgeslagen', en: 'Saved' },
  recorded: {
    nl: (who: string, day: string) => (who ? `${who}, ${day}` : day),
    en: (who: string, day: string) => (who ? `${who}, ${day}` : day),
  },

  asksFirst: { nl: 'Om hier te beginnen, moet bekend zijn', en: 'To begin here, this must be known' },
  stillMissing: { nl: 'Dit is nog nodig.', en: 'This is still needed.' },

  facts: { nl: 'Gegevens', en: 'Facts' },
  nextStep: { nl: 'Volgende stap', en: 'Next step' },
  noNext: { nl: 'Er staat niets gepland.', en: 'Nothing is planned.' },
  noNextSays: {
    nl: 'Een kans zonder volgende stap loopt weg. Plan er een.',
    en: 'A deal without a next step slips away. Plan one.',
  },
  planNext: { nl: 'Plan een stap', en: 'Plan a step' },
  missed: { nl: 'gemist', en: 'missed' },

  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  timelineShows: { nl: 'Tijdlijn toont', en: 'Timeline shows' },
  everything: { nl: 'Alles', en: 'Everything' },
  activities: { nl: 'Activiteiten', en: 'Activities' },
  notes: { nl: 'Notities', en: 'Notes' },
  files: { nl: 'Bestanden', en: 'Files' },
  fileAdded: { nl: 'Bestand toegevoegd', en: 'File added' },
  quoteAccepted: {
    nl: (label: string) => `Offerte ${label} geaccepteerd`,
    en: (label: string) => `Quote ${label} accepted`,
  },
  quoteRefused: {
    nl: (label: string) => `Offerte ${label} afgewezen`,
    en: (label: string) => `Quote ${label} refused`,
  },
  changes: { nl: 'Wijzigingen', en: 'Changes' },
  newestFirst: { nl: 'Nieuwste eerst', en: 'Newest first' },
  oldestFirst: { nl: 'Oudste eerst', en: 'Oldest first' },
  emptyTimeline: {
    nl: 'Nog niets gebeurd. Log je eerste contact.',
    en: 'Nothing yet. Log your first contact.',
  },
  minutes: { nl: (n: number) => `${n} min`, en: (n: number) => `${n} min` },
  openedIn: { nl: (phase: string) => `Geopend in ${phase}`, en: (phase: string) => `Opened in ${phase}` },
  wasOpened: { nl: 'Geopend', en: 'Opened' },
  movedFromTo: {
    nl: (from: string, to: string) => `Van ${from} naar ${to}`,
    en: (from: string, to: string) => `From ${from} to ${to}`,
  },
  reopened: { nl: 'Heropend', en: 'Reopened' },
  changedFromTo: {
    nl: (what: string, from: string, to: string) => `${what}: van ${from} naar ${to}`,
    en: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
  },
  nothing: { nl: 'leeg', en: 'empty' },
  because: { nl: (why: string) => `Reden: ${why}`, en: (why: string) => `Reason: ${why}` },
  by: { nl: (who: string) => `door ${who}`, en: (who: string) => `by ${who}` },
  sourceImport: { nl: 'uit de import', en: 'from the import' },
  sourceDemo: { nl: 'voorbeeld', en: 'demo' },
  sourceApi: { nl: 'via de API', en: 'through the API' },
  sourceKey: {
    nl: (name: string) => `via de API (${name})`,
    en: (name: string) => `through the API (${name})`,
  },
  sourceJob: { nl: 'vanzelf', en: 'by itself' },

  conflictTitle: { nl: 'Iemand was je voor', en: 'Somebody was first' },
  conflictSays: {
    nl: 'Terwijl jij schreef, is deze kans veranderd. Wat moet er staan?',
    en: 'While you were writing, this deal changed. What should stand?',
  },
  field: { nl: 'Gegeven', en: 'Fact' },
  yours: { nl: 'Jij schreef', en: 'You wrote' },
  theirs: { nl: 'Er staat nu', en: 'There is now' },
  keepMine: { nl: 'Neem wat ik schreef', en: 'Take what I wrote' },
  keepTheirs: { nl: 'Laat staan wat er staat', en: 'Leave what is there' },
});
