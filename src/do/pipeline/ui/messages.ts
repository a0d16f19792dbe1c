import { howLong } from '#base/i18n/how-long.ts';
import { messages } from '#base/i18n/messages.ts';

/** The board, the table and their filters. */
export const pipelineMessages = messages({
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  look: { nl: 'Weergave', en: 'View' },
  board: { nl: 'Bord', en: 'Board' },
  table: { nl: 'Tabel', en: 'Table' },
  allDeals: { nl: 'Alle verkoopkansen', en: 'All deals' },
  newDeal: { nl: 'Nieuwe kans', en: 'New deal' },

  boardOf: {
    nl: (cycle: string) => `Bord: ${cycle}`,
    en: (cycle: string) => `Board: ${cycle}`,
  },
  boardHelp: {
    nl: 'Met de pijlen loop je langs de kansen. Enter opent, de spatiebalk laat een kans ernaast zien, M verplaatst.',
    en: 'Arrows walk along the deals. Enter opens, Space shows one beside the board, M moves.',
  },
  keyWalk: { nl: 'lopen', en: 'walk' },
  keyOpen: { nl: 'openen', en: 'open' },
  keySpace: { nl: 'Spatie', en: 'Space' },
  keyPeek: { nl: 'ernaast bekijken', en: 'look' },
  keyMove: { nl: 'verplaatsen', en: 'move' },
  countDeals: {
    nl: (n: number, written: string) => (n === 1 ? '1 kans' : `${written} kansen`),
    en: (n: number, written: string) => (n === 1 ? '1 deal' : `${written} deals`),
  },
  retired: { nl: 'niet meer in gebruik', en: 'no longer in use' },
  columnEmpty: { nl: 'Geen kansen in deze fase', en: 'No deals in this phase' },
  moveCard: { nl: (title: string) => `${title} verplaatsen`, en: (title: string) => `Move ${title}` },
  dropFree: { nl: 'Kan meteen', en: 'Ready to go' },
  dropBack: { nl: 'Een stap terug', en: 'A step back' },
  dropAsks: {
    nl: (n: number) => (n === 1 ? 'Vraagt nog 1 resultaat' : `Vraagt nog ${n} resultaten`),
    en: (n: number) => (n === 1 ? 'Asks for 1 more result' : `Asks for ${n} more results`),
  },
  dropApproval: { nl: 'Vraagt akkoord van de manager', en: 'Asks for the manager’s approval' },
  dropOverride: { nl: 'Alleen met een reden', en: 'Only with a reason' },
  dropWon: { nl: 'Gewonnen', en: 'Won' },
  dropWonSays: { nl: 'met opdrachtbevestiging', en: 'with the order confirmation' },
  dropLost: { nl: 'Verloren', en: 'Lost' },
  dropLostSays: { nl: 'met de reden', en: 'with the reason' },

  noAccount: { nl: 'Geen relatie', en: 'No account' },
  noOwner: { nl: 'Van niemand', en: 'Nobody’s' },
  noAmount: { nl: 'Geen bedrag', en: 'No amount' },
  silent: {
    nl: (days: number) => `${howLong(days, 'nl')} geen contact, niets gepland`,
    en: (days: number) => `No contact for ${howLong(days, 'en')}, nothing planned`,
  },
  neverContacted: {
    nl: (days: number) => `Nog geen contact in ${howLong(days, 'nl')}, niets gepland`,
    en: (days: number) => `No contact yet in ${howLong(days, 'en')}, nothing planned`,
  },
  waitsForApproval: { nl: 'Wacht op akkoord', en: 'Waits for approval' },
  hasApproval: { nl: 'Akkoord: de order mag', en: 'Approved: the order may come' },
  approvals: {
    nl: (n: string) => `Wacht op akkoord (${n})`,
    en: (n: string) => `Waiting for approval (${n})`,
  },
  late: {
    nl: (days: number) => `${howLong(days, 'nl')} te laat`,
    en: (days: number) => `${howLong(days, 'en')} late`,
  },
  lateBrief: {
    nl: (days: number) => `${howLong(days, 'nl', true)} te laat`,
    en: (days: number) => `${howLong(days, 'en', true)} late`,
  },
  silentBrief: {
    nl: (days: number) => `${howLong(days, 'nl', true)} geen contact`,
    en: (days: number) => `${howLong(days, 'en', true)} no contact`,
  },
  neverBrief: {
    nl: (days: number) => `${howLong(days, 'nl', true)} nog geen contact`,
    en: (days: number) => `${howLong(days, 'en', true)} no contact yet`,
  },
  noNext: { nl: 'Geen volgende stap', en: 'No next step' },
  nextLate: { nl: (what: string) => `${what}: te laat`, en: (what: string) => `${what}: late` },
  nextMissed: { nl: (what: string) => `${what}: gemist`, en: (what: string) => `${what}: missed` },

  title: { nl: 'Verkoopkans', en: 'Deal' },
  account: { nl: 'Relatie', en: 'Account' },
  phase: { nl: 'Fase', en: 'Phase' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  expectedClose: { nl: 'Verwachte sluiting', en: 'Expected close' },
  expectedCloseShort: { nl: 'Sluit', en: 'Closes' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  opened: { nl: 'Geopend', en: 'Opened' },
  owner: { nl: 'Verkoper', en: 'Owner' },
  product: { nl: 'Product', en: 'Product' },
  nextStep: { nl: 'Volgende stap', en: 'Next step' },
  signs: { nl: 'Let op', en: 'Note' },
  dealsTable: { nl: 'Verkoopkansen', en: 'Deals' },

  find: { nl: 'Zoek op titel of relatie', en: 'Find by title or account' },
  whose: { nl: 'Van wie', en: 'Whose' },
  everybody: { nl: 'Van iedereen', en: 'Everybody’s' },
  mine: { nl: 'Van mij', en: 'Mine' },
  team: { nl: 'team', en: 'team' },
  status: { nl: 'Status', en: 'Status' },
  open: { nl: 'Open', en: 'Open' },
  won: { nl: 'Gewonnen', en: 'Won' },
  lost: { nl: 'Verloren', en: 'Lost' },
  all: { nl: 'Alle', en: 'All' },
  cycle: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  ofAccount: { nl: 'Van één relatie', en: 'Of one account' },
  clearAll: { nl: 'Wis alles', en: 'Clear all' },
  found: {
    nl: (n: string, more: boolean) => (more ? `${n}+ kansen` : n === '1' ? '1 kans' : `${n} kansen`),
    en: (n: string, more: boolean) => (more ? `${n}+ deals` : n === '1' ? '1 deal' : `${n} deals`),
  },

  emptyTitle: { nl: 'Nog geen open verkoopkansen', en: 'No open deals yet' },
  emptySays: {
    nl: 'Haal ze uit je huidige CRM, of begin met de eerste.',
    en: 'Bring them over from your present CRM, or begin with the first one.',
  },
  toImport: { nl: 'Importeren', en: 'Import' },
  firstDeal: { nl: 'Eerste kans toevoegen', en: 'Add the first deal' },
  nothingTitle: { nl: 'Geen kansen met deze filters', en: 'No deals with these filters' },
  nothingSays: { nl: 'Haal een filter weg om meer te zien.', en: 'Take a filter away to see more.' },
});
