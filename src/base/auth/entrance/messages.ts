import { messages } from '#base/i18n/messages.ts';

/** What an administrator sees of the organisation's door. */
export const entranceMessages = messages({
  title: { nl: 'Toegang', en: 'Getting in' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'Bewaard', en: 'Saved' },

  twoSteps: { nl: 'Tweede stap voor iedereen', en: 'A second step for everybody' },
  twoStepsSay: {
    nl: 'Iedereen logt dan in met een app of passkey naast het wachtwoord. Wie die nog niet heeft, krijgt uitleg en tijd.',
    en: 'Everybody then signs in with an app or passkey beside the password. Those who have none yet get help and time.',
  },
  notRequired: { nl: 'Niet verplicht', en: 'Not required' },
  requiredFrom: {
    nl: (day: string) => `Verplicht vanaf ${day}`,
    en: (day: string) => `Required from ${day}`,
  },
  requiredSince: {
    nl: (day: string) => `Verplicht sinds ${day}`,
    en: (day: string) => `Required since ${day}`,
  },
  require: { nl: 'Verplichten', en: 'Require' },
  stopRequiring: { nl: 'Niet meer verplichten', en: 'No longer require' },
  requireTitle: { nl: 'Tweede stap verplichten?', en: 'Require a second step?' },
  from: { nl: 'Vanaf wanneer?', en: 'From when?' },
  days0: { nl: 'Meteen', en: 'At once' },
  days7: { nl: 'Over een week', en: 'In a week' },
  days14: { nl: 'Over twee weken', en: 'In two weeks' },
  days30: { nl: 'Over een maand', en: 'In a month' },
  graceSays: {
    nl: 'Tot die dag ziet wie nog niets heeft op elk scherm een herinnering. Daarna stelt hij het eerst in.',
    en: 'Until that day whoever has none sees a reminder on every screen. After it, they set one up first.',
  },
  allHave: { nl: 'Iedereen heeft een tweede stap.', en: 'Everybody has a second step.' },
  without: {
    nl: (n: number) => (n === 1 ? '1 collega heeft er nog geen:' : `${n} collega’s hebben er nog geen:`),
    en: (n: number) => (n === 1 ? '1 colleague has none yet:' : `${n} colleagues have none yet:`),
  },

  sessions: { nl: 'Ingelogd blijven', en: 'Staying signed in' },
  sessionsSay: {
    nl: 'Wanneer je opnieuw inlogt. Korter is veiliger, langer is makkelijker.',
    en: 'When one signs in again. Shorter is safer, longer is easier.',
  },
  idle: { nl: 'Wie niet langskomt', en: 'Whoever does not come by' },
  most: { nl: 'Hoe dan ook', en: 'In any case' },
  afterDays: {
    nl: (n: number) => (n === 1 ? 'na een dag' : `na ${n} dagen`),
    en: (n: number) => (n === 1 ? 'after a day' : `after ${n} days`),
  },
  signOutAll: { nl: 'Iedereen uitloggen', en: 'Sign everybody out' },
  signOutAllTitle: { nl: 'Alle collega’s uitloggen?', en: 'Sign all colleagues out?' },
  signOutAllSays: {
    nl: 'Iedereen behalve jij logt daarna opnieuw in, op elk apparaat. Wat nog niet bewaard was, kan verloren gaan.',
    en: 'Everybody but you then signs in again, on every device. What was not saved may be lost.',
  },
  signOutOne: { nl: 'Overal uitloggen', en: 'Sign out everywhere' },
  signOutOneTitle: {
    nl: (name: string) => `${name} overal uitloggen?`,
    en: (name: string) => `Sign ${name} out everywhere?`,
  },
  signOutOneSays: {
    nl: 'Voor een laptop die weg is, of wie vandaag vertrekt. Inloggen kan daarna weer, tot je de collega archiveert.',
    en: 'For a laptop that is lost, or whoever leaves today. Signing in is possible again, until you archive the colleague.',
  },
  signedOut: {
    nl: (n: number) =>
      n === 0
        ? 'Er was niemand ingelogd.'
        : n === 1
          ? '1 apparaat is uitgelogd.'
          : `${n} apparaten zijn uitgelogd.`,
    en: (n: number) =>
      n === 0
        ? 'Nobody was signed in.'
        : n === 1
          ? '1 device was signed out.'
          : `${n} devices were signed out.`,
  },

  signOn: { nl: 'Single sign-on', en: 'Single sign-on' },
  signOnSays: {
    nl: 'Laat je mensen inloggen met het account van je organisatie: Microsoft Entra, Google Workspace, Okta, Keycloak of een andere aanbieder met OpenID Connect.',
    en: 'Let your people sign in with your organisation’s account: Microsoft Entra, Google Workspace, Okta, Keycloak or another provider with OpenID Connect.',
  },
  signOnOff: { nl: 'Niet ingesteld', en: 'Not set' },
  signOnWorks: {
    nl: (day: string) => `Werkt sinds ${day}`,
    en: (day: string) => `Works since ${day}`,
  },
  signOnUntried: { nl: 'Nog niet geprobeerd', en: 'Not tried yet' },
  signOnOnly: { nl: 'Verplicht', en: 'Required' },
  setUp: { nl: 'Instellen', en: 'Set up' },
  change: { nl: 'Wijzigen', en: 'Change' },
  remove: { nl: 'Verwijderen', en: 'Remove' },
  removeTitle: { nl: 'Single sign-on verwijderen?', en: 'Remove single sign-on?' },
  removeSays: {
    nl: 'Wie er nu mee is ingelogd, wordt uitgelogd. Mensen zonder wachtwoord kiezen er een via “Wachtwoord vergeten?”.',
    en: 'Whoever is signed in with it is signed out. People without a password choose one at “Forgotten your password?”.',
  },
  tryIt: {
    nl: 'Log uit en kies op het inlogscherm “Inloggen met single sign-on”. Lukt dat, dan kun je het verplichten.',
    en: 'Sign out and choose “Sign in with single sign-on” on the sign-in screen. When that works, you can require it.',
  },
  requireSignOn: { nl: 'Alleen nog single sign-on', en: 'Single sign-on only' },
  requireSignOnSays: {
    nl: 'Wachtwoorden en passkeys laten dan niemand meer binnen bij deze organisatie. Ga je er zelf uit, dan helpt “cadans rescue” op de server.',
    en: 'Passwords and passkeys then let nobody into this organisation any more. If you lock yourself out, “cadans rescue” on the server helps.',
  },
  issuer: { nl: 'Adres van de aanbieder (issuer)', en: 'The provider’s address (issuer)' },
  clientId: { nl: 'Client-ID', en: 'Client ID' },
  clientSecret: { nl: 'Client secret', en: 'Client secret' },
  secretKept: { nl: 'Laat leeg om het huidige te houden', en: 'Leave empty to keep the present one' },
  domains: { nl: 'E-maildomeinen', en: 'E-mail domains' },
  domainsHint: {
    nl: 'Met een komma ertussen: bedrijf.nl, bedrijf.be',
    en: 'With a comma between: company.com, company.nl',
  },
  callback: { nl: 'Terugkeeradres (redirect URI)', en: 'Redirect URI' },
  callbackHint: {
    nl: 'Dit adres vul je in bij je aanbieder.',
    en: 'Enter this address at your provider.',
  },
  letsIn: { nl: 'Wie mag erin?', en: 'Who may come in?' },
  invited: { nl: 'Wie is uitgenodigd', en: 'Whoever was invited' },
  domain: { nl: 'Iedereen met zo’n adres', en: 'Everybody with such an address' },
  letsInSays: {
    nl: 'Wie zonder uitnodiging komt, wordt medewerker zonder beheerrechten.',
    en: 'Whoever comes without an invitation becomes a member without an administrator’s rights.',
  },

  resetFactor: { nl: 'Tweede stap wissen', en: 'Reset second step' },
  resetTitle: {
    nl: (name: string) => `Tweede stap van ${name} wissen?`,
    en: (name: string) => `Reset ${name}’s second step?`,
  },
  resetSays: {
    nl: 'Voor wie zijn telefoon kwijt is. App, passkeys en herstelcodes vervallen, en op elk apparaat wordt uitgelogd. Ga eerst na dat je collega het echt zelf vraagt.',
    en: 'For somebody who lost the phone. App, passkeys and recovery codes end, and every device is signed out. Make sure first that it is really your colleague who asks.',
  },
  resetDone: { nl: 'De tweede stap is gewist.', en: 'The second step was reset.' },
});
