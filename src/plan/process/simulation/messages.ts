import { lasting } from '#base/i18n/how-long.ts';
import { messages } from '#base/i18n/messages.ts';

export const simulationMessages = messages({
  title: { nl: 'Simulatie', en: 'Simulation' },
  back: { nl: 'Naar de tekening', en: 'To the drawing' },
  simulate: { nl: 'Simuleer', en: 'Simulate' },
  simulation: { nl: 'Simulatie', en: 'Simulation' },
  busyNow: { nl: 'Kansen lopen door het proces…', en: 'Deals flow through the process…' },
  intro: {
    nl: 'Laat duizenden verzonnen kansen door de tekening lopen, met de minuten van de stappen en de mensen die je hier opgeeft. Dan zie je waar het vastloopt voordat het gebeurt.',
    en: 'Let thousands of invented deals flow through the drawing, with the minutes of the steps and the people that you name here. So you see where it sticks before it happens.',
  },
  perWeek: { nl: 'Nieuwe kansen per week', en: 'New deals a week' },
  who: { nl: 'Wie werkt waar', en: 'Who works where' },
  lane: { nl: 'Team', en: 'Team' },
  people: { nl: 'Mensen', en: 'People' },
  peopleOf: { nl: (lane: string) => `Mensen van ${lane}`, en: (lane: string) => `People of ${lane}` },
  hours: { nl: 'Uur per week', en: 'Hours a week' },
  hoursOf: {
    nl: (lane: string) => `Uur per week van ${lane}`,
    en: (lane: string) => `Hours a week of ${lane}`,
  },
  hoursHint: {
    nl: 'Uren die iemand voor dit proces heeft. Nul mensen: daar wacht niemand op.',
    en: 'Hours that somebody has for this process. No people: nobody waits for them.',
  },
  'as-is': { nl: 'Zoals het gaat', en: 'As it is' },
  'to-be': { nl: 'Zoals het moet', en: 'As it should be' },
  empty: {
    nl: 'Er staat nog niets in de tekening. Teken eerst een proces.',
    en: 'There is nothing in the drawing yet. Draw a process first.',
  },
  before: {
    nl: 'Kies hoeveel kansen er komen en wie er werkt, en simuleer.',
    en: 'Choose how many deals come and who works, and simulate.',
  },
  lead: { nl: 'doorlooptijd, de helft sneller', en: 'lead time, half are faster' },
  nineOfTen: { nl: 'negen van de tien binnen', en: 'nine out of ten within' },
  work: { nl: 'werk per kans', en: 'work per deal' },
  waiting: { nl: 'wachten op mensen', en: 'waiting for people' },
  selling: { nl: 'netto salestijd per kans', en: 'net selling time per deal' },
  stuck: {
    nl: (n: string) => `${n} kansen kwamen niet aan het eind. Kijk of elk pad ergens eindigt.`,
    en: (n: string) => `${n} deals did not come to the end. See whether every path ends somewhere.`,
  },
  bottleneck: { nl: 'Knelpunt', en: 'Bottleneck' },
  perTeam: { nl: 'Per team', en: 'Per team' },
  busy: { nl: 'Bezet', en: 'Busy' },
  wait: { nl: 'Wachttijd', en: 'Waiting' },
  queue: { nl: 'Langste rij', en: 'Longest queue' },
  workPerWeek: { nl: 'Werk per week', en: 'Work a week' },
  sellingPerWeek: { nl: 'Waarvan netto salestijd', en: 'Of which net selling time' },
  spread: { nl: 'Hoe lang kansen erover doen', en: 'How long deals take' },
  spreadUpTo: { nl: 'Binnen', en: 'Within' },
  longer: { nl: 'Langer', en: 'Longer' },
  dealCount: { nl: 'Kansen', en: 'Deals' },
  slowSteps: { nl: 'Waar kansen het langst wachten', en: 'Where deals wait longest' },
  step: { nl: 'Stap', en: 'Step' },
  visits: { nl: 'Keer per kans', en: 'Times per deal' },
  noWaiting: { nl: 'Er wacht bijna niemand.', en: 'Hardly anybody waits.' },
  days: {
    nl: (n: string) => `${n} ${n === '1' ? 'werkdag' : 'werkdagen'}`,
    en: (n: string) => `${n} working ${n === '1' ? 'day' : 'days'}`,
  },
  hoursLong: { nl: (n: string) => lasting(n, 'hour', 'nl'), en: (n: string) => lasting(n, 'hour', 'en') },
  lessThanMinute: { nl: '< 1 min', en: '< 1 min' },
  minutes: {
    nl: (n: string) => lasting(n, 'minute', 'nl', true),
    en: (n: string) => lasting(n, 'minute', 'en', true),
  },
  version: { nl: 'Versie', en: 'Version' },
  besides: { nl: 'Vergeleken met', en: 'Compared with' },
  nothingBeside: { nl: 'Niets', en: 'Nothing' },
  howMany: { nl: 'Zoveel kansen lopen mee', en: 'So many deals take part' },
  seed: { nl: 'Toeval', en: 'Chance' },
  seedHint: {
    nl: 'Hetzelfde getal geeft dezelfde uitkomst. Beide versies krijgen hetzelfde toeval.',
    en: 'The same number gives the same outcome. Both versions get the same chance.',
  },
  stop: { nl: 'Stoppen', en: 'Stop' },
  failed: {
    nl: 'De simulatie is afgebroken. Probeer het opnieuw.',
    en: 'The simulation broke off. Try again.',
  },
  sticks: {
    nl: (team: string, busy: string, wait: string) =>
      `Het loopt vast bij ${team}: ${busy} bezet. Een kans wacht daar gemiddeld ${wait}, en steeds langer.`,
    en: (team: string, busy: string, wait: string) =>
      `It sticks at ${team}: busy ${busy} of the time. A deal waits ${wait} there on average, and ever longer.`,
  },
  busiest: {
    nl: (team: string, busy: string, wait: string) =>
      `Het drukst is ${team}: ${busy} bezet. Een kans wacht daar gemiddeld ${wait}. Daar loopt het als eerste vast.`,
    en: (team: string, busy: string, wait: string) =>
      `The busiest is ${team}: busy ${busy} of the time. A deal waits ${wait} there on average. There it sticks first.`,
  },
  calm: {
    nl: (team: string, busy: string, _wait: string) =>
      `Het drukst is ${team}: ${busy} bezet. Er hoeft bijna niemand te wachten.`,
    en: (team: string, busy: string, _wait: string) =>
      `The busiest is ${team}: busy ${busy} of the time. Hardly anybody has to wait.`,
  },
  asTable: { nl: 'Als tabel', en: 'As a table' },
  nobody: {
    nl: 'Je gaf nergens mensen op, dus er wacht niemand.',
    en: 'No people were given anywhere, so nobody has to wait.',
  },
  beside: {
    nl: (one: string, other: string) => `${one} naast ${other.toLowerCase()}`,
    en: (one: string, other: string) => `${one} beside ${other.toLowerCase()}`,
  },
  figure: { nl: 'Cijfer', en: 'Figure' },
  difference: { nl: 'Verschil', en: 'Difference' },
  better: { nl: 'beter', en: 'better' },
  worse: { nl: 'slechter', en: 'worse' },
  same: { nl: 'gelijk', en: 'the same' },
  'line-half': { nl: 'Doorlooptijd, de helft sneller', en: 'Lead time, half are faster' },
  'line-nineOfTen': { nl: 'Negen van de tien binnen', en: 'Nine out of ten within' },
  'line-waiting': { nl: 'Wachten op mensen, per kans', en: 'Waiting for people, per deal' },
  'line-work': { nl: 'Werk per kans', en: 'Work per deal' },
  'line-selling': { nl: 'Netto salestijd per kans', en: 'Net selling time per deal' },
  'line-sellingPerWeek': { nl: 'Netto salestijd per week', en: 'Net selling time a week' },
  waitingPerTeam: { nl: 'Wachten per team', en: 'Waiting per team' },
  missing: { nl: 'Vul dit in.', en: 'Fill this in.' },
});
