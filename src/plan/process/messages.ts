import { lasting } from '#base/i18n/how-long.ts';
import { messages } from '#base/i18n/messages.ts';

/** The processes as a list, and what is published of one. */
export const processMessages = messages({
  title: { nl: 'Salesproces', en: 'Sales process' },
  intro: {
    nl: 'Wie doet wat, in welke volgorde, van het eerste contact tot de vervolgorder.',
    en: 'Who does what, in which order, from the first contact to the repeat order.',
  },
  back: { nl: 'Salesproces', en: 'Sales process' },
  add: { nl: 'Nieuw proces', en: 'New process' },
  kind: { nl: 'Soort', en: 'Kind' },
  prospects: { nl: 'Nieuwe klanten', en: 'Prospects' },
  customers: { nl: 'Bestaande klanten', en: 'Existing customers' },
  block: { nl: 'Bouwblok', en: 'Building block' },
  name: { nl: 'Naam', en: 'Name' },
  nameMissing: { nl: 'Geef het proces een naam.', en: 'Give the process a name.' },
  startWith: { nl: 'Begin met', en: 'Begin with' },
  startEmpty: { nl: 'Een leeg vel', en: 'An empty sheet' },
  startEmptySays: { nl: 'Teken het helemaal zelf.', en: 'Draw all of it yourself.' },
  make: { nl: 'Proces maken', en: 'Make the process' },
  emptyTitle: { nl: 'Nog geen proces', en: 'No process yet' },
  emptySays: {
    nl: 'Kies een begin. Alles wat erin staat, kun je veranderen.',
    en: 'Choose a beginning. You can change everything in it.',
  },
  emptyReader: {
    nl: 'Zodra er een proces is gepubliceerd, lees je het hier.',
    en: 'As soon as a process is published, you read it here.',
  },
  choose: { nl: (name: string) => `Begin met ${name}`, en: (name: string) => `Begin with ${name}` },
  version: { nl: (n: number) => `Versie ${n}`, en: (n: number) => `Version ${n}` },
  notPublished: { nl: 'Nog niet gepubliceerd', en: 'Not published yet' },
  isNew: { nl: 'Nieuw voor jou', en: 'New for you' },
  retired: { nl: 'Buiten gebruik', en: 'Out of use' },
  draft: { nl: 'Concept', en: 'Draft' },
  'in-review': { nl: 'Wacht op akkoord', en: 'Waits for approval' },
  approved: { nl: 'Akkoord', en: 'Approved' },
  steps: {
    nl: (n: number) => (n === 1 ? '1 stap' : `${n} stappen`),
    en: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
  },
  design: { nl: 'Ontwerpen', en: 'Design' },
  open: { nl: 'Lezen', en: 'Read' },
  ways: { nl: 'Bekijk als', en: 'View as' },
  actions: { nl: (name: string) => `Acties voor ${name}`, en: (name: string) => `Actions for ${name}` },
  retire: { nl: 'Buiten gebruik stellen', en: 'Take out of use' },
  restore: { nl: 'Weer gebruiken', en: 'Use again' },
  retiredNow: {
    nl: (name: string) => `${name} is buiten gebruik`,
    en: (name: string) => `${name} is out of use`,
  },
  showRetired: { nl: 'Ook buiten gebruik', en: 'Also out of use' },
  confirm: { nl: 'Gelezen, zo werken we', en: 'Read, this is how we work' },
  confirmSays: {
    nl: (n: number) => `Versie ${n} is nieuw. Lees wat er voor jou verandert en bevestig het.`,
    en: (n: number) => `Version ${n} is new. Read what changes for you and confirm it.`,
  },
  confirmedNow: { nl: 'Bevestigd. Dank je.', en: 'Confirmed. Thank you.' },
  published: {
    nl: (when: string, who: string) => `Gepubliceerd op ${when}${who ? ` door ${who}` : ''}`,
    en: (when: string, who: string) => `Published on ${when}${who ? ` by ${who}` : ''}`,
  },
  legend: { nl: 'Zo lees je het', en: 'How to read it' },
  sellsHours: { nl: 'Netto salestijd', en: 'Net selling time' },
  yourPart: { nl: 'Jouw deel', en: 'Your part' },
  yourPartNone: {
    nl: 'Voor jouw rollen staat hier geen stap.',
    en: 'There is no step for your roles here.',
  },
  yourRoles: { nl: 'Je rollen', en: 'Your roles' },
  notThere: {
    nl: 'Dit proces is er niet of nog niet gepubliceerd.',
    en: 'This process is not there, or not published yet.',
  },
  versions: { nl: 'Versies', en: 'Versions' },
  compare: { nl: 'Vergelijken', en: 'Compare' },
});

/** The words of the boxes, in a drawing and beside it. */
export const boxMessages = messages({
  start: { nl: 'Start', en: 'Start' },
  step: { nl: 'Stap', en: 'Step' },
  decision: { nl: 'Beslissing', en: 'Decision' },
  parallel: { nl: 'Tegelijk', en: 'At the same time' },
  'hand-over': { nl: 'Overdracht', en: 'Hand-over' },
  wait: { nl: 'Wachten', en: 'Wait' },
  document: { nl: 'Document', en: 'Document' },
  end: { nl: 'Einde', en: 'End' },
  sells: { nl: 'Telt als netto salestijd', en: 'Counts as net selling time' },
  minutes: {
    nl: (n: string) => lasting(n, 'minute', 'nl', true),
    en: (n: string) => lasting(n, 'minute', 'en', true),
  },
  hours: {
    nl: (n: string) => lasting(n, 'hour', 'nl', true),
    en: (n: string) => lasting(n, 'hour', 'en', true),
  },
  days: {
    nl: (n: string) => lasting(n, 'day', 'nl', true),
    en: (n: string) => lasting(n, 'day', 'en', true),
  },
  unnamed: { nl: 'Zonder naam', en: 'Without a name' },
  unnamedLane: { nl: 'Baan', en: 'Lane' },
});
