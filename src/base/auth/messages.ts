import { messages } from '#base/i18n/messages.ts';

/** What the screens at the door say. */
export const doorMessages = messages({
  language: { nl: 'Taal', en: 'Language' },
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  name: { nl: 'Je naam', en: 'Your name' },
  organisation: { nl: 'Je organisatie', en: 'Your organisation' },

  signInTitle: { nl: 'Inloggen', en: 'Sign in' },
  signIn: { nl: 'Inloggen', en: 'Sign in' },
  orElse: { nl: 'of', en: 'or' },
  byPasskey: { nl: 'Inloggen met een passkey', en: 'Sign in with a passkey' },
  bySingleSignOn: { nl: 'Inloggen met single sign-on', en: 'Sign in with single sign-on' },
  byOrganisation: {
    nl: (organisation: string) => `Inloggen via ${organisation}`,
    en: (organisation: string) => `Sign in through ${organisation}`,
  },
  emailFirst: {
    nl: 'Vul eerst je e-mailadres in: daaraan zien we bij welke organisatie je hoort.',
    en: 'Enter your e-mail address first: it tells which organisation you belong to.',
  },
  passkeyBroken: {
    nl: 'Het inloggen met je passkey is afgebroken. Probeer het opnieuw, of neem je wachtwoord.',
    en: 'Signing in with your passkey was broken off. Try again, or use your password.',
  },
  stepTitle: { nl: 'Nog één stap', en: 'One more step' },
  stepCodeSays: {
    nl: 'Open de app voor je inlogcodes en typ de code van Cadans.',
    en: 'Open the app for your sign-in codes and type the one for Cadans.',
  },
  stepPasskeySays: {
    nl: 'Laat met je passkey zien dat jij het bent.',
    en: 'Show with your passkey that it is you.',
  },
  stepRecoverySays: {
    nl: 'Typ een van de herstelcodes die je bewaard hebt. Elke code werkt één keer.',
    en: 'Type one of the recovery codes that you kept. It works once.',
  },
  stepCode: { nl: 'Code', en: 'Code' },
  stepRecovery: { nl: 'Herstelcode', en: 'Recovery code' },
  stepUsePasskey: { nl: 'Gebruik je passkey', en: 'Use your passkey' },
  stepUseCode: { nl: 'Neem een code uit je app', en: 'Use a code from your app' },
  stepUseRecovery: { nl: 'Telefoon kwijt? Neem een herstelcode', en: 'Lost your phone? Use a recovery code' },
  stepLost: {
    nl: 'Ook geen herstelcode? Vraag een beheerder om je tweede stap te wissen.',
    en: 'No recovery code either? Ask an administrator to reset your second step.',
  },
  stepBack: { nl: 'Opnieuw beginnen', en: 'Begin again' },
  invitedSignOn: {
    nl: (name: string) =>
      `Dag ${name}, je bent uitgenodigd. Je organisatie laat je inloggen met single sign-on.`,
    en: (name: string) =>
      `Hello ${name}, you are invited. Your organisation has you sign in with single sign-on.`,
  },

  forgot: { nl: 'Wachtwoord vergeten?', en: 'Forgotten your password?' },
  toSignUp: { nl: 'Nog geen account?', en: 'No account yet?' },
  signUpHere: { nl: 'Begin een organisatie', en: 'Start an organisation' },
  renewed: {
    nl: 'Je nieuwe wachtwoord is bewaard. Log er nu mee in.',
    en: 'Your new password is saved. Sign in with it now.',
  },

  signUpTitle: { nl: 'Begin met je organisatie', en: 'Start with your organisation' },
  signUpSays: {
    nl: 'Jij wordt de beheerder. Je collega’s nodig je straks uit.',
    en: 'You become the administrator. You invite your colleagues later.',
  },
  waitingTitle: {
    nl: (name: string) => `${name} staat klaar`,
    en: (name: string) => `${name} is ready for you`,
  },
  waitingSays: {
    nl: 'De gegevens zijn al ingelezen. Maak je account, dan ben jij de beheerder.',
    en: 'The data is in already. Make your account and you are the administrator.',
  },
  signUp: { nl: 'Beginnen', en: 'Start' },
  signUpByMailSays: {
    nl: 'Jij wordt de beheerder. We mailen je een link: daarachter kies je je wachtwoord.',
    en: 'You become the administrator. We mail you a link, behind which you choose your password.',
  },
  signUpLookSays: {
    nl: (email: string) =>
      `Er staat zo een mail voor ${email}. Met de link daarin ga je verder; hij werkt een uur. Niets gekregen? Kijk ook bij ongewenste mail, en of het adres klopt.`,
    en: (email: string) =>
      `A mail to ${email} will be there soon. The link in it takes you on; it works for an hour. Nothing came? Look among unwanted mail too, and whether the address is right.`,
  },
  otherAddress: { nl: 'Een ander adres', en: 'Another address' },
  finishTitle: { nl: 'Kies een wachtwoord', en: 'Choose a password' },
  finishSays: {
    nl: (organisation: string) => `Je e-mailadres klopt. Met een wachtwoord staat ${organisation} klaar.`,
    en: (organisation: string) =>
      `Your e-mail address is confirmed. With a password ${organisation} is ready.`,
  },
  signUpSpentSays: {
    nl: 'Hij is verlopen of al gebruikt. Ben je er al, log dan in. Vraag anders een nieuwe.',
    en: 'It has expired or has been used. If you are in already, sign in. Otherwise ask for a new one.',
  },
  haveAccount: { nl: 'Heb je al een account?', en: 'Have an account already?' },
  closedTitle: { nl: 'Je hebt een uitnodiging nodig', en: 'You need an invitation' },
  closedSays: {
    nl: 'Hier is al een organisatie. Vraag haar beheerder om een uitnodiging: je krijgt dan een link waarmee je je wachtwoord kiest.',
    en: 'There is an organisation here already. Ask its administrator for an invitation: you get a link with which you choose your password.',
  },
  toSignIn: { nl: 'Naar inloggen', en: 'To sign in' },

  passwordRule: {
    nl: 'Minstens 15 tekens. Een paar losse woorden werken het best.',
    en: 'At least 15 characters. A few separate words work best.',
  },
  passwordMissing: {
    nl: (n: number) => (n === 1 ? 'Nog 1 teken.' : `Nog ${n} tekens.`),
    en: (n: number) => (n === 1 ? '1 more character.' : `${n} more characters.`),
  },
  passwordPattern: {
    nl: 'Zo geraden: het is een rijtje of herhaling. Neem een paar losse woorden.',
    en: 'Soon guessed: it is a row or a repetition. Take a few separate words.',
  },
  passwordOwnWords: {
    nl: 'Zo geraden: het is vooral je eigen naam. Neem een paar andere woorden.',
    en: 'Soon guessed: it is mostly your own name. Take a few other words.',
  },
  passwordFine: { nl: 'Goed. Langer is nog sterker.', en: 'Good. Longer is stronger still.' },
  passwordStrong: { nl: 'Sterk wachtwoord.', en: 'Strong password.' },

  forgotTitle: { nl: 'Nieuw wachtwoord', en: 'New password' },
  forgotSays: {
    nl: 'Vul je e-mailadres in. Je krijgt een link waarmee je een nieuw wachtwoord kiest.',
    en: 'Enter your e-mail address. You get a link with which you choose a new password.',
  },
  sendLink: { nl: 'Stuur de link', en: 'Send the link' },
  lookTitle: { nl: 'Kijk in je mail', en: 'Look in your mail' },
  lookSays: {
    nl: (email: string) =>
      `Is er een account voor ${email}, dan staat daar zo een mail met een link. Die werkt een uur. Niets gekregen? Kijk ook bij ongewenste mail.`,
    en: (email: string) =>
      `If there is an account for ${email}, a mail with a link will be there soon. It works for an hour. Nothing came? Look among unwanted mail too.`,
  },
  noMailTitle: { nl: 'Vraag je beheerder om een link', en: 'Ask your administrator for a link' },
  noMailSays: {
    nl: 'Deze Cadans verstuurt geen mail. Een beheerder maakt bij Mensen en teams een link waarmee jij een nieuw wachtwoord kiest.',
    en: 'This Cadans sends no mail. An administrator makes a link for you under People and teams, with which you choose a new password.',
  },
  noMailAlone: {
    nl: 'Ben je zelf de enige beheerder? Vraag wie Cadans geïnstalleerd heeft om dit commando:',
    en: 'Are you the only administrator? Ask whoever installed Cadans to run this command:',
  },

  exampleEmail: { nl: 'naam@bedrijf.example', en: 'name@company.example' },

  newTitle: { nl: 'Kies een nieuw wachtwoord', en: 'Choose a new password' },
  newSays: {
    nl: 'Daarna log je er meteen mee in. Op andere apparaten word je uitgelogd.',
    en: 'Then you sign in with it at once. On other devices you are signed out.',
  },
  newPassword: { nl: 'Nieuw wachtwoord', en: 'New password' },
  saveNew: { nl: 'Opslaan', en: 'Save' },
  spentTitle: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' },
  spentSays: {
    nl: 'Hij is verlopen of al gebruikt. Vraag een nieuwe.',
    en: 'It has expired or has been used. Ask for a new one.',
  },
  askNew: { nl: 'Vraag een nieuwe link', en: 'Ask for a new link' },

  invitedTitle: {
    nl: (organisation: string) => `Welkom bij ${organisation}`,
    en: (organisation: string) => `Welcome to ${organisation}`,
  },
  invitedSays: {
    nl: (name: string) => `Dag ${name}, je bent uitgenodigd. Kies een wachtwoord en je kunt aan de slag.`,
    en: (name: string) => `Hello ${name}, you are invited. Choose a password and you can start.`,
  },
  invitedKnown: {
    nl: (name: string) =>
      `Dag ${name}, je bent uitgenodigd. Je hebt hier al een account: neem het wachtwoord daarvan.`,
    en: (name: string) =>
      `Hello ${name}, you are invited. You have an account here already: use its password.`,
  },
  accept: { nl: 'Aan de slag', en: 'Start' },
  inviteSpentSays: {
    nl: 'De uitnodiging is verlopen of al gebruikt. Heb je al een wachtwoord, log dan in. Vraag anders je beheerder om een nieuwe.',
    en: 'The invitation has expired or has been used. If you have a password, sign in. Otherwise ask your administrator for a new one.',
  },
});
