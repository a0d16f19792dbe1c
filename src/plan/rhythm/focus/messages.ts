import { messages } from '#base/i18n/messages.ts';

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

export const focusMessages = messages({
  title: { nl: 'Focus', en: 'Focus' },
  kind: { nl: 'Wat ga je doen?', en: 'What are you going to do?' },
  call: { nl: 'Bellen', en: 'Calling' },
  email: { nl: 'Mailen', en: 'Writing e-mails' },
  visit: { nl: 'Bezoeken', en: 'Visiting' },
  demonstration: { nl: 'Demonstreren', en: 'Demonstrating' },
  quote: { nl: 'Offertes maken', en: 'Making quotes' },
  other: { nl: 'Iets anders', en: 'Something else' },
  whom: { nl: 'Wie of wat', en: 'Whom or what' },
  whomHint: { nl: 'Bijvoorbeeld: de lijst met bouwbedrijven', en: 'For example: the list of builders' },
  howLong: { nl: 'Hoelang', en: 'How long' },
  minutesOf: { nl: (n: number) => `${n} min`, en: (n: number) => `${n} min` },
  ownLength: { nl: 'Zelf kiezen', en: 'Choose' },
  minutes: { nl: 'minuten', en: 'minutes' },
  target: { nl: 'Doel', en: 'Goal' },
  targetHint: { nl: 'Hoeveel je er wilt vastleggen', en: 'How many you want to log' },
  times: { nl: 'keer', en: 'times' },
  when: { nl: 'Wanneer', en: 'When' },
  now: { nl: 'Nu', en: 'Now' },
  later: { nl: 'Later', en: 'Later' },
  day: { nl: 'Dag', en: 'Day' },
  time: { nl: 'Tijd', en: 'Time' },
  noTime: { nl: 'Schrijf een tijd als 09:30', en: 'Write a time like 09:30' },
  begin: { nl: 'Nu beginnen', en: 'Begin now' },
  plan: { nl: 'Inplannen', en: 'Plan' },
  inRhythm: { nl: 'Vrij om te verkopen vandaag', en: 'Free for selling today' },
  inRhythmSays: {
    nl: 'Deze blokken houdt jullie ritme vandaag voor je vrij.',
    en: 'Your team’s rhythm keeps these blocks free for you today.',
  },
  blockOf: {
    nl: (from: string, to: string) => `Focusblok van ${from} tot ${to}`,
    en: (from: string, to: string) => `Focus block from ${from} to ${to}`,
  },

  left: { nl: 'nog', en: 'left' },
  over: { nl: 'erover', en: 'over' },
  paused: { nl: 'onderbroken', en: 'interrupted' },
  timer: {
    nl: (minutes: number) => `Nog ${many(minutes, 'minuut', 'minuten')}`,
    en: (minutes: number) => `${many(minutes, 'minute', 'minutes')} left`,
  },
  ready: { nl: 'De tijd is om. Mooi gedaan.', en: 'Time is up. Well done.' },
  interrupt: { nl: 'Onderbroken', en: 'Interrupted' },
  resume: { nl: 'Verder', en: 'Go on' },
  end: { nl: 'Afronden', en: 'End' },
  reason: { nl: 'Wat kwam ertussen?', en: 'What came between?' },
  note: { nl: 'Noteren', en: 'Note' },
  quiet: {
    nl: 'De bel blijft stil. Nieuws wacht tot je klaar bent.',
    en: 'The bell keeps quiet. News waits until you are done.',
  },
  logAsEver: {
    nl: 'Leg vast zoals altijd: het telt hier vanzelf mee.',
    en: 'Log as you always do: it counts here by itself.',
  },
  keys: { nl: 'onderbroken of verder', en: 'interrupted or on' },
  ofTarget: {
    nl: (done: number, target: number) => `${done} van ${target}`,
    en: (done: number, target: number) => `${done} of ${target}`,
  },
  loggedNow: {
    nl: (n: number) => `${n} vastgelegd`,
    en: (n: number) => `${n} logged`,
  },
  interrupted: {
    nl: (n: number) => (n === 0 ? 'niet onderbroken' : `${n} keer onderbroken`),
    en: (n: number) => (n === 0 ? 'not interrupted' : `interrupted ${n === 1 ? 'once' : `${n} times`}`),
  },

  planned: { nl: 'Gepland', en: 'Planned' },
  start: { nl: 'Starten', en: 'Start' },
  startOne: { nl: (what: string) => `${what} starten`, en: (what: string) => `Start ${what}` },
  removeOne: { nl: (what: string) => `${what} weghalen`, en: (what: string) => `Remove ${what}` },
  removed: { nl: 'Focusblok weggehaald', en: 'Focus block removed' },
  askRemove: { nl: 'Dit focusblok weghalen?', en: 'Remove this focus block?' },
  askRemoveSays: {
    nl: 'De tijd telt dan niet meer mee als netto salestijd. Wat je hebt vastgelegd, blijft staan.',
    en: 'Its time no longer counts as net selling time. What you logged stays.',
  },
  remove: { nl: 'Weghalen', en: 'Remove' },
  lastWeeks: { nl: 'De laatste twee weken', en: 'The last two weeks' },
  sum: {
    nl: (hours: string) => `${hours} geconcentreerd`,
    en: (hours: string) => `${hours} of focus`,
  },
  nothing: { nl: 'Nog geen focusblokken', en: 'No focus blocks yet' },
  nothingSays: {
    nl: 'Kies één ding, zet de tijd en blijf erbij. Een uur ongestoord bellen levert meer op dan een dag tussendoor.',
    en: 'Choose one thing, set the time and stay with it. An hour of calling undisturbed brings more than a day of in between.',
  },
  counts: {
    nl: 'Telt als netto salestijd: de tijd zonder onderbrekingen. Wat je erin vastlegt, telt niet nog eens.',
    en: 'Counts as net selling time: the time without interruptions. What you log in it does not count again.',
  },
  countsNot: {
    nl: 'Telt niet als netto salestijd: dat doen alleen soorten die in de regels zijn aangevinkt.',
    en: 'Does not count as net selling time: only kinds that are ticked in the rules do.',
  },
  toRules: { nl: 'Wat telt mee?', en: 'What counts?' },
  onlyYou: { nl: 'Alleen jij ziet je focusblokken.', en: 'Only you see your focus blocks.' },
  running: {
    nl: (what: string, minutes: number) => `Focus: ${what}, nog ${many(minutes, 'minuut', 'minuten')}`,
    en: (what: string, minutes: number) => `Focus: ${what}, ${many(minutes, 'minute', 'minutes')} left`,
  },
});
