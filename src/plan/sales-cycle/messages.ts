import { messages } from '#base/i18n/messages.ts';

export const salesCycleMessages = messages({
  history: { nl: 'Geschiedenis', en: 'History' },
  title: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  whichCycle: { nl: 'Welke cyclus', en: 'Which cycle' },
  intro: {
    nl: (phases: string, days: string) => `${phases}, samen ongeveer ${days} van begin tot order.`,
    en: (phases: string, days: string) => `${phases}, together about ${days} from start to order.`,
  },
  cycleRetired: {
    nl: 'Deze cyclus is uit gebruik: er beginnen geen nieuwe kansen in. Kansen die erin staan gaan gewoon door.',
    en: 'This cycle is out of use: no new deals begin in it. Deals that stand in it simply go on.',
  },
  picture: { nl: 'De fasen van de verkoopcyclus', en: 'The phases of the sales cycle' },
  probability: {
    nl: (n: string) => `Kans op de order: ${n}`,
    en: (n: string) => `Chance of the order: ${n}`,
  },
  probabilityFalls: {
    nl: 'Lager dan ervoor',
    en: 'Lower than before',
  },
  expected: { nl: (days: string) => `Duurt zo’n ${days}`, en: (days: string) => `Takes about ${days}` },
  rots: { nl: (days: string) => `Te lang na ${days}`, en: (days: string) => `Too long after ${days}` },
  asksApproval: { nl: 'Verlaten vraagt akkoord', en: 'Leaving asks for approval' },
  approvalField: {
    nl: 'Verlaten vraagt akkoord van de manager',
    en: 'Leaving asks for the manager’s approval',
  },
  approvalHint: {
    nl: 'Een verkoper vraagt het aan; verder of winnen kan pas na het akkoord. Terug en verliezen kan zonder.',
    en: 'A seller asks for it; going on or winning waits for it. Going back and losing does not.',
  },
  rotsNever: { nl: 'Mag blijven staan', en: 'May stay' },
  actions: { nl: 'Zo pak je het aan', en: 'How to go about it' },
  noActions: { nl: 'Nog niet beschreven', en: 'Not described yet' },
  criteria: { nl: 'Verder zodra', en: 'Moves on once' },
  noCriteria: { nl: 'Niets vereist: een kans mag zo door.', en: 'Nothing required: a deal may move on.' },
  advisory: { nl: 'advies', en: 'advice' },
  openDeals: {
    nl: (n: string, one: boolean) => `${n} open ${one ? 'kans' : 'kansen'} hier`,
    en: (n: string, one: boolean) => `${n} open ${one ? 'deal' : 'deals'} here`,
  },
  won: { nl: 'Gewonnen', en: 'Won' },
  wonSays: {
    nl: 'met een schriftelijke opdrachtbevestiging',
    en: 'with a written order confirmation',
  },
  phaseNumber: {
    nl: (n: number, of: number) => `Fase ${n} van ${of}`,
    en: (n: number, of: number) => `Phase ${n} of ${of}`,
  },

  edit: { nl: 'Wijzigen', en: 'Edit' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  more: { nl: (name: string) => `Meer met ${name}`, en: (name: string) => `More with ${name}` },
  toLeft: { nl: 'Eén naar voren', en: 'One earlier' },
  toRight: { nl: 'Eén naar achteren', en: 'One later' },
  up: { nl: 'Omhoog', en: 'Up' },
  down: { nl: 'Omlaag', en: 'Down' },
  retire: { nl: 'Uit gebruik nemen', en: 'Take out of use' },
  restore: { nl: 'Weer gebruiken', en: 'Use again' },
  retired: { nl: 'Uit gebruik', en: 'Out of use' },
  retiredSays: {
    nl: 'Kansen die hier nog staan blijven zichtbaar en gaan door naar de fase erachter.',
    en: 'Deals that still stand here stay visible and move on to the phase behind it.',
  },

  addPhase: { nl: 'Fase toevoegen', en: 'Add phase' },
  editPhase: { nl: 'Fase wijzigen', en: 'Edit phase' },
  addPhaseBehind: { nl: 'Fase erachter toevoegen', en: 'Add a phase behind it' },
  phaseRetired: {
    nl: (name: string) => `Fase ${name} is uit gebruik.`,
    en: (name: string) => `Phase ${name} is out of use.`,
  },
  phaseRetiredWithDeals: {
    nl: (name: string, deals: string) =>
      `Fase ${name} is uit gebruik. Er staan nog ${deals} open kansen; die gaan door naar de fase erachter.`,
    en: (name: string, deals: string) =>
      `Phase ${name} is out of use. ${deals} open deals still stand in it; they move on to the phase behind it.`,
  },
  position: { nl: 'Plaats', en: 'Place' },
  asFirst: { nl: 'Als eerste', en: 'As the first' },
  behind: { nl: (name: string) => `Achter ${name}`, en: (name: string) => `Behind ${name}` },
  name: { nl: 'Naam', en: 'Name' },
  nameMissing: { nl: 'Vul een naam in.', en: 'Fill in a name.' },
  actionsField: { nl: 'Zo pak je het aan', en: 'How to go about it' },
  actionsHint: {
    nl: 'Wat doet een verkoper in deze fase? Kort en in de gebiedende wijs.',
    en: 'What does a seller do in this phase? Short, one thing at a time.',
  },
  probabilityField: { nl: 'Kans op de order', en: 'Chance of the order' },
  probabilityHint: {
    nl: 'Hoeveel van de kansen in deze fase worden een order?',
    en: 'How many of the deals in this phase become an order?',
  },
  expectedField: { nl: 'Duurt meestal', en: 'Usually takes' },
  rottingField: { nl: 'Te lang na', en: 'Too long after' },
  rottingHint: {
    nl: 'Daarna vraagt een kans in deze fase aandacht. Leeg: nooit.',
    en: 'From then on a deal in this phase needs attention. Empty: never.',
  },
  days: { nl: 'dagen', en: 'days' },

  addCriterion: { nl: 'Vereist resultaat', en: 'Required result' },
  newCriterion: { nl: 'Resultaat toevoegen', en: 'Add a result' },
  editCriterion: { nl: 'Resultaat wijzigen', en: 'Edit the result' },
  criterionName: { nl: 'Wat moet er waar zijn?', en: 'What must be true?' },
  criterionNameShort: { nl: 'Resultaat', en: 'Result' },
  kind: { nl: 'Wat leg je vast?', en: 'What is recorded?' },
  kindKept: {
    nl: 'Zodra er bij een kans iets is vastgelegd, blijft de soort zoals hij is.',
    en: 'Once a deal has a result for it, its kind stays as it is.',
  },
  'kind-yes': { nl: 'Ja, met een toelichting', en: 'A yes, with a note' },
  'kind-text': { nl: 'Een tekst', en: 'A text' },
  'kind-number': { nl: 'Een getal', en: 'A number' },
  'kind-date': { nl: 'Een datum', en: 'A date' },
  'kind-choice': { nl: 'Een keuze', en: 'A choice' },
  required: { nl: 'Vereist', en: 'Required' },
  requiredHint: {
    nl: 'Zonder dit resultaat gaat een kans niet verder. Uit: alleen een advies.',
    en: 'Without this result a deal does not move on. Off: only advice.',
  },
  choices: { nl: 'Antwoorden', en: 'Answers' },
  choice: { nl: (n: number) => `Antwoord ${n}`, en: (n: number) => `Answer ${n}` },
  choiceIn: {
    nl: (n: number, other: 'nl' | 'en') => `Antwoord ${n} (${other === 'en' ? 'Engels' : 'Nederlands'})`,
    en: (n: number, other: 'nl' | 'en') => `Answer ${n} (${other === 'en' ? 'English' : 'Dutch'})`,
  },
  addChoice: { nl: 'Antwoord toevoegen', en: 'Add an answer' },
  removeChoice: { nl: (name: string) => `${name} weghalen`, en: (name: string) => `Remove ${name}` },
  criterionRetired: {
    nl: (name: string) => `“${name}” wordt niet meer gevraagd.`,
    en: (name: string) => `“${name}” is no longer asked for.`,
  },
  retiredCriteria: {
    nl: (n: number) => (n === 1 ? '1 uit gebruik' : `${n} uit gebruik`),
    en: (n: number) => (n === 1 ? '1 out of use' : `${n} out of use`),
  },

  cycles: { nl: 'Cycli beheren', en: 'Manage cycles' },
  cyclesSay: {
    nl: 'Nieuwe kansen beginnen in de cyclus van het team, anders in de bovenste die voor iedereen is. Kiezen kan altijd.',
    en: 'New deals begin in the cycle of the team, else in the top one that is everybody’s. You can always choose.',
  },
  addCycle: { nl: 'Cyclus toevoegen', en: 'Add a cycle' },
  renameCycle: { nl: 'Naam wijzigen', en: 'Rename' },
  startFrom: { nl: 'Begin met', en: 'Start with' },
  startEmpty: { nl: 'Eén lege fase', en: 'One empty phase' },
  copyOf: { nl: (name: string) => `Een kopie van ${name}`, en: (name: string) => `A copy of ${name}` },
  cycleRetiredToast: {
    nl: (name: string) => `Cyclus ${name} is uit gebruik.`,
    en: (name: string) => `Cycle ${name} is out of use.`,
  },

  lossReasons: { nl: 'Waarom we verliezen', en: 'Why we lose' },
  lossReasonsSay: {
    nl: 'Wie een kans verliest, kiest een van deze redenen. Houd de lijst kort: dan zegt hij iets.',
    en: 'Whoever loses a deal chooses one of these reasons. Keep the list short: then it says something.',
  },
  addLossReason: { nl: 'Reden toevoegen', en: 'Add a reason' },
  editLossReason: { nl: 'Reden wijzigen', en: 'Edit the reason' },
  lossReasonRetired: {
    nl: (name: string) => `“${name}” is uit gebruik. Verloren kansen houden hem.`,
    en: (name: string) => `“${name}” is out of use. Lost deals keep it.`,
  },
});
