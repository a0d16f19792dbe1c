import { messages } from '#base/i18n/messages.ts';

/** What stands on a printed week besides the rhythm itself. */
export const printMessages = messages({
  changes: {
    nl: (n: number) =>
      n === 0 ? 'zonder wijzigingen' : n === 1 ? 'met 1 wijziging' : `met ${n} wijzigingen`,
    en: (n: number) => (n === 0 ? 'without changes' : n === 1 ? 'with 1 change' : `with ${n} changes`),
  },
  week: {
    nl: (n: number, days: string) => `week ${n} (${days})`,
    en: (n: number, days: string) => `week ${n} (${days})`,
  },
  once: { nl: 'alleen deze keer', en: 'this time only' },
  moved: { nl: 'verplaatst', en: 'moved' },
  closed: { nl: 'Gesloten', en: 'Closed' },
  away: { nl: 'Afwezig', en: 'Away' },
  leftOut: { nl: (what: string) => `Vervalt: ${what}`, en: (what: string) => `Left out: ${what}` },
});
