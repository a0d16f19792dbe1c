import { messages } from '#base/i18n/messages.ts';

export const screenMessages = messages({
  show: { nl: 'Wat je ziet', en: 'What you see' },
  current: { nl: 'Nu', en: 'Now' },
  history: { nl: 'Geschiedenis', en: 'History' },
  kind: { nl: 'Soort', en: 'Kind' },
  everyKind: { nl: 'Elke soort', en: 'Every kind' },
  whose: { nl: 'Van wie', en: 'Whose' },
  everybody: { nl: 'Iedereen', en: 'Everybody' },
  owner: { nl: 'De eigenaar', en: 'The owner' },
  withOwner: { nl: 'Met eigenaar', en: 'With owner' },
  withoutOwner: { nl: 'Zonder', en: 'Without' },
  'only-with': { nl: 'alleen met eigenaar', en: 'only with the owner' },
  'only-without': { nl: 'alleen zonder eigenaar', en: 'only without the owner' },
  ownerSame: {
    nl: 'Met of zonder de eigenaar: dezelfde signalen.',
    en: 'With or without the owner: the same signals.',
  },
  ownerDiffers: {
    nl: (gone: number, added: number) =>
      `Zonder de kansen van de eigenaar ${[
        ...(gone > 0 ? [gone === 1 ? 'verdwijnt 1 signaal' : `verdwijnen ${gone} signalen`] : []),
        ...(added > 0 ? [added === 1 ? 'komt er 1 bij' : `komen er ${added} bij`] : []),
      ].join(' en ')}${added > 0 ? ': die blijven nu verborgen' : ''}.`,
    en: (gone: number, added: number) =>
      `Without the owner’s deals ${[
        ...(gone > 0 ? [`${gone} ${gone === 1 ? 'signal goes' : 'signals go'}`] : []),
        ...(added > 0 ? [`${added} ${added === 1 ? 'comes' : 'come'} up`] : []),
      ].join(' and ')}${added > 0 ? ' that those deals hide' : ''}.`,
  },
  lookNow: { nl: 'Zoek nu', en: 'Look now' },
  looking: { nl: 'Alle cijfers worden doorlopen', en: 'Going through all figures' },
  looked: {
    nl: (n: number) =>
      n === 0
        ? 'Klaar. Geen nieuwe signalen.'
        : `Klaar. ${n} ${n === 1 ? 'nieuw signaal' : 'nieuwe signalen'}.`,
    en: (n: number) =>
      n === 0 ? 'Done. No new signals.' : `Done. ${n} new ${n === 1 ? 'signal' : 'signals'}.`,
  },
  lookFailed: {
    nl: 'Het zoeken is niet gelukt. Probeer het opnieuw.',
    en: 'Looking failed. Please try again.',
  },
  lookedAlready: { nl: 'Er wordt al gezocht.', en: 'This is running already.' },
  lastRun: {
    nl: (when: string, figures: string, subjects: string) =>
      `Laatst gezocht ${when}: ${figures} cijfers van ${subjects} teams en mensen.`,
    en: (when: string, figures: string, subjects: string) =>
      `Last looked ${when}: ${figures} figures of ${subjects} teams and people.`,
  },
  listName: { nl: 'Signalen, sterkste eerst', en: 'Signals, strongest first' },
  historyName: { nl: 'Alle signalen, nieuwste eerst', en: 'All signals, newest first' },
  maybeChance: { nl: 'Kan toeval zijn', en: 'May be chance' },
  goodNews: { nl: 'Goed nieuws', en: 'Good news' },
  back: { nl: 'Alle signalen', en: 'All signals' },
  deals: { nl: 'Om welke kansen het gaat', en: 'Which deals it is about' },
  dealDays: { nl: (days: string) => `${days} dagen`, en: (days: string) => `${days} days` },
  notPlanned: { nl: 'niets gepland', en: 'nothing planned' },
  answers: { nl: 'Wat ermee gedaan is', en: 'What was done with it' },
  found: { nl: (when: string) => `Gevonden op ${when}`, en: (when: string) => `Found on ${when}` },
  seenLast: {
    nl: (when: string) => `voor het laatst gezien op ${when}`,
    en: (when: string) => `last seen on ${when}`,
  },
  somebody: { nl: 'Iemand die er niet meer is', en: 'Somebody who has left' },

  // Where it stands
  open: { nl: 'Open', en: 'Open' },
  agenda: { nl: 'Op de agenda', en: 'On the agenda' },
  explained: { nl: 'Verklaard', en: 'Explained' },
  decided: { nl: 'Besloten', en: 'Decided' },
  'set-aside': { nl: 'Weggelegd', en: 'Set aside' },
  passed: { nl: 'Voorbij', en: 'Passed' },
  reopened: { nl: 'Weer open', en: 'Open again' },
  true: { nl: 'Bleek waar', en: 'Proved true' },
  noise: { nl: 'Bleek toeval', en: 'Proved chance' },
  holds: { nl: (week: string) => `geldt vanaf ${week}`, en: (week: string) => `holds from ${week}` },
  chance: { nl: 'het is toeval', en: 'it is chance' },
  known: { nl: 'het is bekend', en: 'it is known' },
  once: { nl: 'het was eenmalig', en: 'it happened once' },
  'wrong-figures': { nl: 'de cijfers kloppen niet', en: 'the figures are wrong' },
  other: { nl: 'een andere reden', en: 'another reason' },

  // Did it prove true?
  proved: { nl: 'Welke signalen klopten', en: 'Which signals proved true' },
  provedSays: {
    nl: 'Waar is wat jullie zo noemden, of wat er vier weken later nog was. Toeval is wat jullie zo noemden, of wat vanzelf verdween.',
    en: 'True is what you said was, or what was still there four weeks later. Chance is what you said was, or what went by itself.',
  },
  count: { nl: 'Signalen', en: 'Signals' },
  right: { nl: 'Klopte', en: 'True' },
  wrong: { nl: 'Toeval', en: 'Chance' },
  unknown: { nl: 'Nog niet bekend', en: 'Not known yet' },

  // Nothing
  emptyTitle: { nl: 'Geen signalen', en: 'No signals' },
  emptyNever: { nl: 'Er is nog niet gezocht', en: 'Nothing was looked at yet' },
  emptySays: {
    nl: 'Elke maandag gaan alle cijfers van iedereen hierlangs. Een signaal ontstaat pas als toeval het niet goed verklaart.',
    en: 'Every Monday all figures of everybody pass by here. A signal appears only when chance does not explain it well.',
  },
  watchBelow: {
    nl: 'drie weken op rij onder het doel, en hoe vaak toeval dat doet',
    en: 'three weeks in a row below target, and how often chance does that',
  },
  watchProcess: {
    nl: 'cijfers die buiten hun gewone grenzen komen',
    en: 'figures that leave their usual limits',
  },
  watchRatio: {
    nl: 'ratio’s die echt dalen, getoetst tegen toeval',
    en: 'ratios that really fall, tested against chance',
  },
  watchPhase: {
    nl: 'fasen waar kansen langer blijven staan dan eerst',
    en: 'phases in which deals stay longer than before',
  },
  watchDeals: {
    nl: 'kansen die stilliggen en opvolging die uitblijft',
    en: 'deals that lie still and follow-up that is missing',
  },
  watchOwner: { nl: 'hoeveel er aan de eigenaar hangt', en: 'how much depends on the owner' },
  noneOfKind: { nl: 'Niets gevonden met deze keuze.', en: 'Nothing found with this choice.' },
  choose: { nl: 'Kies een signaal om het groot te zien.', en: 'Choose a signal to see it large.' },
});
