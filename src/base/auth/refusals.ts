import { messages } from '#base/i18n/messages.ts';

/** Why somebody does not get in. */
export const refusals = messages({
  'wrong-credentials': {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    en: 'This e-mail address and password do not belong together.',
  },
  'sign-up-closed': {
    nl: 'Hier is al een organisatie. Vraag de beheerder om een uitnodiging.',
    en: 'There is an organisation here already. Ask its administrator for an invitation.',
  },
  'prove-mail-first': {
    nl: 'Bevestig eerst je e-mailadres: vraag de link aan die we je mailen.',
    en: 'Confirm your e-mail address first: ask for the link that we mail you.',
  },
  'email-taken': {
    nl: 'Dit e-mailadres heeft hier al een account. Log in, of kies een nieuw wachtwoord.',
    en: 'This e-mail address already has an account here. Sign in, or choose a new password.',
  },
  'link-spent': {
    nl: 'Deze link is verlopen of al gebruikt. Vraag een nieuwe.',
    en: 'This link has expired or has been used. Ask for a new one.',
  },
  'another-place': {
    nl: 'In een ander tabblad ben je naar een andere organisatie gegaan. Hier is niets opgeslagen. Ga daar terug, of laad deze pagina opnieuw.',
    en: 'You went to another organisation in another tab. Nothing was saved here. Go back there, or reload this page.',
  },
  'sign-in-again': {
    nl: 'Deze organisatie vraagt meer om je binnen te laten. Log uit en log daar opnieuw in.',
    en: 'This organisation asks more before it lets you in. Sign out, and sign in there again.',
  },
  'no-membership': {
    nl: 'Je account hoort (nog) bij geen organisatie. Vraag de beheerder om een uitnodiging.',
    en: 'Your account belongs to no organisation (yet). Ask an administrator for an invitation.',
  },
  'bad-password': {
    nl: 'Kies een wachtwoord van minstens 15 tekens.',
    en: 'Choose a password of at least 15 characters.',
  },
  'single-sign-on-only': {
    nl: 'Je organisatie laat je inloggen met single sign-on. Kies die knop.',
    en: 'Your organisation has you sign in with single sign-on. Choose that button.',
  },
  'wrong-code': {
    nl: 'Deze code klopt niet, of hij is al gebruikt. Wacht op de volgende in je app.',
    en: 'This code is not right, or has been used. Wait for the next one in your app.',
  },
  'step-spent': {
    nl: 'Dit duurde te lang of lukte te vaak niet. Log opnieuw in.',
    en: 'This took too long or failed too often. Sign in again.',
  },
  'second-factor-missing': {
    nl: 'Je organisatie vraagt een tweede stap bij het inloggen. Log opnieuw in.',
    en: 'Your organisation asks for a second step when signing in. Sign in again.',
  },
  'second-factor-required': {
    nl: 'Je organisatie vraagt een tweede stap bij het inloggen. Stel die eerst in.',
    en: 'Your organisation asks for a second step when signing in. Set it up first.',
  },
  'confirm-first': {
    nl: 'Laat eerst zien dat jij het bent.',
    en: 'Show first that it is you.',
  },
  'managed-elsewhere': {
    nl: 'Je logt in via single sign-on. Dit regel je bij je organisatie.',
    en: 'You sign in with single sign-on. This is arranged with your organisation.',
  },
  'wrong-password': {
    nl: 'Dit wachtwoord klopt niet.',
    en: 'This password is not right.',
  },
  'already-on': {
    nl: 'Je app is al ingesteld.',
    en: 'Your app has been set up already.',
  },
  'set-up-first': {
    nl: 'Begin opnieuw: deze code hoort bij een instelling die er niet meer is.',
    en: 'Begin again: this code belongs to a set-up that is no longer there.',
  },
  'organisation-requires': {
    nl: 'Je organisatie vraagt een tweede stap. Stel eerst een andere in.',
    en: 'Your organisation asks for a second step. Set up another one first.',
  },
  'passkey-refused': {
    nl: 'Deze passkey werkt hier niet. Probeer het opnieuw, of log in met je wachtwoord.',
    en: 'This passkey does not work here. Try again, or sign in with your password.',
  },
  'too-many-passkeys': { nl: 'Je hebt al 20 passkeys.', en: 'You have 20 passkeys already.' },
});

/** Why a password is not taken although it is long enough. */
export const passwordFaults = messages({
  leaked: {
    nl: 'Dit wachtwoord staat op lijsten die iedereen kan vinden. Kies een ander.',
    en: 'This password is on lists that anybody can find. Choose another.',
  },
  pattern: {
    nl: 'Dit is een rijtje of herhaling, en dus zo geraden. Neem een paar losse woorden.',
    en: 'This is a row or a repetition, and so soon guessed. Take a few separate words.',
  },
  'own-words': {
    nl: 'Je eigen naam of bedrijf raadt een ander snel. Neem een paar andere woorden.',
    en: 'Others soon guess your own name or company. Take a few other words.',
  },
});
