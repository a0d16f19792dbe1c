import { messages } from '#base/i18n/messages.ts';

export const onceMessages = messages({
  thisTime: { nl: 'Alleen deze keer', en: 'This time only' },
  allTheSame: { nl: 'Toch, alleen deze keer', en: 'All the same, this time only' },
  everyWeek: { nl: 'Elke week', en: 'Every week' },
  which: { nl: 'Welke week', en: 'Which week' },
  weekOf: {
    nl: (n: number, days: string) => `Week ${n} · ${days}`,
    en: (n: number, days: string) => `Week ${n} · ${days}`,
  },
  marked: { nl: 'alleen deze keer', en: 'this time only' },
  insteadOf: {
    nl: (when: string) => `in plaats van ${when}`,
    en: (when: string) => `instead of ${when}`,
  },
  leaveOut: { nl: 'Deze keer laten vervallen', en: 'Leave out this time' },
  leftOut: { nl: 'vervalt deze keer', en: 'left out this time' },
  back: { nl: 'Terug naar het ritme', en: 'Back to the rhythm' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  undo: { nl: 'Laatste uitzondering ongedaan maken', en: 'Undo the last exception' },
  askMove: {
    nl: (item: string, from: string, to: string) => `${item}: van ${from} naar ${to}`,
    en: (item: string, from: string, to: string) => `${item}: from ${from} to ${to}`,
  },
  ask: { nl: 'Alleen deze keer, of elke week?', en: 'This time only, or every week?' },
  askSays: {
    nl: 'Elke week maakt een concept, dat je nog publiceert.',
    en: 'Every week makes a draft, which you then publish.',
  },
  fits: { nl: 'Past: niemand zit op twee plekken.', en: 'Fits: nobody is in two places.' },
  breaks: { nl: 'Dit botst:', en: 'This collides:' },
  closed: { nl: 'Die dag is gesloten', en: 'That day is closed' },
  'outside-window': {
    nl: 'Buiten het tijdvenster van dit onderdeel',
    en: 'Outside the time window of this item',
  },
  andMore: {
    nl: (names: string, n: number) => `${names} en ${n} anderen`,
    en: (names: string, n: number) => `${names} and ${n} others`,
  },
  away: { nl: (who: string) => `Afwezig: ${who}`, en: (who: string) => `Away: ${who}` },
  'not-at-work': {
    nl: (who: string) => `Werkt dan niet: ${who}`,
    en: (who: string) => `Not at work then: ${who}`,
  },
  'has-appointment': {
    nl: (who: string) => `Heeft een vaste afspraak: ${who}`,
    en: (who: string) => `Has a standing appointment: ${who}`,
  },
  travels: { nl: (who: string) => `Onderweg: ${who}`, en: (who: string) => `On the road: ${who}` },
  'in-two-places': {
    nl: (who: string, item: string) => `${item}: ${who}`,
    en: (who: string, item: string) => `${item}: ${who}`,
  },
  moved: {
    nl: (item: string) => `${item} ligt deze keer anders`,
    en: (item: string) => `${item} lies elsewhere this once`,
  },
  dropped: {
    nl: (item: string) => `${item} vervalt deze keer`,
    en: (item: string) => `${item} is left out this once`,
  },
  putBack: {
    nl: (item: string) => `${item} ligt weer zoals in het ritme`,
    en: (item: string) => `${item} lies as in the rhythm again`,
  },
  day: { nl: 'Dag', en: 'Day' },
  from: { nl: 'Begint', en: 'Begins' },
  to: { nl: 'Eindigt', en: 'Ends' },
  timeWrong: { nl: 'Schrijf een tijd als 09:30.', en: 'Write a time such as 09:30.' },
  endsFirst: { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' },
  notYours: {
    nl: 'Dit is niet van jou alleen. Vraag je leidinggevende.',
    en: 'This is not yours alone. Ask your manager.',
  },
  past: { nl: 'Deze week is voorbij.', en: 'This week is over.' },
  otherVersion: {
    nl: (name: string) => `In deze week geldt ${name}.`,
    en: (name: string) => `In this week ${name} holds.`,
  },
  noRhythm: { nl: 'In deze week geldt nog geen ritme.', en: 'No rhythm holds in this week yet.' },
  show: { nl: 'Toon die versie', en: 'Show that version' },
  item: { nl: 'Onderdeel', en: 'Item' },
  when: { nl: 'Wanneer', en: 'When' },
  peopleCount: { nl: (n: number) => `${n} mensen`, en: (n: number) => `${n} people` },
  hint: {
    nl: 'Sleep of gebruik de pijlen. Daarna kies je: alleen deze keer, of elke week.',
    en: 'Drag, or use the arrows. Then choose: this time only, or every week.',
  },
  copyName: { nl: (name: string) => `${name} (aangepast)`, en: (name: string) => `${name} (changed)` },
});
