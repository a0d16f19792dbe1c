import { counted, messages } from '#base/i18n/messages.ts';

/** The words of actions: their screen, their lines elsewhere, their form. */
export const actionMessages = messages({
  title: { nl: 'Actiepunten', en: 'Actions' },
  mine: { nl: 'Van mij', en: 'Mine' },
  team: { nl: 'Van mijn team', en: 'My team’s' },
  all: { nl: 'Van iedereen', en: 'Everybody’s' },
  whose: { nl: 'Van wie', en: 'Whose' },
  showWhat: { nl: 'Welke', en: 'Which' },
  open: { nl: 'Open', en: 'Open' },
  ended: { nl: 'Afgehandeld', en: 'Ended' },
  find: { nl: 'Zoek in actiepunten', en: 'Search actions' },
  allActions: { nl: 'Alle actiepunten', en: 'All actions' },

  late: { nl: 'Te laat', en: 'Late' },
  today: { nl: 'Vandaag', en: 'Today' },
  week: { nl: 'Komende week', en: 'Coming week' },
  later: { nl: 'Later', en: 'Later' },
  daysLate: {
    nl: (n: number) => `${counted(n, 'dag', 'dagen', 'nl')} te laat`,
    en: (n: number) => `${counted(n, 'day', 'days', 'en')} late`,
  },

  quickAdd: { nl: 'Nieuw actiepunt', en: 'New action' },
  quickHere: { nl: '@naam vrijdag offerte nabellen', en: '@name Friday call about the quote' },
  quickHint: {
    nl: 'Wie, wanneer, wat, in één regel. Zonder @naam is het van jou, zonder dag voor over een week.',
    en: 'Who, when, what, in one line. Without @name it is yours, without a day for a week from now.',
  },
  add: { nl: 'Afspreken', en: 'Agree' },
  understood: { nl: 'Begrepen', en: 'Understood' },
  noTitle: { nl: 'Schrijf ook wat er te doen is.', en: 'Also write what there is to do.' },
  nobodyCalled: {
    nl: (name: string) => `Niemand heet ${name}; het actiepunt is dan van jou.`,
    en: (name: string) => `Nobody is called ${name}; the action will be yours.`,
  },
  forWhom: { nl: (name: string) => `voor ${name}`, en: (name: string) => `for ${name}` },
  added: { nl: (title: string) => `Afgesproken: ${title}`, en: (title: string) => `Agreed: ${title}` },
  madeByMistake: { nl: 'Per ongeluk gemaakt', en: 'Made by mistake' },

  complete: { nl: (title: string) => `Klaar: ${title}`, en: (title: string) => `Done: ${title}` },
  isDone: { nl: 'Klaar', en: 'Done' },
  doneNow: { nl: (title: string) => `Gedaan: ${title}`, en: (title: string) => `Done: ${title}` },
  reopen: { nl: (title: string) => `Weer openen: ${title}`, en: (title: string) => `Open again: ${title}` },
  openAgain: { nl: 'Weer openen', en: 'Open again' },
  opened: { nl: (title: string) => `Weer open: ${title}`, en: (title: string) => `Open again: ${title}` },
  movedTo: {
    nl: (title: string, day: string) => `${title}: nu ${day}`,
    en: (title: string, day: string) => `${title}: now ${day}`,
  },
  drop: { nl: 'Niet meer doen', en: 'Drop' },
  dropTitle: { nl: 'Waarom niet meer doen?', en: 'Why drop it?' },
  dropBecause: { nl: 'Reden', en: 'Reason' },
  dropMissing: { nl: 'Schrijf kort waarom.', en: 'Write briefly why.' },
  dropped: { nl: (title: string) => `Vervallen: ${title}`, en: (title: string) => `Dropped: ${title}` },
  endedBy: {
    nl: (name: string, day: string) => `${day} door ${name}`,
    en: (name: string, day: string) => `${day} by ${name}`,
  },
  droppedWhy: {
    nl: (day: string, because: string) => `${day} vervallen: ${because}`,
    en: (day: string, because: string) => `dropped ${day}: ${because}`,
  },

  actionsFor: {
    nl: (title: string) => `Meer over ${title}`,
    en: (title: string) => `More about ${title}`,
  },
  edit: { nl: 'Wijzigen', en: 'Edit' },
  toTomorrow: { nl: 'Naar morgen', en: 'To tomorrow' },
  toNextWeek: { nl: 'Naar volgende week', en: 'To next week' },
  history: { nl: 'Geschiedenis', en: 'History' },
  between: { nl: 'Alleen jullie zien dit', en: 'Only the two of you see this' },

  seeAll: { nl: 'Bekijk die van iedereen', en: 'See everybody’s' },
  nothingOpen: { nl: 'Niets afgesproken', en: 'Nothing agreed' },
  nothingOpenSays: {
    nl: 'Wat jullie in het overleg afspreken, staat hier met naam en datum. Zelf afspreken kan hierboven in één regel.',
    en: 'What you agree in meetings stands here with a name and a day. Above you agree on one yourself in one line.',
  },
  nothingOfOthers: { nl: 'Niemand heeft een actiepunt open staan.', en: 'Nobody has an open action.' },
  nothingFound: { nl: 'Niets gevonden', en: 'Nothing found' },
  nothingFoundSays: { nl: 'Zoek met minder woorden.', en: 'Search with fewer words.' },
  nothingEnded: { nl: 'Nog niets afgehandeld', en: 'Nothing ended yet' },
  nothingEndedSays: {
    nl: 'Wat gedaan of vervallen is, blijft hier staan.',
    en: 'What is done or dropped stays here.',
  },

  action: { nl: 'Actiepunt', en: 'Action' },
  what: { nl: 'Wat', en: 'What' },
  whatMissing: { nl: 'Schrijf wat er te doen is.', en: 'Write what there is to do.' },
  note: { nl: 'Toelichting', en: 'Note' },
  day: { nl: 'Uiterlijk', en: 'By' },
  dayMissing: { nl: 'Kies een dag.', en: 'Choose a day.' },
  owner: { nl: 'Van', en: 'Whose' },
  ownerMissing: { nl: 'Kies van wie het is.', en: 'Choose whose it is.' },
  nobody: { nl: 'Niemand', en: 'Nobody' },
  remind: { nl: 'Herinneren om 9 uur', en: 'Remind at nine' },
  notAtAll: { nl: 'Niet', en: 'Not' },
  onTheDay: { nl: 'Op de dag zelf', en: 'On the day' },
  daysBefore: {
    nl: (n: number) => `${counted(n, 'dag', 'dagen', 'nl')} ervoor`,
    en: (n: number) => `${counted(n, 'day', 'days', 'en')} before`,
  },
  weekBefore: { nl: 'Een week ervoor', en: 'A week before' },
  madeBy: {
    nl: (name: string, day: string) => `${day} afgesproken door ${name}`,
    en: (name: string, day: string) => `agreed ${day} by ${name}`,
  },
  from: { nl: 'Uit', en: 'From' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'Bewaard', en: 'Saved' },
  meanwhile: {
    nl: 'Iemand anders wijzigde dit actiepunt intussen. Sla nog een keer op om jouw versie te houden.',
    en: 'Somebody else changed this action meanwhile. Save once more to keep yours.',
  },
});
