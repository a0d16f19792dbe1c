import { howLong } from '#base/i18n/how-long.ts';
import { messages } from '#base/i18n/messages.ts';

/** One deal: its own screen, its form, its timeline. */
export const dealMessages = messages({
  deal: { nl: 'Verkoopkans', en: 'Deal' },
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
  lossNote: { nl: 'Wat we leerden', en: 'What we learned' },

  path: { nl: 'Fasen', en: 'Phases' },
  days: {
    nl: (n: number, written: string) => (n === 1 ? '1 dag' : `${written} dagen`),
    en: (n: number, written: string) => (n === 1 ? '1 day' : `${written} days`),
  },
  lessThanADay: { nl: '< 1 dag', en: '< 1 day' },
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
  history: { nl: 'Geschiedenis', en: 'History' },
  remove: { nl: 'Verwijderen', en: 'Delete' },
  removeTitle: { nl: (title: string) => `${title} verwijderen?`, en: (title: string) => `Delete ${title}?` },
  removeSays: {
    nl: 'De kans verdwijnt met haar activiteiten en geschiedenis. Verloren? Kies dan Verloren, dan leren we ervan.',
    en: 'The deal goes with its activities and history. Lost? Then choose Lost, so that we learn from it.',
  },
  removed: { nl: (title: string) => `${title} is verwijderd`, en: (title: string) => `${title} was deleted` },
  late: {
    nl: (n: number) =>
      n === 1 ? 'Had gisteren moeten sluiten.' : `Had ${howLong(n, 'nl')} geleden moeten sluiten.`,
    en: (n: number) => (n === 1 ? 'Was to close yesterday.' : `Was to close ${howLong(n, 'en')} ago.`),
  },
  silent: {
    nl: (days: number, limit: number) =>
      `${howLong(days, 'nl')} geen contact en niets gepland; in deze fase mag het ${limit} dagen stil zijn.`,
    en: (days: number, limit: number) =>
      `No contact for ${howLong(days, 'en')} and nothing planned; in this phase ${limit} days is the most.`,
  },
  neverContacted: {
    nl: (days: number, limit: number) =>
      `Nog geen contact in ${howLong(days, 'nl')} en niets gepland; in deze fase mag het ${limit} dagen stil zijn.`,
    en: (days: number, limit: number) =>
      `No contact yet in ${howLong(days, 'en')} and nothing planned; in this phase ${limit} days is the most.`,
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

  changeCycle: { nl: 'Andere verkoopcyclus…', en: 'Another sales cycle…' },
  correctClosing: { nl: 'Afsluiting wijzigen', en: 'Correct the closing' },
  repeat: { nl: 'Herhaalopdracht', en: 'Repeat order' },
  repeatTitle: { nl: 'Herhaalopdracht beginnen?', en: 'Start a repeat order?' },
  repeatSays: {
    nl: 'Er komt een nieuwe kans in de cyclus voor bestaande klanten, met dezelfde relatie, contactpersoon, verkoper, hetzelfde product en bedrag.',
    en: 'A new deal begins in the cycle for existing customers, with the same account, contact, owner, product and amount.',
  },
  repeatStart: { nl: 'Begin', en: 'Start' },
  repeatStarted: {
    nl: (title: string) => `De herhaling van ${title} is begonnen`,
    en: (title: string) => `The repeat of ${title} has begun`,
  },
  repeatOf: { nl: 'Herhaling van', en: 'Repeat of' },
  repeats: { nl: 'Herhaald in', en: 'Repeated in' },

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
  cycleChanged: {
    nl: (cycle: string, phase: string) => `Naar de cyclus ${cycle}, fase ${phase}`,
    en: (cycle: string, phase: string) => `To the cycle ${cycle}, phase ${phase}`,
  },
  cycleLeft: {
    nl: (cycle: string, phase: string) => `Uit ${cycle}, fase ${phase}`,
    en: (cycle: string, phase: string) => `From ${cycle}, phase ${phase}`,
  },
  knownThere: { nl: 'Daar was bekend', en: 'What was known there' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  closingCorrected: { nl: 'Afsluiting gewijzigd', en: 'Closing corrected' },
  approvalAsked: {
    nl: (step: string) => `Akkoord gevraagd voor ${step}`,
    en: (step: string) => `Approval asked for ${step}`,
  },
  wasApproved: { nl: (step: string) => `Akkoord voor ${step}`, en: (step: string) => `Approved: ${step}` },
  sentBack: { nl: (step: string) => `Geen akkoord voor ${step}`, en: (step: string) => `Sent back: ${step}` },
  approvalWithdrawn: {
    nl: (step: string) => `Akkoord voor ${step} vervallen`,
    en: (step: string) => `Approval withdrawn: ${step}`,
  },
  theOrder: { nl: 'de order', en: 'the order' },
  repeatOrdered: {
    nl: (title: string) => `Herhaald in ${title}`,
    en: (title: string) => `Repeated in ${title}`,
  },
  openedAsRepeat: {
    nl: (title: string) => `Herhaling van ${title}`,
    en: (title: string) => `Repeat of ${title}`,
  },
  deletedDeal: { nl: 'een kans die verwijderd is', en: 'a deal that was deleted' },
  closedOnDay: { nl: (day: string) => `Gesloten op ${day}`, en: (day: string) => `Closed on ${day}` },
  'passed-results-missing': {
    nl: (why: string) => `Zonder alle vereiste resultaten. Reden: ${why}`,
    en: (why: string) => `Without all required results. Reason: ${why}`,
  },
  'passed-order-confirmation-missing': {
    nl: (why: string) => `Zonder opdrachtbevestiging. Reden: ${why}`,
    en: (why: string) => `Without the order confirmation. Reason: ${why}`,
  },
  'passed-may-not-skip': {
    nl: (why: string) => `Fase overgeslagen. Reden: ${why}`,
    en: (why: string) => `Phase skipped. Reason: ${why}`,
  },
  'passed-may-not-go-back': {
    nl: (why: string) => `Teruggezet, wat deze cyclus niet toelaat. Reden: ${why}`,
    en: (why: string) => `Put back, which this cycle does not allow. Reason: ${why}`,
  },
  wasEdited: { nl: 'Gewijzigd', en: 'Edited' },
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

  changedBy: {
    nl: (who: string, when: string) => `${who} veranderde deze kans, ${when}. Wat moet er staan?`,
    en: (who: string, when: string) => `${who} changed this deal, ${when}. What should stand?`,
  },
  somebody: { nl: 'Iemand', en: 'Somebody' },
  conflictSays: {
    nl: 'Terwijl jij schreef, is deze kans veranderd. Wat moet er staan?',
    en: 'While you were writing, this deal changed. What should stand?',
  },
});
