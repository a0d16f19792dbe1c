import { messages } from '#base/i18n/messages.ts';

export const plannerMessages = messages({
  title: { nl: 'Weekplanner', en: 'Week planner' },
  intro: {
    nl: 'Cadans legt jullie onderdelen zo in de week dat de langste en waardevolste blokken verkooptijd overblijven.',
    en: 'Cadans lays your items in the week so that the longest and most valuable blocks of selling time are left.',
  },
  noneTitle: { nl: 'Nog geen ritme ontworpen', en: 'No rhythm designed yet' },
  noneSays: {
    nl: 'Houd op de checklist wat jullie elke week doen. Daarna ontwerpt Cadans de beste week.',
    en: 'Keep on the checklist what you do every week. Then Cadans designs the best week.',
  },
  nonePublished: {
    nl: 'Je leidinggevende heeft nog geen ritme gepubliceerd.',
    en: 'Your manager has not published a rhythm yet.',
  },
  toChecklist: { nl: 'Naar de checklist', en: 'To the checklist' },
  begin: { nl: 'Week ontwerpen', en: 'Design the week' },
  firstName: { nl: 'Ons ritme', en: 'Our rhythm' },
  hours: { nl: 'Werktijden', en: 'Working hours' },
  which: { nl: 'Welk ritme', en: 'Which rhythm' },
  version: { nl: (n: number) => `versie ${n}`, en: (n: number) => `version ${n}` },
  draft: { nl: 'concept', en: 'draft' },
  more: { nl: 'Meer met dit ritme', en: 'More with this rhythm' },
  copy: { nl: 'Kopie maken', en: 'Make a copy' },
  copyName: { nl: (name: string) => `${name} (kopie)`, en: (name: string) => `${name} (copy)` },
  fresh: { nl: 'Leeg concept', en: 'Empty draft' },
  rename: { nl: 'Naam wijzigen', en: 'Rename' },
  name: { nl: 'Naam', en: 'Name' },
  remove: { nl: 'Concept weggooien', en: 'Throw draft away' },
  removeAsk: {
    nl: (name: string) => `“${name}” weggooien?`,
    en: (name: string) => `Throw “${name}” away?`,
  },
  removeSays: { nl: 'Dit kun je niet terugdraaien.', en: 'This cannot be taken back.' },
  save: { nl: 'Opslaan', en: 'Save' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  design: { nl: 'Ontwerpen', en: 'Design' },
  designAgain: { nl: 'Opnieuw ontwerpen', en: 'Design again' },
  prove: { nl: 'Bewijs dat het niet beter kan', en: 'Prove that nothing is better' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  redo: { nl: 'Opnieuw doen', en: 'Redo' },
  saving: { nl: 'Opslaan…', en: 'Saving…' },
  saved: { nl: 'Opgeslagen', en: 'Saved' },
  conflict: {
    nl: 'Een collega was je voor. Je ziet nu zijn versie.',
    en: 'A colleague was first. You now see that version.',
  },
  publish: { nl: 'Publiceren', en: 'Publish' },
  publishSays: {
    nl: 'Iedereen in dit ritme krijgt bericht. De agenda’s gaan mee. De oude versie blijft te lezen.',
    en: 'Everybody in this rhythm is told. Calendars follow. The old version can still be read.',
  },
  fromWeek: { nl: 'Vanaf week', en: 'From week' },
  published: {
    nl: (n: number) => `Versie ${n} is gepubliceerd`,
    en: (n: number) => `Version ${n} is published`,
  },
  publishedBy: {
    nl: (who: string, when: string) => `gepubliceerd door ${who} op ${when}`,
    en: (who: string, when: string) => `published by ${who} on ${when}`,
  },
  holdsFrom: {
    nl: (week: number) => `geldt vanaf week ${week}`,
    en: (week: number) => `holds from week ${week}`,
  },
  stale: {
    nl: 'De checklist, mensen of werktijden zijn veranderd. Ontwerp opnieuw om dat mee te nemen.',
    en: 'The checklist, people or hours have changed. Design again to take that in.',
  },

  waiting: { nl: 'Wacht op zijn beurt', en: 'Waits for its turn' },
  first: { nl: 'Eerste opzet', en: 'First plan' },
  bounding: { nl: 'Uitrekenen wat een uur waard is', en: 'Working out what an hour is worth' },
  sharpening: { nl: 'Uitrekenen wat het beste mogelijk is', en: 'Working out what is best possible' },
  settling: { nl: 'Overleggen hun beste moment geven', en: 'Giving meetings their best moment' },
  placing: { nl: 'Betere week zoeken', en: 'Looking for a better week' },
  explaining: { nl: 'Uitrekenen wat alles kost', en: 'Working out what everything costs' },
  'why-not': { nl: 'Uitzoeken wat niet samengaat', en: 'Finding out what does not go together' },
  proving: { nl: 'Bewijzen', en: 'Proving' },
  within: {
    nl: (percent: string) => `hoogstens ${percent} onder het best mogelijke`,
    en: (percent: string) => `within ${percent} of the best possible`,
  },
  isBest: { nl: 'Bewezen: beter kan niet', en: 'Proven: nothing is better' },
  notFound: {
    nl: 'Er is geen week gevonden waarin alles past, en ook niet bewezen dat het niet kan. Geef iets meer ruimte.',
    en: 'No week was found in which everything fits, nor proven that there is none. Give a little more room.',
  },
  failed: {
    nl: 'Het ontwerpen is misgegaan. Probeer het nog eens.',
    en: 'Designing went wrong. Please try again.',
  },
  impossible: { nl: 'Dit gaat niet samen', en: 'These do not go together' },
  impossibleSays: {
    nl: (items: string) => `${items} passen niet samen in één week.`,
    en: (items: string) => `${items} do not fit together in one week.`,
  },
  freedBy: { nl: 'Het past wel als je één ding loslaat:', en: 'It fits if you let go of one thing:' },
  'any-moment': {
    nl: (item: string) => `${item} op elk moment mag`,
    en: (item: string) => `${item} may be at any moment`,
  },
  'in-pieces': {
    nl: (item: string) => `${item} in stukken mag`,
    en: (item: string) => `${item} may be in pieces`,
  },
  'half-as-long': {
    nl: (item: string) => `${item} half zo lang duurt`,
    en: (item: string) => `${item} takes half as long`,
  },
  'closer-together': {
    nl: (item: string) => `${item} vaker op een dag mag`,
    en: (item: string) => `${item} may be more often on a day`,
  },
  'in-any-order': {
    nl: (item: string) => `${item} in elke volgorde mag`,
    en: (item: string) => `${item} may be in any order`,
  },
  'each-alone': {
    nl: (item: string) => `ieder ${item} alleen doet`,
    en: (item: string) => `each does ${item} alone`,
  },
  'left-out': { nl: (item: string) => `${item} vervalt`, en: (item: string) => `${item} is left out` },

  'nobody-works': { nl: 'Niemand werkt. Vul werktijden in.', en: 'Nobody works. Fill in working hours.' },
  'too-many': {
    nl: 'Er zijn te veel onderdelen of mensen voor één week.',
    en: 'There are too many items or people for one week.',
  },
  'frequency-of-zero': { nl: 'heeft geen aantal keren', en: 'has no number of times' },
  'no-length': { nl: 'heeft geen duur', en: 'has no length' },
  'longer-than-a-day': {
    nl: 'is langer dan een werkdag aaneen',
    en: 'is longer than any stretch of a working day',
  },
  'nobody-takes-part': { nl: 'heeft geen deelnemers die werken', en: 'has nobody who takes part and works' },
  'nobody-is-responsible': {
    nl: 'heeft geen verantwoordelijke die werkt',
    en: 'has nobody responsible who works',
  },
  'not-on-the-grid': { nl: 'begint buiten het raster', en: 'begins off the grid' },
  'window-too-short': { nl: 'past in geen van zijn tijdvensters', en: 'fits none of its time windows' },
  'too-few-moments': { nl: 'heeft te weinig vaste momenten', en: 'has too few fixed moments' },
  'pieces-cannot-be-apart': {
    nl: 'kan niet in stukken én op aparte dagen',
    en: 'cannot be in pieces and on days apart',
  },
  'too-many-a-week': {
    nl: 'past niet zo vaak met zo veel dagen ertussen',
    en: 'does not fit so often with so many days between',
  },
  'follows-nothing': { nl: 'volgt op iets dat er niet is', en: 'follows something that is not there' },
  'follows-in-a-circle': { nl: 'volgt rond op zichzelf', en: 'follows itself in a circle' },
  'follows-more-often': {
    nl: 'komt vaker dan waar het op volgt',
    en: 'comes more often than what it follows',
  },
  leftOutTitle: { nl: 'Zonder eigen plek', en: 'Without a place of their own' },
  sells: {
    nl: 'is verkopen zelf: daar zijn de blokken voor',
    en: 'is selling itself: the blocks are for it',
  },
  nobody: { nl: 'niemand heeft deze rol', en: 'nobody holds this role' },
  'nobody-leads': { nl: 'niemand leidt de gesprekken', en: 'nobody leads the talks' },

  clean: { nl: 'Alles past', en: 'Everything fits' },
  collides: {
    nl: (n: number) => (n === 1 ? '1 botsing' : `${n} botsingen`),
    en: (n: number) => (n === 1 ? '1 collision' : `${n} collisions`),
  },
  'in-two-places': {
    nl: (who: string, what: string) => `${who} is op twee plaatsen: ${what}`,
    en: (who: string, what: string) => `${who} is in two places: ${what}`,
  },
  'not-there': {
    nl: (who: string, what: string) => `${who} werkt dan niet: ${what}`,
    en: (who: string, what: string) => `${who} does not work then: ${what}`,
  },
  'on-the-road': {
    nl: (who: string, what: string) => `${who} is onderweg: ${what}`,
    en: (who: string, what: string) => `${who} is on the road: ${what}`,
  },
  'outside-its-window': {
    nl: (what: string) => `${what} ligt buiten zijn tijdvenster`,
    en: (what: string) => `${what} lies outside its time window`,
  },
  'not-at-its-moment': {
    nl: (what: string) => `${what} ligt niet op zijn vaste moment`,
    en: (what: string) => `${what} is not at its fixed moment`,
  },
  'too-close': {
    nl: (what: string) => `${what} ligt te dicht op elkaar`,
    en: (what: string) => `${what} lies too close together`,
  },
  'too-early': {
    nl: (what: string) => `${what} komt te vroeg`,
    en: (what: string) => `${what} comes too early`,
  },
  missing: {
    nl: (what: string, time: string) => `${what} mist ${time}`,
    en: (what: string, time: string) => `${what} lacks ${time}`,
  },
  'too-often': {
    nl: (what: string, time: string) => `${what} heeft ${time} te veel`,
    en: (what: string, time: string) => `${what} has ${time} too much`,
  },
  unknown: {
    nl: (what: string) => `${what} hoort hier niet`,
    en: (what: string) => `${what} does not belong here`,
  },

  view: { nl: 'Weergave', en: 'View' },
  team: { nl: 'Team', en: 'Team' },
  person: { nl: 'Persoon', en: 'Person' },
  items: { nl: 'Onderdelen', en: 'Items' },
  month: { nl: 'Maand', en: 'Month' },
  year: { nl: 'Jaar', en: 'Year' },
  who: { nl: 'Wie', en: 'Who' },
  everyone: { nl: 'Iedereen', en: 'Everybody' },
  filterTeam: { nl: 'Team', en: 'Team' },
  gridLabel: { nl: 'De week, mensen en tijd', en: 'The week, people and time' },
  keys: {
    nl: 'Pijlen ← → schuiven, Alt met ← → kiest een andere dag, Shift met ← → maakt langer of korter, L zet vast, Enter opent.',
    en: 'Arrows ← → move, Alt with ← → chooses another day, Shift with ← → makes longer or shorter, L locks, Enter opens.',
  },
  selling: { nl: 'Verkopen', en: 'Selling' },
  golden: { nl: 'Gouden uren', en: 'Golden hours' },
  legendAway: { nl: 'Niet aan het werk', en: 'Not at work' },
  appointment: { nl: 'Vaste afspraak', en: 'Standing appointment' },
  travels: { nl: 'Onderweg', en: 'On the road' },
  hoursOf: { nl: (time: string) => `${time} verkooptijd`, en: (time: string) => `${time} selling time` },
  atOn: {
    nl: (item: string, day: string, from: string, to: string) => `${item}, ${day} ${from} tot ${to}`,
    en: (item: string, day: string, from: string, to: string) => `${item}, ${day} ${from} to ${to}`,
  },
  withPeople: { nl: (names: string) => `met ${names}`, en: (names: string) => `with ${names}` },
  isLocked: { nl: 'vastgezet', en: 'locked' },
  moved: { nl: (what: string) => `Verplaatst: ${what}`, en: (what: string) => `Moved: ${what}` },

  sellingTime: { nl: 'verkooptijd', en: 'selling time' },
  blocks: { nl: 'ononderbroken blokken', en: 'unbroken blocks' },
  goldenKept: { nl: 'gouden uren behouden', en: 'golden hours kept' },
  perBlock: { nl: 'gemiddeld per blok', en: 'on average per block' },
  fragmented: { nl: 'versnipperd', en: 'in fragments' },
  worth: { nl: 'punten', en: 'points' },
  compare: { nl: 'Vergelijk met', en: 'Compare with' },
  nothingToCompare: { nl: 'Niets', en: 'Nothing' },
  drawBoth: { nl: 'Beide weken naast elkaar', en: 'Both weeks side by side' },
  before: { nl: 'Voor', en: 'Before' },
  after: { nl: 'Na', en: 'After' },
  difference: { nl: 'Verschil', en: 'Difference' },
  figure: { nl: 'Cijfer', en: 'Figure' },
  ofTeam: { nl: 'Welk team', en: 'Which team' },
  everyTeam: { nl: 'Alle teams', en: 'All teams' },
  lastChange: { nl: 'Laatste wijziging', en: 'Last change' },
  noDifference: { nl: 'maakt geen verschil', en: 'makes no difference' },
  wins: { nl: (points: string) => `${points} punten`, en: (points: string) => `${points} points` },

  costsTitle: { nl: 'Wat elk onderdeel kost', en: 'What each item costs' },
  costsSays: {
    nl: 'De waarde aan verkooptijd die er zonder dit onderdeel bij zou komen.',
    en: 'The value of selling time that there would be more without this item.',
  },
  item: { nl: 'Onderdeel', en: 'Item' },
  when: { nl: 'Wanneer', en: 'When' },
  costs: { nl: 'Kost', en: 'Costs' },
  perHour: { nl: 'Per uur', en: 'Per hour' },
  dearest: { nl: 'Duurste', en: 'Dearest' },
  better: {
    nl: (day: string, at: string, wins: string) => `${day} ${at} wint ${wins}`,
    en: (day: string, at: string, wins: string) => `${day} ${at} wins ${wins}`,
  },
  lock: { nl: 'Vastzetten', en: 'Lock' },
  lockItem: { nl: (item: string) => `${item} vastzetten`, en: (item: string) => `Lock ${item}` },
  betterMoment: { nl: 'Beter moment', en: 'Better moment' },
  times: { nl: (n: number) => `${n}×`, en: (n: number) => `${n}×` },

  blockTitle: { nl: 'Plek in de week', en: 'Place in the week' },
  day: { nl: 'Dag', en: 'Day' },
  from: { nl: 'Begint', en: 'Begins' },
  to: { nl: 'Eindigt', en: 'Ends' },
  time: { nl: 'Tijd (uu:mm)', en: 'Time (hh:mm)' },
  timeWrong: { nl: 'Schrijf een tijd als 09:30.', en: 'Write a time such as 09:30.' },
  costNow: {
    nl: (points: string) => `Kost samen ${points} punten verkooptijd.`,
    en: (points: string) => `Costs ${points} points of selling time in all.`,
  },
  moveThere: { nl: 'Verplaats daarheen', en: 'Move there' },
  noBetter: { nl: 'Er is geen beter moment voor.', en: 'There is no better moment for it.' },

  yearTitle: { nl: (year: number) => `Het jaar ${year}`, en: (year: number) => `The year ${year}` },
  yearLabel: {
    nl: 'Jaarwiel: wat minder vaak dan wekelijks komt',
    en: 'Year wheel: what comes less than weekly',
  },
  yearEmpty: {
    nl: 'Alles komt elke week. Er valt niets over het jaar te verdelen.',
    en: 'Everything comes weekly. There is nothing to spread over the year.',
  },
  closedDay: { nl: 'gesloten', en: 'closed' },
  quietPeriod: { nl: 'rustig', en: 'quiet' },
  noRoom: { nl: 'nog geen uur vrij', en: 'no hour free yet' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  date: { nl: 'Datum', en: 'Date' },
  people: { nl: 'Mensen', en: 'People' },
  print: { nl: 'Afdrukken', en: 'Print' },
  poster: { nl: 'Teamposter', en: 'Team poster' },
  card: { nl: 'Weekkaart', en: 'Week card' },
});

/** Days of the week, Monday first. */
export const dayNames = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

export const shortDayNames = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
