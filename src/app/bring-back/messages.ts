import { messages } from '#base/i18n/messages.ts';

const counted = (one: string, many: string) => (n: string) => `${n} ${n === '1' ? one : many}`;

export const bringBackMessages = messages({
  title: { nl: 'Archief terugzetten', en: 'Read an archive back' },
  allImports: { nl: 'Importeren', en: 'Import' },
  drop: { nl: 'Archief van Cadans', en: 'Archive of Cadans' },
  dropHint: {
    nl: 'Het zip-bestand dat Cadans bij Exporteren, De hele organisatie, maakt, tot 4 GB. Je ziet eerst wat erin zit.',
    en: 'The zip file that Cadans makes under Export, The whole organisation, up to 4 GB. You see first what is in it.',
  },
  looking: { nl: 'Archief ontvangen en bekijken', en: 'Receiving and opening the archive' },
  about: { nl: 'Goed om te weten', en: 'Good to know' },
  about1: {
    nl: 'Alles komt terug zoals het was: relaties, kansen, geschiedenis, bestanden, processen, ritme en instellingen.',
    en: 'Everything comes back as it was: accounts, deals, history, files, processes, rhythm and settings.',
  },
  about2: {
    nl: 'Wachtwoorden, API-sleutels, webhooks en geheime links zitten er niet in. Nodig je collega’s opnieuw uit.',
    en: 'Passwords, API keys, webhooks and secret links are not in it. Invite your colleagues anew.',
  },
  about3: {
    nl: 'Het past alleen in een lege organisatie. De fasen, KPI’s en instellingen van het begin maken plaats.',
    en: 'It only fits an empty organisation. The phases, KPIs and settings of the start give way.',
  },
  full: { nl: 'Hier staat al iets', en: 'There is something here already' },
  fullSays: {
    nl: 'Een archief past alleen in een lege organisatie, zodat niets door elkaar raakt. In deze staan:',
    en: 'An archive only fits an empty organisation, so that nothing gets mixed up. In this one there are:',
  },
  fullWay: {
    nl: 'Zet het archief terug in een nieuwe Cadans, of laat wie Cadans beheert er een organisatie naast maken met',
    en: 'Read it back into a new Cadans, or let whoever runs Cadans make an organisation beside this one with',
  },
  accounts: { nl: counted('relatie', 'relaties'), en: counted('account', 'accounts') },
  contacts: { nl: counted('contactpersoon', 'contactpersonen'), en: counted('contact', 'contacts') },
  deals: { nl: counted('verkoopkans', 'verkoopkansen'), en: counted('deal', 'deals') },
  activities: { nl: counted('activiteit', 'activiteiten'), en: counted('activity', 'activities') },
  tasks: { nl: counted('taak', 'taken'), en: counted('task', 'tasks') },
  actions: { nl: counted('actiepunt', 'actiepunten'), en: counted('action', 'actions') },
  products: { nl: counted('product', 'producten'), en: counted('product', 'products') },
  competitors: { nl: counted('concurrent', 'concurrenten'), en: counted('competitor', 'competitors') },
  meetings: { nl: counted('overleg', 'overleggen'), en: counted('meeting', 'meetings') },
  processes: {
    nl: counted('salesproces', 'salesprocessen'),
    en: counted('sales process', 'sales processes'),
  },
  rhythm: { nl: counted('ritme-onderdeel', 'ritme-onderdelen'), en: counted('rhythm item', 'rhythm items') },
  members: { nl: counted('collega', 'collega’s'), en: counted('colleague', 'colleagues') },
  inIt: { nl: 'In dit archief', en: 'In this archive' },
  takenAt: { nl: (when: string) => `Gemaakt op ${when}`, en: (when: string) => `Taken on ${when}` },
  rowsInAll: { nl: (n: string) => `${n} rijen in totaal`, en: (n: string) => `${n} rows in all` },
  countDeals: { nl: 'verkoopkansen', en: 'deals' },
  countAccounts: { nl: 'relaties', en: 'accounts' },
  countContacts: { nl: 'contactpersonen', en: 'contacts' },
  countActivities: { nl: 'activiteiten', en: 'activities' },
  countMembers: { nl: 'medewerkers', en: 'members' },
  countFiles: { nl: 'bestanden', en: 'files' },
  youAgain: {
    nl: (name: string) => `Jij bent straks weer ${name}, en beheerder.`,
    en: (name: string) => `You will be ${name} again, and an administrator.`,
  },
  youBeside: {
    nl: 'Jouw adres staat niet in het archief. Je blijft erbij, als beheerder.',
    en: 'Your address is not in the archive. You stay beside its members, as an administrator.',
  },
  older: {
    nl: 'Dit archief komt uit een eerdere versie. Wat er later bij kwam, begint zoals in een nieuwe organisatie.',
    en: 'This archive comes from an earlier version. What came later begins as in a new organisation.',
  },
  start: { nl: 'Terugzetten', en: 'Read back' },
  notThis: { nl: 'Ander archief', en: 'Another archive' },
  running: { nl: 'Archief terugzetten', en: 'Reading the archive back' },
  stopping: { nl: 'Stoppen', en: 'Stopping' },
  rowsOf: {
    nl: (done: string, total: string) => `${done} van ${total} rijen`,
    en: (done: string, total: string) => `${done} of ${total} rows`,
  },
  runningNote: {
    nl: 'Alles of niets: tot het klaar is verandert er niets. Je kunt dit scherm sluiten.',
    en: 'All or nothing: nothing changes until it is done. You can close this screen.',
  },
  stop: { nl: 'Stoppen', en: 'Stop' },
  done: { nl: (name: string) => `${name} staat terug`, en: (name: string) => `${name} is back` },
  doneSays: {
    nl: (rows: string, when: string) => `${rows} rijen, zoals ze waren op ${when}.`,
    en: (rows: string, when: string) => `${rows} rows, as they were on ${when}.`,
  },
  toStart: { nl: 'Aan de slag', en: 'Get going' },
  invite: { nl: 'Collega’s uitnodigen', en: 'Invite colleagues' },
  putAway: { nl: 'Sluiten', en: 'Close' },
  failed: { nl: 'Niet teruggezet', en: 'Not read back' },
  again: { nl: 'Opnieuw proberen', en: 'Try again' },
  notYou: {
    nl: 'Alleen een beheerder kan een archief terugzetten',
    en: 'Only an administrator can read an archive back',
  },
  notYouSays: { nl: 'Vraag het aan je beheerder.', en: 'Ask your administrator.' },
});
