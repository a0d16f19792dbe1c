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
  print: { nl: 'Afdrukken', en: 'Print' },
  poster: { nl: 'Poster', en: 'Poster' },
  posterA3: { nl: 'Poster A3', en: 'Poster A3' },
  posterA1: { nl: 'Poster A1', en: 'Poster A1' },
  posterSvg: { nl: 'Tekening (SVG)', en: 'Drawing (SVG)' },
  checklist: { nl: 'Checklist voor je bureau', en: 'Checklist for your desk' },
  ownCard: { nl: 'Mijn tentkaart (A5)', en: 'My tent card (A5)' },
  ownList: { nl: 'Mijn lijst (A4)', en: 'My list (A4)' },
  cardFor: { nl: (role: string) => `Tentkaart ${role}`, en: (role: string) => `Tent card ${role}` },
  somebody: { nl: 'iemand', en: 'somebody' },
});
