import { messages } from '#base/i18n/messages.ts';

/** Who does what in which phase. */
export const matrixMessages = messages({
  matrix: { nl: 'Wie doet wat', en: 'Who does what' },
  title: { nl: (name: string) => `${name}: wie doet wat`, en: (name: string) => `${name}: who does what` },
  intro: {
    nl: 'De stappen van het proces per fase en per team, met de minuten die één kans gemiddeld kost.',
    en: 'The steps of the process per phase and per team, with the minutes that one deal takes on average.',
  },
  published: {
    nl: (n: number) => `Zoals gepubliceerd in versie ${n}.`,
    en: (n: number) => `As published in version ${n}.`,
  },
  phase: { nl: 'Fase', en: 'Phase' },
  noPhase: { nl: 'Zonder fase', en: 'Without a phase' },
  whole: { nl: 'Hele proces', en: 'Whole process' },
  perWeek: {
    nl: (deals: string) => `Bij ${deals} kansen per week`,
    en: (deals: string) => `At ${deals} deals a week`,
  },
  hours: { nl: (n: string) => `${n} uur`, en: (n: string) => `${n} hours` },
  minutes: { nl: (n: string) => `${n} min`, en: (n: string) => `${n} min` },
  noTime: { nl: 'geen minuten', en: 'no minutes' },
  selling: { nl: (share: string) => `${share} salestijd`, en: (share: string) => `${share} selling` },
  sells: { nl: 'netto salestijd', en: 'net selling time' },
  nothing: { nl: 'Niets', en: 'Nothing' },
  shares: { nl: 'Verdeling', en: 'Shares' },
  sharesSays: {
    nl: (what: string) => `Minuten per kans: ${what}. Dezelfde getallen staan in de tabel.`,
    en: (what: string) => `Minutes of a deal: ${what}. The same figures stand in the table.`,
  },
  by: { nl: 'Balken per', en: 'Bars per' },
  byPhase: { nl: 'Per fase', en: 'Per phase' },
  byTeam: { nl: 'Per team', en: 'Per team' },
  noMinutes: {
    nl: 'Nog geen minuten. Vul in een vak in hoe lang de stappen duren.',
    en: 'No minutes yet. Fill in a cell how long its steps take.',
  },
  print: { nl: 'Afdrukken', en: 'Print' },
  edit: { nl: 'Vak wijzigen', en: 'Edit the cell' },
  keys: {
    nl: 'Pijlen lopen door de tabel, Enter opent een vak, Ctrl Z maakt ongedaan. Een stap kun je naar een ander vak slepen. Het proces verandert mee.',
    en: 'Arrows walk through the table, Enter opens a cell, Ctrl Z takes back. A step can be dragged to another cell. The process follows.',
  },
  cell: {
    nl: (phase: string, team: string) => `${phase}, ${team}`,
    en: (phase: string, team: string) => `${phase}, ${team}`,
  },
  moveAll: { nl: 'Alles naar team', en: 'Everything to team' },
  stay: { nl: 'Blijft waar het is', en: 'Stays where it is' },
  step: { nl: 'Stap', en: 'Step' },
  team: { nl: 'Team', en: 'Team' },
  usual: { nl: 'Minuten', en: 'Minutes' },
  teamOf: { nl: (step: string) => `Team van ${step}`, en: (step: string) => `Team of ${step}` },
  phaseOf: { nl: (step: string) => `Fase van ${step}`, en: (step: string) => `Phase of ${step}` },
  minutesOf: { nl: (step: string) => `Minuten van ${step}`, en: (step: string) => `Minutes of ${step}` },
  minutesHint: {
    nl: 'Meestal, per keer. Minst en meest schuiven mee.',
    en: 'Usually, each time. Least and most move along.',
  },
  emptyCell: { nl: 'Hier gebeurt nog niets.', en: 'Nothing happens here yet.' },
  newStep: { nl: 'Nieuwe stap', en: 'New step' },
  newStepHint: {
    nl: 'Komt in de tekening achter de laatste stap van deze fase.',
    en: 'Comes in the drawing behind the last step of this phase.',
  },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  changed: {
    nl: 'Het proces is aangepast. Dat is een concept tot je het publiceert.',
    en: 'The process was changed. It is a draft until you publish it.',
  },
  moved: {
    nl: (step: string, where: string) => `${step} gaat naar ${where}`,
    en: (step: string, where: string) => `${step} goes to ${where}`,
  },
  emptyTitle: { nl: 'Nog geen stappen', en: 'No steps yet' },
  emptySays: {
    nl: 'Teken eerst een paar stappen. Dan staat hier wie wat doet in welke fase.',
    en: 'Draw a few steps first. Then it stands here who does what in which phase.',
  },
  draw: { nl: 'Naar de tekening', en: 'To the drawing' },
  notThere: { nl: 'Dit proces is nog niet gepubliceerd.', en: 'This process has not been published yet.' },
});
