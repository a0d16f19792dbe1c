import { messages } from '#base/i18n/messages.ts';

const deals = (n: number, written: string) => (n === 1 ? '1 kans' : `${written} kansen`);
const dealsEn = (n: number, written: string) => (n === 1 ? '1 deal' : `${written} deals`);

/** Changing many deals at once: what, what it would do, how far it is, what came of it. */
export const bulkMessages = messages({
  bar: { nl: 'Gekozen kansen', en: 'Chosen deals' },
  chosen: {
    nl: (n: number, written: string) => `${deals(n, written)} gekozen`,
    en: (n: number, written: string) => `${dealsEn(n, written)} chosen`,
  },
  chooseAll: {
    nl: (written: string) => `Kies alle ${written}`,
    en: (written: string) => `Choose all ${written}`,
  },
  chooseFound: { nl: 'Kies alles wat gevonden is', en: 'Choose all that is found' },
  letGo: { nl: 'Loslaten', en: 'Let go' },
  change: { nl: 'Wijzigen', en: 'Change' },

  owner: { nl: 'Verkoper', en: 'Owner' },
  'expected-close': { nl: 'Verwachte sluiting', en: 'Expected close' },
  'shift-close': { nl: 'Sluiting opschuiven', en: 'Shift the close' },
  phase: { nl: 'Fase', en: 'Phase' },
  product: { nl: 'Product', en: 'Product' },
  lose: { nl: 'Verliezen', en: 'Lose' },
  delete: { nl: 'Verwijderen', en: 'Delete' },

  title: {
    nl: (what: string) => `Wijzigen: ${what.toLowerCase()}`,
    en: (what: string) => `Change: ${what.toLowerCase()}`,
  },
  newOwner: { nl: 'Nieuwe verkoper', en: 'New owner' },
  newDay: { nl: 'Nieuwe verwachte sluiting', en: 'New expected close' },
  noDay: { nl: 'Zonder datum', en: 'Without a date' },
  shiftBy: { nl: 'Zoveel later', en: 'So much later' },
  shiftHint: { nl: 'Onder nul is eerder.', en: 'Below nought is earlier.' },
  days: { nl: 'dagen', en: 'days' },
  newPhase: { nl: 'Naar fase', en: 'To phase' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  field: { nl: 'Eigen veld', en: 'Own field' },
  newAmount: { nl: 'Nieuw bedrag', en: 'New amount' },
  makeEmpty: { nl: 'Leegmaken', en: 'Make it empty' },
  newProduct: { nl: 'Nieuw product', en: 'New product' },
  lossReason: { nl: 'Waarom verloren?', en: 'Why was it lost?' },
  lostTo: { nl: 'Aan wie verloren?', en: 'Lost to whom?' },
  note: { nl: 'Toelichting', en: 'Note' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  noProduct: { nl: 'Geen product', en: 'No product' },
  deleteSays: {
    nl: 'Verwijderde kansen verdwijnen met hun activiteiten en geschiedenis. Dit kan niet ongedaan gemaakt worden.',
    en: 'Deleted deals go with their activities and history. This cannot be undone.',
  },

  looking: { nl: 'Bekijken wat er zou veranderen', en: 'Looking at what would change' },
  willChange: {
    nl: (n: number, written: string) => `${deals(n, written)} ${n === 1 ? 'verandert' : 'veranderen'}`,
    en: (n: number, written: string) => `${dealsEn(n, written)} ${n === 1 ? 'changes' : 'change'}`,
  },
  isSame: {
    nl: (n: number, written: string) => `${deals(n, written)} ${n === 1 ? 'staat' : 'staan'} al zo`,
    en: (n: number, written: string) => `${dealsEn(n, written)} ${n === 1 ? 'is' : 'are'} so already`,
  },
  isRefused: {
    nl: (n: number, written: string) =>
      `${deals(n, written)} ${n === 1 ? 'blijft' : 'blijven'} zoals ${n === 1 ? 'hij is' : 'ze zijn'}`,
    en: (n: number, written: string) =>
      `${dealsEn(n, written)} ${n === 1 ? 'stays as it is' : 'stay as they are'}`,
  },
  none: { nl: 'geen', en: 'none' },
  go: {
    nl: (n: number, written: string) => `Wijzig ${deals(n, written)}`,
    en: (n: number, written: string) => `Change ${dealsEn(n, written)}`,
  },
  goDelete: {
    nl: (n: number, written: string) => `Verwijder ${deals(n, written)}`,
    en: (n: number, written: string) => `Delete ${dealsEn(n, written)}`,
  },

  running: { nl: 'Bezig met wijzigen', en: 'Changing' },
  takingBack: { nl: 'Bezig met terugdraaien', en: 'Taking back' },
  doneTitle: { nl: 'Gewijzigd', en: 'Changed' },
  stoppedTitle: { nl: 'Gestopt', en: 'Stopped' },
  backTitle: { nl: 'Teruggedraaid', en: 'Taken back' },
  isChanged: {
    nl: (n: number, written: string) => `${deals(n, written)} gewijzigd`,
    en: (n: number, written: string) => `${dealsEn(n, written)} changed`,
  },
  isLeft: {
    nl: (n: number, written: string) => `${deals(n, written)} niet meer aan de beurt gekomen`,
    en: (n: number, written: string) => `${dealsEn(n, written)} not reached`,
  },
  isBack: {
    nl: (n: number, written: string) =>
      `${deals(n, written)} ${n === 1 ? 'staat' : 'staan'} weer zoals eerst`,
    en: (n: number, written: string) => `${dealsEn(n, written)} ${n === 1 ? 'stands' : 'stand'} as before`,
  },
  isKept: {
    nl: (n: number, written: string) => `${deals(n, written)} ${n === 1 ? 'blijft' : 'blijven'} gewijzigd`,
    en: (n: number, written: string) => `${dealsEn(n, written)} ${n === 1 ? 'stays' : 'stay'} changed`,
  },
  takeBack: { nl: 'Alles ongedaan maken', en: 'Undo it all' },
  last: { nl: 'In één keer gewijzigd', en: 'Changed at once' },
  lastNone: {
    nl: 'Nog niets in één keer gewijzigd. Kies rijen in de tabel om te beginnen.',
    en: 'Nothing changed at once yet. Choose rows in the table to begin.',
  },
  lastLine: {
    nl: (what: string, when: string) => `${what}, ${when}`,
    en: (what: string, when: string) => `${what}, ${when}`,
  },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },
});
