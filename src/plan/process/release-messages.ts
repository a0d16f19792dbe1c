import { messages } from '#base/i18n/messages.ts';

/** The published versions of a process. */
export const releaseMessages = messages({
  versions: { nl: 'Versies', en: 'Versions' },
  version: { nl: (n: number) => `Versie ${n}`, en: (n: number) => `Version ${n}` },
  askedBy: { nl: (who: string) => `voorgelegd door ${who}`, en: (who: string) => `submitted by ${who}` },
  approvedBy: { nl: (who: string) => `akkoord van ${who}`, en: (who: string) => `approved by ${who}` },
  publishedBy: {
    nl: (who: string) => `gepubliceerd door ${who}`,
    en: (who: string) => `published by ${who}`,
  },
  readBy: {
    nl: (n: number, of: number) => `${n} van ${of} hebben het gelezen`,
    en: (n: number, of: number) => `${n} of ${of} have read it`,
  },
  somebody: { nl: 'iemand', en: 'somebody' },
});
