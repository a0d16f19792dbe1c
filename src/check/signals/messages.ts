import { lasting } from '#base/i18n/how-long.ts';
import { messages } from '#base/i18n/messages.ts';

export const signalMessages = messages({
  title: { nl: 'Signalen', en: 'Signals' },
  sellingTime: { nl: 'Netto salestijd naast het ritme', en: 'Net selling time beside the rhythm' },
  decidedQuotes: { nl: 'Besliste offerte → order', en: 'Decided quote → order' },

  // The bell
  newSignals: {
    nl: (n: number) =>
      n === 1 ? 'Er is een nieuw signaal in de cijfers.' : `Er zijn ${n} nieuwe signalen in de cijfers.`,
    en: (n: number) =>
      n === 1 ? 'There is a new signal in the figures.' : `There are ${n} new signals in the figures.`,
  },
  aboutYou: {
    nl: 'Er is een nieuw signaal over je eigen cijfers.',
    en: 'There is a new signal about your own figures.',
  },

  // Kinds and strengths
  'below-target': { nl: 'Onder doel', en: 'Below target' },
  process: { nl: 'Anders dan gewoon', en: 'Out of the ordinary' },
  'falling-ratio': { nl: 'Dalende ratio', en: 'Falling ratio' },
  'stuck-phase': { nl: 'Fase waar het hapert', en: 'Phase where it hitches' },
  rotting: { nl: 'Stilliggende kansen', en: 'Rotting deals' },
  'missed-follow-ups': { nl: 'Gemiste opvolging', en: 'Missed follow-up' },
  'late-response': { nl: 'Late eerste reactie', en: 'Late first response' },
  'owner-share': { nl: 'Leunt op de eigenaar', en: 'Leans on the owner' },
  withoutOwner: {
    nl: (whose: string) => `${whose}, zonder de eigenaar`,
    en: (whose: string) => `${whose}, without the owner`,
  },
  strong: { nl: 'Vrijwel zeker', en: 'Almost certain' },
  fair: { nl: 'Waarschijnlijk', en: 'Likely' },
  weak: { nl: 'Kan toeval zijn', en: 'May be chance' },
  counted: { nl: 'Geteld', en: 'Counted' },
  'means-strong': {
    nl: 'hoogstens 1 op de 20 zulke signalen is toeval',
    en: 'at most 1 in 20 such signals is chance',
  },
  'means-fair': { nl: 'hoogstens 1 op de 5', en: 'at most 1 in 5' },
  'means-weak': { nl: 'vaker', en: 'more often' },
  howSure: { nl: 'Hoe zeker', en: 'How sure' },
  better: { nl: 'Goed nieuws', en: 'Good news' },

  // Titles
  titleBelow: {
    nl: (figure: string, weeks: number, lower: boolean) =>
      `${figure}: ${weeks} weken op rij ${lower ? 'boven' : 'onder'} doel`,
    en: (figure: string, weeks: number, lower: boolean) =>
      `${figure}: ${weeks} weeks in a row ${lower ? 'above' : 'below'} target`,
  },
  titleProcess: {
    nl: (figure: string, up: boolean) => `${figure}: ${up ? 'hoger' : 'lager'} dan gewoon`,
    en: (figure: string, up: boolean) => `${figure}: ${up ? 'higher' : 'lower'} than usual`,
  },
  titleFalling: {
    nl: (figure: string, rises: boolean) => `${figure} ${rises ? 'stijgt' : 'daalt'} echt`,
    en: (figure: string, rises: boolean) => `${figure} is really ${rises ? 'rising' : 'falling'}`,
  },
  titleStuck: {
    nl: (phase: string) => `Kansen blijven hangen in ${phase}`,
    en: (phase: string) => `Deals get stuck in ${phase}`,
  },
  titleRotting: {
    nl: (n: number, phase: string | null) => `${n} kansen liggen stil${phase ? ` in ${phase}` : ''}`,
    en: (n: number, phase: string | null) => `${n} deals lie still${phase ? ` in ${phase}` : ''}`,
  },
  titleMissed: {
    nl: (n: number) => `${n} kansen zonder tijdige opvolging`,
    en: (n: number) => `${n} deals without timely follow-up`,
  },
  titleLate: {
    nl: (n: number) => `${n} nieuwe kansen kregen te laat een eerste reactie`,
    en: (n: number) => `${n} new deals had their first response too late`,
  },
  titleOwner: {
    nl: (part: string) => `${part} van de omzet komt van de eigenaar`,
    en: (part: string) => `${part} of the turnover comes from the owner`,
  },

  // What was seen
  seenBelow: {
    nl: (value: string, target: string) => `Gemiddeld ${value} per week, het doel is ${target}.`,
    en: (value: string, target: string) => `On average ${value} a week; the target is ${target}.`,
  },
  seenOutside: {
    nl: (value: string, mean: string, low: string, high: string) =>
      `Eén week op ${value}. Gewoon is ${mean}; toeval blijft tussen ${low} en ${high}.`,
    en: (value: string, mean: string, low: string, high: string) =>
      `One week at ${value}. Usual is ${mean}; chance stays between ${low} and ${high}.`,
  },
  seenSide: {
    nl: (weeks: number, up: boolean, value: string, mean: string) =>
      `${weeks} weken op rij ${up ? 'boven' : 'onder'} het gemiddelde: ${value} waar ${mean} gewoon is.`,
    en: (weeks: number, up: boolean, value: string, mean: string) =>
      `${weeks} weeks in a row ${up ? 'above' : 'below'} the average: ${value} where ${mean} is usual.`,
  },
  seenFar: {
    nl: (weeks: number, of: number, up: boolean, value: string, mean: string) =>
      `${weeks} van de laatste ${of} weken ver ${up ? 'boven' : 'onder'} het gemiddelde: ${value} waar ${mean} gewoon is.`,
    en: (weeks: number, of: number, up: boolean, value: string, mean: string) =>
      `${weeks} of the last ${of} weeks far ${up ? 'above' : 'below'} the average: ${value} where ${mean} is usual.`,
  },
  seenSlope: {
    nl: (weeks: number, up: boolean) => `${weeks} weken achter elkaar elke week ${up ? 'hoger' : 'lager'}.`,
    en: (weeks: number, up: boolean) =>
      `${weeks} weeks one after another, each week ${up ? 'higher' : 'lower'}.`,
  },
  seenFalling: {
    nl: (now: string, some: string, all: string, was: string, before: string) =>
      `De laatste 13 weken ${now} (${some} van ${all}); in het jaar ervoor ${was} (${before}).`,
    en: (now: string, some: string, all: string, was: string, before: string) =>
      `In the last 13 weeks ${now} (${some} of ${all}); in the year before ${was} (${before}).`,
  },
  ofAll: {
    nl: (some: string, all: string) => `${some} van ${all}`,
    en: (some: string, all: string) => `${some} of ${all}`,
  },
  seenStuck: {
    nl: (days: string, now: string, was: string) =>
      `Binnen ${days} dagen gaat nu ${now} van de kansen door naar een volgende stap; dat was ${was}.`,
    en: (days: string, now: string, was: string) =>
      `Within ${days} days, ${now} of the deals now move on to a next step; that was ${was}.`,
  },
  seenStuckDeals: {
    nl: (n: number, days: string) =>
      n === 1
        ? `Eén open kans staat er langer dan ${days} dagen: toen was vier op de vijf al weg.`
        : `${n} open kansen staan er langer dan ${days} dagen: toen was vier op de vijf al weg.`,
    en: (n: number, days: string) =>
      n === 1
        ? `One open deal has been there longer than ${days} days: by then four in five used to be gone.`
        : `${n} open deals have been there longer than ${days} days: by then four in five used to be gone.`,
  },
  seenRotting: {
    nl: (n: string, all: string, part: string) =>
      `${n} van de ${all} open kansen (${part}): niets gedaan en niets gepland, langer dan de fase toestaat.`,
    en: (n: string, all: string, part: string) =>
      `${n} of ${all} open deals (${part}): nothing done and nothing planned, for longer than the phase allows.`,
  },
  seenMissed: {
    nl: (overdue: string, without: string, all: string) =>
      `Van ${all} open kansen is op ${overdue} de geplande stap voorbij, en op ${without} staat niets gepland.`,
    en: (overdue: string, without: string, all: string) =>
      `Of ${all} open deals, the planned step has passed on ${overdue}, and nothing is planned on ${without}.`,
  },
  seenLate: {
    nl: (late: string, all: string, agreed: string, waiting: string) =>
      `Van ${all} nieuwe open kansen kreeg ${late} de eerste reactie later dan na ${agreed}; ${waiting} daarvan wachten nog.`,
    en: (late: string, all: string, agreed: string, waiting: string) =>
      `Of ${all} new open deals, ${late} had the first response later than after ${agreed}; ${waiting} of these still wait.`,
  },
  minutes: { nl: (n: string) => lasting(n, 'minute', 'nl'), en: (n: string) => lasting(n, 'minute', 'en') },
  hours: { nl: (n: string) => lasting(n, 'hour', 'nl'), en: (n: string) => lasting(n, 'hour', 'en') },
  elsewhere: {
    nl: (part: string) => `Bij anderen is dat ${part}.`,
    en: (part: string) => `With others that is ${part}.`,
  },
  seenOwner: {
    nl: (all: string, without: string, orders: string) =>
      `In een jaar is ${all} gewonnen; zonder de eigenaar ${without}. Dat zijn maar ${orders} van de orders.`,
    en: (all: string, without: string, orders: string) =>
      `In a year ${all} was won; without the owner ${without}. That is only ${orders} of the orders.`,
  },

  // How sure
  sureChance: {
    nl: (chance: string) =>
      `De kans dat toeval dit doet, is ${chance}, alles meegerekend waar naar gekeken is.`,
    en: (chance: string) =>
      `The chance that luck does this is ${chance}, counting everything that was looked at.`,
  },
  sureBelow: {
    nl: (own: string, onTarget: string) =>
      `Wie precies op het doel zit, heeft in ${onTarget} van de kwartalen ook zo’n reeks. Hier is dat ${own}.`,
    en: (own: string, onTarget: string) =>
      `Whoever sits exactly on target has such a run in ${onTarget} of quarters too. Here it is ${own}.`,
  },
  sureDepth: {
    nl: (chance: string) => `Zo ver eronder komt bij toeval in ${chance} van de kwartalen voor.`,
    en: (chance: string) => `This far below happens by chance in ${chance} of quarters.`,
  },
  sureFalling: {
    nl: (chance: string, tried: string, low: string, high: string) =>
      `De kans dat toeval dit doet, is ${chance}; daarin tellen alle ${tried} ratio’s mee waar naar gekeken is. In werkelijkheid ligt het nu tussen ${low} en ${high}.`,
    en: (chance: string, tried: string, low: string, high: string) =>
      `The chance that luck does this is ${chance}, counting all ${tried} ratios that were looked at. In truth it now lies between ${low} and ${high}.`,
  },
  sureStuck: {
    nl: (chance: string, expected: string, seen: string) =>
      `In dit tempo waren er ${expected} kansen weggegaan; het zijn er ${seen}. De kans dat toeval dit doet, is ${chance}.`,
    en: (chance: string, expected: string, seen: string) =>
      `At the earlier pace ${expected} deals would have left; it was ${seen}. The chance that luck does this is ${chance}.`,
  },
  sureLittle: {
    nl: (days: string) =>
      `Ter controle: wat erin staat gedeeld door wat eruit gaat (wet van Little) geeft ${days} dagen.`,
    en: (days: string) =>
      `As a check: what is in it divided by what leaves it (Little’s law) gives ${days} days.`,
  },
  sureCounted: { nl: 'Dit is geteld, niet geschat.', en: 'This was counted, not estimated.' },
  lessThan: { nl: (part: string) => `minder dan ${part}`, en: (part: string) => `less than ${part}` },

  // Since when, and whom
  since: { nl: (when: string) => `sinds ${when}`, en: (when: string) => `since ${when}` },
  seenSince: { nl: 'Sinds', en: 'Since' },
  whom: { nl: 'Betreft', en: 'Concerns' },
  sure: { nl: 'Zekerheid', en: 'Certainty' },
});
