import { messages } from '#base/i18n/messages.ts';

export const publicLinkMessages = messages({
  title: { nl: 'Geheime links', en: 'Secret links' },
  says: {
    nl: 'Wie zo’n link heeft, ziet er één ding mee zonder in te loggen, of vult een vragenlijst in, en verandert verder niets. Een link houdt vanzelf op als de maker vertrekt of er zelf niet meer bij mag.',
    en: 'Whoever holds such a link sees one thing with it without signing in, or fills in a questionnaire, and changes nothing else. A link ends by itself when its maker leaves or may no longer see it.',
  },
  what: { nl: 'Wat', en: 'What' },
  'member-calendar': { nl: 'Ritme in een agenda', en: 'Rhythm in a calendar' },
  'team-calendar': { nl: 'Teamritme in een agenda', en: 'Team rhythm in a calendar' },
  'process-page': { nl: 'Salesproces als pagina', en: 'Sales process as a page' },
  'prospect-questionnaire': {
    nl: 'Vragenlijst voor nieuwe klanten',
    en: 'Questionnaire for prospects',
  },
  'customer-questionnaire': {
    nl: 'Vragenlijst voor bestaande klanten',
    en: 'Questionnaire for customers',
  },
  wall: { nl: 'Scherm aan de muur', en: 'Screen on the wall' },
  madeBy: { nl: 'Gemaakt door', en: 'Made by' },
  somebody: { nl: 'iemand die weg is', en: 'somebody who has left' },
  madeOn: { nl: 'Gemaakt', en: 'Made' },
  lastUsed: { nl: 'Laatst gebruikt', en: 'Last used' },
  never: { nl: 'nog niet', en: 'not yet' },
  end: { nl: 'Einde', en: 'End' },
  revoke: { nl: 'Intrekken', en: 'Revoke' },
  revokeAsk: { nl: (what: string) => `“${what}” intrekken?`, en: (what: string) => `Revoke “${what}”?` },
  revokeSays: {
    nl: 'De link werkt meteen niet meer, overal waar hij staat. Dit kan niet terug; een nieuwe maken kan altijd.',
    en: 'The link stops working at once, wherever it stands. This cannot be undone; a new one can always be made.',
  },
  revoked: { nl: 'ingetrokken', en: 'revoked' },
  shut: { nl: 'dicht', en: 'shut' },
  ended: { nl: 'Toon beëindigde', en: 'Show ended ones' },
  make: { nl: 'Link maken', en: 'Make link' },
  another: { nl: 'Nog een link maken', en: 'Make another link' },
  onlyOnce: {
    nl: 'Kopieer de link nu: hij is maar één keer te zien.',
    en: 'Copy the link now: it is shown only once.',
  },
  inUse: { nl: 'Links in gebruik', en: 'Links in use' },
  unnamed: { nl: 'Zonder naam', en: 'Without a name' },
  madeSo: {
    nl: (who: string, day: string) => `${who}, ${day}`,
    en: (who: string, day: string) => `${who}, ${day}`,
  },
  usedOn: { nl: (day: string) => `laatst geopend op ${day}`, en: (day: string) => `last opened on ${day}` },
  neverUsed: { nl: 'nog nooit geopend', en: 'never opened yet' },
  revokeOf: { nl: (name: string) => `${name} intrekken`, en: (name: string) => `Revoke ${name}` },
  revokedNow: {
    nl: 'De link is ingetrokken en opent niets meer',
    en: 'The link was revoked and opens nothing any more',
  },
  none: { nl: 'Geen geheime links', en: 'No secret links' },
  noneSays: {
    nl: 'Je maakt er een bij Mijn week (abonneren in je agenda), bij een gepubliceerd salesproces of bij de routering (klantenpanel).',
    en: 'You make one at My week (subscribe in your calendar), at a published sales process or at the routing (customer panel).',
  },
});
