import { messages, wordsOf } from '#base/i18n/messages.ts';

/** Why nothing could be fetched. */
export const fetchTexts = messages({
  'folder-not-allowed': {
    nl: 'Deze map mag Cadans niet lezen. Wie Cadans beheert, zet toegestane mappen in IMPORT_FOLDERS.',
    en: 'Cadans may not read this folder. Whoever runs Cadans puts the folders that it may in IMPORT_FOLDERS.',
  },
  'folder-missing': { nl: 'Deze map bestaat niet.', en: 'This folder does not exist.' },
  'too-many-files': {
    nl: 'Er staan te veel nieuwe bestanden in deze map.',
    en: 'There are too many new files in this folder.',
  },
  'file-too-large': { nl: 'Het bestand is groter dan 160 MB.', en: 'The file is larger than 160 MB.' },
  'not-public': {
    nl: 'Dit adres ligt niet op het openbare internet.',
    en: 'This address is not on the public internet.',
  },
  'not-listed': {
    nl: 'Deze server staat niet op de lijst van servers die Cadans mag vragen (OUTSIDE_HOSTS).',
    en: 'This server is not on the list of those that Cadans may ask (OUTSIDE_HOSTS).',
  },
  'not-found': { nl: 'Dit adres is niet te vinden.', en: 'This address cannot be found.' },
  address: { nl: 'Dit is geen adres met http of https.', en: 'This is not an address with http or https.' },
  timeout: { nl: 'Er kwam niet op tijd antwoord.', en: 'No answer came in time.' },
  broken: { nl: 'De verbinding brak af.', en: 'The connection broke off.' },
  'too-many-redirects': {
    nl: 'Dit adres verwijst steeds door.',
    en: 'This address keeps redirecting.',
  },
  'mapping-gone': {
    nl: 'De bewaarde indeling past niet meer bij deze bestanden. Lees ze een keer met de hand in en bewaar de indeling opnieuw.',
    en: 'The saved mapping no longer fits these files. Import them once by hand and save the mapping anew.',
  },
  stopped: { nl: 'Cadans is intussen gestopt.', en: 'Cadans was stopped meanwhile.' },
});
export type FetchFault = keyof typeof fetchTexts;

export class FetchError extends Error {
  readonly says: { nl: string; en: string };

  constructor(because: FetchFault, options?: ErrorOptions) {
    const says = { nl: wordsOf(fetchTexts, 'nl')[because], en: wordsOf(fetchTexts, 'en')[because] };
    super(says.en, options);
    this.says = says;
  }
}

/** The server said something else than a file. */
export class AnswerError extends Error {
  readonly says: { nl: string; en: string };

  constructor(status: number) {
    super(`answered ${status}`);
    this.says = {
      nl: `De server antwoordde met ${status} in plaats van een bestand.`,
      en: `The server answered ${status} instead of a file.`,
    };
  }
}
