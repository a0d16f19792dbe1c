import { counted, messages } from '#base/i18n/messages.ts';

const dealsNl = (n: number) => counted(n, 'verkoopkans', 'verkoopkansen', 'nl');
const dealsEn = (n: number) => counted(n, 'deal', 'deals', 'en');
const accountsNl = (n: number) => counted(n, 'relatie', 'relaties', 'nl');
const accountsEn = (n: number) => counted(n, 'account', 'accounts', 'en');

export const visibilityMessages = messages({
  title: { nl: 'Wie ziet wat', en: 'Who sees what' },
  says: {
    nl: 'Welke relaties en verkoopkansen je collega’s zien.',
    en: 'Which accounts and deals your colleagues see.',
  },
  question: { nl: 'Wat zien je collega’s?', en: 'What do your colleagues see?' },
  everything: { nl: 'Alles', en: 'Everything' },
  everythingSays: {
    nl: 'Iedereen ziet alle relaties en verkoopkansen.',
    en: 'Everybody sees all accounts and deals.',
  },
  team: { nl: 'Eigen team', en: 'Own team' },
  teamSays: {
    nl: 'Je ziet wat van jou is, van je team en van wie aan jou rapporteert.',
    en: 'You see what is yours, your team’s and of those who report to you.',
  },
  below: { nl: 'Eigen en daaronder', en: 'Own and below' },
  belowSays: {
    nl: 'Je ziet wat van jou is en van wie aan jou rapporteert, ook via anderen.',
    en: 'You see what is yours and of those who report to you, also through others.',
  },
  rulesTitle: { nl: 'Dit geldt altijd', en: 'This always holds' },
  rule1: { nl: 'Beheerders zien alles.', en: 'Administrators see everything.' },
  rule2: {
    nl: 'Wat van niemand is, ziet iedereen, zodat iemand het oppakt.',
    en: 'What nobody owns is seen by everybody, so that somebody takes it up.',
  },
  rule3: {
    nl: 'Wie een verkoopkans ziet, ziet ook de relatie en de contactpersonen erbij.',
    en: 'Whoever sees a deal also sees its account and contacts.',
  },
  rule4: {
    nl: 'Notities, activiteiten, bestanden en offertes volgen hun relatie of verkoopkans; je eigen taken houd je.',
    en: 'Notes, activities, files and quotes go with their account or deal; your own tasks stay yours.',
  },
  rule5: {
    nl: 'Bord, scorebord, zoeken, export en API-sleutels tellen en tonen alleen wat iemand mag zien.',
    en: 'Board, scoreboard, search, export and API keys count and show only what somebody may see.',
  },
  exceptions: { nl: 'Ziet toch alles', en: 'Sees everything all the same' },
  exceptionsSay: {
    nl: 'Bijvoorbeeld de verkoopondersteuning, een directeur of de boekhouder.',
    en: 'For instance sales support, a director or the bookkeeper.',
  },
  effectTitle: { nl: 'Wat verandert er?', en: 'What changes?' },
  noChange: {
    nl: 'Niemand ziet straks minder of meer dan nu.',
    en: 'Nobody will see less or more than now.',
  },
  less: {
    nl: (people: number, deals: number, accounts: number) =>
      `${people === 1 ? '1 collega ziet' : `${people} collega’s zien`} straks minder. Het gaat om ${dealsNl(deals)} en ${accountsNl(accounts)}.`,
    en: (people: number, deals: number, accounts: number) =>
      `${people === 1 ? '1 colleague' : `${people} colleagues`} will see less. It concerns ${dealsEn(deals)} and ${accountsEn(accounts)}.`,
  },
  more: {
    nl: (people: number) => `${people === 1 ? '1 collega ziet' : `${people} collega’s zien`} straks meer.`,
    en: (people: number) => `${people === 1 ? '1 colleague' : `${people} colleagues`} will see more.`,
  },
  who: { nl: 'Collega', en: 'Colleague' },
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  accounts: { nl: 'Relaties', en: 'Accounts' },
  fromTo: {
    nl: (now: string, then: string) => `${now} → ${then}`,
    en: (now: string, then: string) => `${now} → ${then}`,
  },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: {
    nl: 'Bewaard. Iedereen ziet het vanaf nu.',
    en: 'Saved. Everybody sees it from now on.',
  },
  changed: {
    nl: 'Iemand anders heeft dit zojuist gewijzigd. Je ziet nu hoe het er staat.',
    en: 'Somebody else has just changed this. You now see what stands there.',
  },
  adminsOnly: {
    nl: 'Alleen een beheerder bepaalt wie wat ziet.',
    en: 'Only an administrator decides who sees what.',
  },
});
