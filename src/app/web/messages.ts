import { messages } from '#base/i18n/messages.ts';

export const shellMessages = messages({
  plan: { nl: 'Plan', en: 'Plan' },
  do: { nl: 'Do', en: 'Do' },
  check: { nl: 'Check', en: 'Check' },
  act: { nl: 'Act', en: 'Act' },
  home: { nl: 'Begin', en: 'Home' },
  salesCycle: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  offering: { nl: 'Aanbod', en: 'Offering' },
  people: { nl: 'Team en rollen', en: 'Team and roles' },
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  dealsShort: { nl: 'Kansen', en: 'Deals' },
  accounts: { nl: 'Relaties', en: 'Accounts' },
  contacts: { nl: 'Contactpersonen', en: 'Contacts' },
  scoreboard: { nl: 'Scorebord', en: 'Scoreboard' },
  import: { nl: 'Importeren', en: 'Import' },
  settings: { nl: 'Instellingen', en: 'Settings' },
  integrations: { nl: 'API en koppelingen', en: 'API and connections' },
  apiDocumentation: { nl: 'API-documentatie', en: 'API documentation' },
  integrationsSays: {
    nl: 'Laat andere programma’s bij je gegevens, met een sleutel die je zelf weer intrekt.',
    en: 'Let other programs at your data, with a key that you can take back.',
  },
  navigation: { nl: 'Hoofdmenu', en: 'Main menu' },
  toContent: { nl: 'Naar de inhoud', en: 'Skip to content' },
  search: { nl: 'Zoeken', en: 'Search' },
  searchBox: { nl: 'Zoek relatie of kans', en: 'Find an account or deal' },
  searchHint: {
    nl: 'Typ een naam. Met pijlen kies je, met Enter open je.',
    en: 'Type a name. Arrows choose, Enter opens.',
  },
  searchNothing: {
    nl: (text: string) => `Niets gevonden voor “${text}”.`,
    en: (text: string) => `Nothing found for “${text}”.`,
  },
  searchFound: {
    nl: (n: number) => (n === 1 ? '1 resultaat' : `${n} resultaten`),
    en: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  },
  screens: { nl: 'Schermen', en: 'Screens' },
  account: { nl: (name: string) => `Menu van ${name}`, en: (name: string) => `${name}’s menu` },
  language: { nl: 'Taal', en: 'Language' },
  colours: { nl: 'Kleuren', en: 'Colours' },
  light: { nl: 'Licht', en: 'Light' },
  dark: { nl: 'Donker', en: 'Dark' },
  likeDevice: { nl: 'Zoals het apparaat', en: 'Like the device' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  more: { nl: 'Meer', en: 'More' },

  homeTitle: { nl: 'Zo loopt ons ritme', en: 'How our rhythm runs' },
  planSays: { nl: 'Ontwerp hoe je verkoopt', en: 'Design how you sell' },
  doSays: { nl: 'Verkoop zo', en: 'Sell that way' },
  checkSays: { nl: 'Zie hoe het gaat', en: 'See how it goes' },
  actSays: { nl: 'Maak het beter', en: 'Make it better' },
  nextSteps: { nl: 'Je volgende stappen', en: 'Your next steps' },
  emptyTitle: {
    nl: (name: string) => `Welkom, ${name}`,
    en: (name: string) => `Welcome, ${name}`,
  },
  firstSteps: { nl: 'Zo begin je', en: 'How to start' },
  stepInvite: { nl: 'Nodig je team uit', en: 'Invite your team' },
  stepInviteSays: {
    nl: 'Wie verkoopt er mee, in welk team en in welke rol?',
    en: 'Who sells with you, in which team and in which role?',
  },
  stepFirstDeal: { nl: 'Schrijf je eerste verkoopkans op', en: 'Write down your first deal' },
  stepFirstDealSays: {
    nl: 'Geen export bij de hand? Begin met de kans waar je nu mee bezig bent.',
    en: 'No export at hand? Begin with the deal that you are working on.',
  },
  stepDemo: { nl: 'Kijk rond in een voorbeeldbedrijf', en: 'Look around in an example company' },
  stepDemoSays: {
    nl: 'Veertien verzonnen mensen, anderhalf jaar verkoop. Je eigen organisatie blijft zoals ze is.',
    en: 'Fourteen invented people, a year and a half of selling. Your own organisation stays as it is.',
  },
  background: { nl: 'Op de achtergrond', en: 'In the background' },
  backgroundSays: {
    nl: 'E-mail, imports en herinneringen: wat loopt, en wat mislukte.',
    en: 'E-mail, imports and reminders: what runs, and what failed.',
  },
  customFields: { nl: 'Eigen velden', en: 'Custom fields' },
  customFieldsSay: {
    nl: 'Wat je van relaties, contactpersonen en kansen nog meer wilt weten.',
    en: 'What else you want to know of accounts, contacts and deals.',
  },
  whoIsWho: { nl: 'Wie is wie', en: 'Who is who' },
  whoIsWhoSays: {
    nl: 'Mensen uitnodigen, teams, rollen en rechten.',
    en: 'Inviting people, teams, roles and rights.',
  },

  stepImport: { nl: 'Haal je verkoopkansen binnen', en: 'Bring in your deals' },
  stepImportSays: {
    nl: 'Neem de export van je huidige CRM: CSV of Excel. Je ziet eerst wat er gebeurt.',
    en: 'Take the export of your present CRM: CSV or Excel. You see first what will happen.',
  },
  stepCycle: { nl: 'Loop je verkoopcyclus na', en: 'Go through your sales cycle' },
  stepCycleSays: {
    nl: 'Welke fasen kent je verkoop, en wat moet er waar zijn voor een kans verder mag?',
    en: 'Which phases does your selling have, and what must be true before a deal moves on?',
  },
  stepDeals: { nl: 'Breng je kansen verder', en: 'Move your deals on' },
  stepDealsSays: {
    nl: 'Elke kans in zijn fase, met wat er nog nodig is.',
    en: 'Every deal in its phase, with what it still needs.',
  },
  stepScore: { nl: 'Bekijk je scorebord', en: 'Look at your scoreboard' },
  stepScoreSays: {
    nl: 'Dertien weken naast elkaar: wat loopt, en wat vraagt aandacht?',
    en: 'Thirteen weeks side by side: what runs well, and what needs you?',
  },

  notFoundTitle: { nl: 'Deze pagina is er niet', en: 'This page is not here' },
  notFoundSays: {
    nl: 'Misschien is ze verplaatst, of klopt het adres niet helemaal.',
    en: 'It may have moved, or the address is not quite right.',
  },
  toHome: { nl: 'Naar het begin', en: 'To the start' },
  errorTitle: { nl: 'Dit scherm wil niet open', en: 'This screen will not open' },
  renewed: {
    nl: 'Er is een nieuwe versie van Cadans. Laad de pagina opnieuw.',
    en: 'There is a new version of Cadans. Reload the page.',
  },
  reload: { nl: 'Opnieuw laden', en: 'Reload' },
  signOutFailed: {
    nl: 'Uitloggen lukte niet. Probeer het opnieuw.',
    en: 'Signing out failed. Please try again.',
  },
  languageFailed: {
    nl: 'Je taal is niet bewaard. Probeer het later opnieuw.',
    en: 'Your language was not saved. Please try again later.',
  },
});
