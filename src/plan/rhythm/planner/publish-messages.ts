import { messages } from '#base/i18n/messages.ts';

/** Publishing a version, and what it does to what lies elsewhere for once. */
export const publishMessages = messages({
  publish: { nl: 'Publiceren', en: 'Publish' },
  says: {
    nl: 'Iedereen in dit ritme krijgt bericht. De agenda’s gaan mee. De oude versie blijft te lezen.',
    en: 'Everybody in this rhythm is told. Calendars follow. The old version can still be read.',
  },
  fromWeek: { nl: 'Vanaf week', en: 'From week' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  published: {
    nl: (n: number) => `Versie ${n} is gepubliceerd`,
    en: (n: number) => `Version ${n} is published`,
  },
  exceptions: { nl: 'Uitzonderingen', en: 'Exceptions' },
  exceptionsSays: {
    nl: 'Wat je aankruist, blijft in het nieuwe ritme. Van de rest hoort wie het aangaat dat het vervalt.',
    en: 'What you tick is kept in the new rhythm. Of the rest those concerned are told that it ends.',
  },
  none: { nl: 'Geen uitzonderingen vanaf deze week.', en: 'No exceptions from this week on.' },
  ends: { nl: 'Vervalt: het nieuwe ritme heeft dit niet.', en: 'Ends: the new rhythm does not have it.' },
  stays: { nl: 'Past zoals het is.', en: 'Fits as it is.' },
  follows: {
    nl: (when: string) => `Geldt in het nieuwe ritme voor ${when}.`,
    en: (when: string) => `Is of ${when} in the new rhythm.`,
  },
  breaks: {
    nl: (what: string) => `Past niet meer: ${what}.`,
    en: (what: string) => `No longer fits: ${what}.`,
  },
  moved: {
    nl: (item: string, from: string, to: string) => `${item} van ${from} naar ${to}`,
    en: (item: string, from: string, to: string) => `${item} from ${from} to ${to}`,
  },
  leftOut: {
    nl: (item: string, on: string) => `${item} van ${on} vervalt`,
    en: (item: string, on: string) => `${item} of ${on} left out`,
  },
});
