import { counted, messages } from '#base/i18n/messages.ts';

/** The words of the loop on the home screen. */
export const loopMessages = messages({
  picture: { nl: 'De lus van jullie verkoopteam', en: 'The loop of your sales team' },
  pictureHint: {
    nl: 'Met de pijltjes loop je langs de lus, met Enter open je een onderdeel. Dezelfde lijst staat eronder.',
    en: 'Arrows walk along the loop, Enter opens an item. The same list stands below.',
  },
  plan: { nl: 'Plan', en: 'Plan' },
  do: { nl: 'Do', en: 'Do' },
  check: { nl: 'Check', en: 'Check' },
  act: { nl: 'Act', en: 'Act' },
  manager: { nl: 'De manager', en: 'The manager' },
  team: { nl: 'Het team', en: 'The team' },
  sideRuns: {
    nl: (n: number, of: number) => `${n} van ${of} op ritme`,
    en: (n: number, of: number) => `${n} of ${of} on rhythm`,
  },
  'on-rhythm': { nl: 'Op ritme', en: 'On rhythm' },
  due: { nl: 'Aan de beurt', en: 'Due' },
  late: { nl: 'Loopt achter', en: 'Late' },
  skipped: { nl: 'Overgeslagen', en: 'Skipped' },
  undecided: { nl: 'Nog niet besloten', en: 'Not decided' },
  legend: { nl: 'Wat de tekens zeggen', en: 'What the signs say' },
  behind: {
    nl: (n: number) => `${counted(n, 'keer', 'keer', 'nl')} achter`,
    en: (n: number) => `${counted(n, 'time', 'times', 'en')} behind`,
  },
  progressOf: {
    nl: (done: number, of: number) => `${done} van ${of}`,
    en: (done: number, of: number) => `${done} of ${of}`,
  },
  lastOn: { nl: (day: string) => `laatst ${day}`, en: (day: string) => `last ${day}` },
  nextOn: { nl: (day: string) => `volgende ${day}`, en: (day: string) => `next ${day}` },
  once: { nl: '(alleen deze keer)', en: '(this time only)' },
  neverYet: { nl: 'nog niet gedaan', en: 'not done yet' },
  untilDay: { nl: (day: string) => `tot en met ${day}`, en: (day: string) => `until ${day}` },
  named: {
    nl: (name: string, status: string, often: string) => `${name}, ${status.toLowerCase()}, ${often}`,
    en: (name: string, status: string, often: string) => `${name}, ${status.toLowerCase()}, ${often}`,
  },

  list: { nl: 'De lus als lijst', en: 'The loop as a list' },
  nothingIn: { nl: 'Hier is niets behouden.', en: 'Nothing was kept here.' },
  done: { nl: 'Gedaan', en: 'Done' },
  skip: { nl: 'Overslaan', en: 'Skip' },
  markDone: { nl: (name: string) => `${name}: gedaan`, en: (name: string) => `${name}: done` },
  saidDone: { nl: (name: string) => `Gedaan: ${name}.`, en: (name: string) => `Done: ${name}.` },
  saidSkipped: { nl: (name: string) => `Overgeslagen: ${name}.`, en: (name: string) => `Skipped: ${name}.` },
  onDay: { nl: 'Op', en: 'On' },
  byLog: {
    nl: 'Telt vanzelf mee wat je team vastlegt: het gemiddelde over wie dit doet.',
    en: 'Counts by itself what your team logs: the average over those who do this.',
  },
  marks: { nl: 'Wat is gedaan', en: 'What was done' },
  noMarks: { nl: 'Nog niets aangevinkt.', en: 'Nothing ticked yet.' },
  by: { nl: (name: string) => `door ${name}`, en: (name: string) => `by ${name}` },
  takeBack: {
    nl: (what: string, day: string) => `${what} op ${day} weghalen`,
    en: (what: string, day: string) => `Remove ${what.toLowerCase()} on ${day}`,
  },
  toChecklist: { nl: 'Op de checklist', en: 'On the checklist' },
  decideFirst: {
    nl: 'Het team heeft hier nog niet over besloten.',
    en: 'The team has not decided on this yet.',
  },

  walkTitle: { nl: 'Loop samen de lus rond', en: 'Walk round the loop together' },
  walkBegin: {
    nl: (n: number) =>
      `${n} activiteiten van een goed verkoopteam liggen klaar. Behoud wat bij jullie past; dan laat de lus zien hoe jullie ritme loopt.`,
    en: (n: number) =>
      `${n} activities of a good sales team lie ready. Keep what suits you; then the loop shows how your rhythm runs.`,
  },
  walkOn: {
    nl: (n: number) => `Over ${counted(n, 'onderdeel', 'onderdelen', 'nl')} is nog niet besloten.`,
    en: (n: number) => `${counted(n, 'item is', 'items are', 'en')} not decided on yet.`,
  },
  begin: { nl: 'Naar de checklist', en: 'To the checklist' },
  goOn: { nl: 'Verder lopen', en: 'Walk on' },

  attention: { nl: 'Vraagt aandacht', en: 'Needs attention' },
  allQuiet: { nl: 'Niets loopt achter.', en: 'Nothing is late.' },
  andMore: { nl: (n: number) => `en nog ${n}`, en: (n: number) => `and ${n} more` },
  rotting: {
    nl: (n: string) => `${n} verkoopkansen liggen stil`,
    en: (n: string) => `${n} deals are rotting`,
  },
  oneRotting: { nl: '1 verkoopkans ligt stil', en: '1 deal is rotting' },
  lateTasks: {
    nl: (n: number) => `${counted(n, 'taak', 'taken', 'nl')} van jou te laat`,
    en: (n: number) => `${counted(n, 'task', 'tasks', 'en')} of yours late`,
  },
  thisWeek: { nl: 'Deze week', en: 'This week' },
  lastWeek: { nl: (n: string) => `vorige week ${n}`, en: (n: string) => `last week ${n}` },
  'new-deals': { nl: 'nieuwe kansen', en: 'new deals' },
  appointments: { nl: 'afspraken', en: 'appointments' },
  quotes: { nl: 'offertes', en: 'quotes' },
  won: { nl: 'gewonnen', en: 'won' },
  sellingTime: { nl: 'Netto salestijd van het team', en: 'Net selling time of the team' },
  ownSellingTime: { nl: 'Jouw netto salestijd', en: 'Your net selling time' },
  hoursOf: {
    nl: (real: string, planned: string) => `${real} van ${planned} gepland`,
    en: (real: string, planned: string) => `${real} of ${planned} planned`,
  },
  toSellingTime: { nl: 'Per week en per rol', en: 'By week and role' },
  toScoreboard: { nl: 'Naar het scorebord', en: 'To the scoreboard' },
});
