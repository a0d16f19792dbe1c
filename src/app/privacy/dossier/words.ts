import type { LocalText } from '#base/kernel/language.ts';

/** The sheets of a dossier, in their order. */
export const sheetWords = {
  person: { nl: 'Wie je bent', en: 'Who you are' },
  roles: { nl: 'Je rollen', en: 'Your roles' },
  consents: { nl: 'Wat je zei over benaderd worden', en: 'What you said about being approached' },
  deals: { nl: 'Verkoopkansen', en: 'Deals' },
  activities: { nl: 'Gesprekken, bezoeken en andere activiteiten', en: 'Calls, visits and other activities' },
  tasks: { nl: 'Taken', en: 'Tasks' },
  actions: { nl: 'Actiepunten van jou', en: 'Your actions' },
  meetings: { nl: 'Overleggen waar je bij was', en: 'Meetings that you attended' },
  signals: { nl: 'Signalen over je cijfers', en: 'Signals about your figures' },
  quotes: { nl: 'Offertes', en: 'Quotes' },
  texts: { nl: 'Teksten waarin je voorkomt', en: 'Texts in which you occur' },
  files: { nl: 'Bestanden', en: 'Files' },
  imports: { nl: 'Regels van imports die apart zijn gehouden', en: 'Rows of imports that were kept aside' },
  notices: { nl: 'Berichten aan jou', en: 'Notices to you' },
  views: { nl: 'Je bewaarde weergaven', en: 'Your saved views' },
  sessions: { nl: 'Waar je bent ingelogd', en: 'Where you are signed in' },
  history: { nl: 'Wat er is gewijzigd', en: 'What was changed' },
} satisfies Record<string, LocalText>;
export type SheetName = keyof typeof sheetWords;

export const documentWords = {
  title: { nl: 'Wat we van je weten', en: 'What we know about you' },
  from: { nl: 'Gegevens die', en: 'Data that' },
  holds: { nl: 'van je bewaart, op', en: 'holds about you, on' },
  kept: {
    nl: 'Waarom en hoe lang we dit bewaren, staat in onze privacyverklaring. Klopt er iets niet, of wil je dat we je wissen? Laat het ons weten.',
    en: 'Why and how long we keep this is said in our privacy statement. Is something wrong, or do you want to be erased? Let us know.',
  },
  whole: {
    nl: 'Hetzelfde staat in gegevens.json, voor andere programma’s.',
    en: 'The same stands in data.json, for other programs.',
  },
  first: {
    nl: 'Alleen de nieuwste 2.000; alles staat in gegevens.json.',
    en: 'Only the newest 2,000; all of them are in data.json.',
  },
  none: { nl: 'Niets.', en: 'Nothing.' },
} satisfies Record<string, LocalText>;

/** What the files are called in the archive. */
export const fileNames = {
  document: { nl: 'lees mij.html', en: 'read me.html' },
  data: { nl: 'gegevens.json', en: 'data.json' },
  files: { nl: 'bestanden', en: 'files' },
} satisfies Record<string, LocalText>;
