import type { Language } from '#base/kernel/language.ts';

/** Why an address was not taken on. */
export const refusals = {
  url: {
    nl: 'Dit is geen webadres. Begin met https:// en zet er geen naam of wachtwoord in.',
    en: 'This is not a web address. Begin with https:// and put no name or password in it.',
  },
  'not-public': {
    nl: 'Dit adres staat niet op het openbare internet. Wie Cadans beheert kan eigen netwerken toestaan.',
    en: 'This address is not on the public internet. Whoever runs Cadans can allow private networks.',
  },
  'not-listed': {
    nl: 'Deze server staat niet op de lijst van servers die Cadans mag vragen. Wie Cadans beheert kan hem erop zetten (OUTSIDE_HOSTS).',
    en: 'This server is not on the list of those that Cadans may ask. Whoever runs Cadans can add it (OUTSIDE_HOSTS).',
  },
  'too-many-webhooks': { nl: 'Er zijn al 50 webhooks.', en: 'There are 50 webhooks already.' },
} satisfies Record<string, Record<Language, string>>;
