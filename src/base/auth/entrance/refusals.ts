import { messages } from '#base/i18n/messages.ts';

export const refusals = messages({
  'domain-wrong': {
    nl: 'Dit is geen domein. Schrijf het als bedrijf.nl.',
    en: 'This is no domain. Write it as company.com.',
  },
  'everybodys-domain': {
    nl: 'Hier kan iedereen een mailbox hebben. Neem het domein van je eigen organisatie.',
    en: 'Anybody can have a mailbox there. Take your own organisation’s domain.',
  },
  'domain-taken': {
    nl: 'Een andere organisatie in deze Cadans gebruikt dit domein al.',
    en: 'Another organisation in this Cadans already uses this domain.',
  },
  'provider-unreachable': {
    nl: 'De aanbieder antwoordt niet op dit adres. Klopt het, en kan Cadans erbij?',
    en: 'The provider does not answer at this address. Is it right, and can Cadans reach it?',
  },
  'provider-not-listed': {
    nl: 'Dit adres staat niet op de lijst van servers die Cadans mag vragen. Wie Cadans beheert kan het erop zetten (OUTSIDE_HOSTS).',
    en: 'This address is not on the list of those that Cadans may ask. Whoever runs Cadans can add it (OUTSIDE_HOSTS).',
  },
  'provider-private': {
    nl: 'Dit adres staat niet op het openbare internet. Wie Cadans beheert kan eigen netwerken toestaan (ALLOW_PRIVATE_ADDRESSES).',
    en: 'This address is not on the public internet. Whoever runs Cadans can allow private networks (ALLOW_PRIVATE_ADDRESSES).',
  },
  'provider-insecure': {
    nl: 'Het adres van de aanbieder begint met https://.',
    en: 'The provider’s address begins with https://.',
  },
  'try-first': {
    nl: 'Log eerst zelf een keer in met single sign-on. Werkt dat, dan kun je het verplichten.',
    en: 'First sign in with single sign-on yourself. When that works, you can require it.',
  },
  'set-up-own-first': {
    nl: 'Stel eerst je eigen tweede stap in.',
    en: 'Set up your own second step first.',
  },
  'not-set': { nl: 'Single sign-on is niet ingesteld.', en: 'Single sign-on has not been set.' },
  'own-factors': {
    nl: 'Je eigen tweede stap regel je bij Mijn account.',
    en: 'You arrange your own second step under My account.',
  },
  'own-sessions': {
    nl: 'Je eigen apparaten regel je bij Mijn account.',
    en: 'You arrange your own devices under My account.',
  },
  'belongs-elsewhere': {
    nl: 'Deze collega hoort ook bij een andere organisatie. Alleen wie Cadans beheert kan dit wissen (cadans rescue).',
    en: 'This colleague also belongs to another organisation. Only whoever runs Cadans can reset this (cadans rescue).',
  },
  'never-signed-in': { nl: 'Deze collega logt nog niet in.', en: 'This colleague does not sign in yet.' },
});

/** Why somebody who comes from the provider is not let in. */
export const signOnRefusals = messages({
  'no-email': {
    nl: 'De aanbieder noemt geen e-mailadres. Vraag je beheerder om “email” vrij te geven.',
    en: 'The provider names no e-mail address. Ask your administrator to release “email”.',
  },
  'email-unproven': {
    nl: 'De aanbieder heeft je e-mailadres nog niet bevestigd.',
    en: 'The provider has not confirmed your e-mail address yet.',
  },
  'foreign-domain': {
    nl: 'Je e-mailadres hoort niet bij deze organisatie.',
    en: 'Your e-mail address does not belong to this organisation.',
  },
  'not-invited': {
    nl: 'Je bent nog niet uitgenodigd. Vraag je beheerder om een uitnodiging.',
    en: 'You have not been invited yet. Ask your administrator for an invitation.',
  },
  'member-archived': {
    nl: 'Je hebt geen toegang meer tot deze organisatie.',
    en: 'You no longer have access to this organisation.',
  },
  'account-elsewhere': {
    nl: 'Er is al een account met dit adres bij een andere organisatie. Neem je uitnodiging eerst aan met je wachtwoord.',
    en: 'There is an account with this address at another organisation already. Accept your invitation with your password first.',
  },
  'wrong-trip': {
    nl: 'Dit inloggen is te lang geleden begonnen, of in een ander venster. Begin opnieuw.',
    en: 'This sign-in began too long ago, or in another window. Begin again.',
  },
  'provider-said-no': {
    nl: 'De aanbieder heeft je niet ingelogd. Probeer het opnieuw.',
    en: 'The provider did not sign you in. Try again.',
  },
  'unknown-domain': {
    nl: 'Voor dit e-mailadres is hier geen single sign-on.',
    en: 'There is no single sign-on for this e-mail address here.',
  },
});
export type SignOnRefusal = keyof typeof signOnRefusals;
