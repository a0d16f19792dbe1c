import { messages } from '#base/i18n/messages.ts';

export const organisationMessages = messages({
  title: { nl: 'Organisatie', en: 'Organisation' },
  name: { nl: 'Naam', en: 'Name' },
  timeZone: { nl: 'Tijdzone', en: 'Time zone' },
  timeZoneHint: {
    nl: 'Bepaalt wanneer een dag en een week beginnen, voor iedereen.',
    en: 'Decides when a day and a week begin, for everybody.',
  },
  currency: { nl: 'Munt', en: 'Currency' },
  currencyHint: {
    nl: 'Voor nieuwe verkoopkansen. Bestaande bedragen blijven wat ze zijn.',
    en: 'For new deals. Amounts that are there stay what they are.',
  },
  save: { nl: 'Opslaan', en: 'Save' },
  saved: { nl: 'De organisatie is bewaard.', en: 'The organisation is saved.' },
  changed: {
    nl: 'Iemand anders heeft dit zojuist gewijzigd. Je ziet nu hoe het er staat.',
    en: 'Somebody else has just changed this. You now see what stands there.',
  },
});
