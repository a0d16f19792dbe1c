import { messages } from '#base/i18n/messages.ts';

export const ownCalendarMessages = messages({
  title: { nl: 'Je eigen agenda', en: 'Your own calendar' },
  says: {
    nl: 'Koppel je agenda van Google, Outlook of een ander programma. De planner houdt dan rekening met wat er elke week in staat, en je week laat zien wat er deze week in staat.',
    en: 'Connect your calendar of Google, Outlook or another program. The planner then takes what stands in it every week into account, and your week shows what stands in it this week.',
  },
  private: {
    nl: 'We bewaren alleen wanneer je bezet bent, en of er iemand bij is die bij jullie contactpersonen staat. Nooit wie. Collega’s zien alleen welke vaste uren bezet zijn.',
    en: 'We keep only when you are busy, and whether somebody joins who stands among your contacts. Never who. Colleagues see only which standing hours are taken.',
  },
  counts: {
    nl: 'Een afspraak met een contactpersoon telt na afloop als netto salestijd, als bezoeken meetellen. Wat je erbij vastlegt, telt niet nog eens.',
    en: 'An appointment with a contact counts as net selling time once it is over, where visits count. What you log with it does not count again.',
  },
  url: { nl: 'Geheim iCal-adres', en: 'Secret iCal address' },
  urlHint: {
    nl: 'Google: Instellingen, je agenda, “Geheim adres in iCal-indeling”. Outlook: Instellingen, Gedeelde agenda’s, Publiceren, ICS.',
    en: 'Google: Settings, your calendar, “Secret address in iCal format”. Outlook: Settings, Shared calendars, Publish, ICS.',
  },
  connect: { nl: 'Koppelen', en: 'Connect' },
  titles: { nl: 'Bewaar ook de titels, alleen voor mij', en: 'Keep the titles too, for me alone' },
  reading: { nl: 'Je agenda wordt gelezen …', en: 'Your calendar is being read …' },
  connected: {
    nl: (host: string) => `Gekoppeld met ${host}`,
    en: (host: string) => `Connected with ${host}`,
  },
  readAt: { nl: (when: string) => `gelezen ${when}`, en: (when: string) => `read ${when}` },
  ahead: {
    nl: (all: number, customers: number) =>
      `${all === 1 ? '1 afspraak' : `${all} afspraken`} vooruit, ${customers === 0 ? 'geen' : customers} met een contactpersoon`,
    en: (all: number, customers: number) =>
      `${all === 1 ? '1 appointment' : `${all} appointments`} ahead, ${customers === 0 ? 'none' : customers} with a contact`,
  },
  standing: {
    nl: 'Vaste uren waar de planner omheen plant',
    en: 'Standing hours that the planner plans around',
  },
  noneStanding: {
    nl: 'Er staat nog niets dat elke week terugkomt.',
    en: 'Nothing in it comes back every week.',
  },
  again: { nl: 'Nu lezen', en: 'Read now' },
  disconnect: { nl: 'Ontkoppelen', en: 'Disconnect' },
  askDisconnect: { nl: 'Deze agenda ontkoppelen?', en: 'Disconnect this calendar?' },
  askDisconnectSays: {
    nl: 'Alles wat eruit is gelezen, verdwijnt: de afspraken in je week, de vaste uren in de planner en de tijd in je netto salestijd.',
    en: 'Everything that was read from it goes: the appointments in your week, the standing hours in the planner and the time in your net selling time.',
  },
  busy: { nl: 'Bezet', en: 'Busy' },
  customer: { nl: 'met een contactpersoon', en: 'with a contact' },
  clash: { nl: (what: string) => `valt samen met ${what}`, en: (what: string) => `collides with ${what}` },
  'fault-address': { nl: 'Het adres klopt niet.', en: 'The address is wrong.' },
  'fault-not-public': {
    nl: 'Het adres ligt niet op het openbare internet.',
    en: 'The address is not on the public internet.',
  },
  'fault-not-listed': {
    nl: 'De server staat niet op de lijst van wie Cadans beheert.',
    en: 'The server is not on the list of whoever runs Cadans.',
  },
  'fault-not-found': { nl: 'Deze server bestaat niet (meer).', en: 'This server does not exist (any more).' },
  'fault-timeout': { nl: 'De server gaf te laat antwoord.', en: 'The server answered too late.' },
  'fault-broken': { nl: 'Het lezen brak af.', en: 'The reading broke off.' },
  'fault-refused': {
    nl: 'De server weigert: misschien is het adres ingetrokken.',
    en: 'The server refuses: the address may have been revoked.',
  },
  'fault-not-a-calendar': {
    nl: 'Achter dit adres staat geen agenda. Is het wel het iCal-adres?',
    en: 'There is no calendar behind this address. Is it the iCal address?',
  },
  'fault-too-large': {
    nl: 'De agenda is te groot (meer dan 5 MB).',
    en: 'The calendar is too large (over 5 MB).',
  },
});
