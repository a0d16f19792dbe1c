import { messages } from '#base/i18n/messages.ts';

/** What is said of the invented company, from the first screen to throwing it away. */
export const demoMessages = messages({
  welcomeTitle: { nl: 'Welkom bij Cadans', en: 'Welcome to Cadans' },
  welcomeSays: {
    nl: 'Het ritme waarin je team verkoopt: plan, do, check, act. Hoe wil je beginnen?',
    en: 'The rhythm in which your team sells: plan, do, check, act. How do you want to start?',
  },
  ownTitle: { nl: 'Begin met je eigen organisatie', en: 'Start with your own organisation' },
  ownSays: {
    nl: 'Maak een account en lees je verkoopkansen in uit je CRM, of begin met een leeg vel.',
    en: 'Make an account and bring in the deals from your CRM, or start with a clean slate.',
  },
  lookTitle: { nl: 'Kijk rond in een voorbeeldbedrijf', en: 'Look around in an example company' },
  lookSays: {
    nl: 'Veertien verzonnen mensen en anderhalf jaar verkoop. Zonder account, en zo weer weg.',
    en: 'Fourteen invented people and a year and a half of selling. No account, and gone in a click.',
  },
  making: { nl: 'Het voorbeeldbedrijf wordt gemaakt', en: 'The example company is being made' },
  makingPeople: { nl: 'Veertien mensen komen in dienst…', en: 'Fourteen people are hired…' },
  makingDeals: { nl: 'Ze bellen, bezoeken en maken offertes…', en: 'They call, visit and quote…' },
  makingWeeks: { nl: 'Achttien maanden op het scorebord…', en: 'Eighteen months on the scoreboard…' },
  makingLast: { nl: 'Nog even…', en: 'Almost there…' },

  isDemo: {
    nl: 'Voorbeeldbedrijf: alles hier is verzonnen',
    en: 'Example company: all of it is invented',
  },
  backTo: { nl: (name: string) => `Terug naar ${name}`, en: (name: string) => `Back to ${name}` },
  throwAway: { nl: 'Weggooien', en: 'Throw away' },
  throwAwayTitle: { nl: 'Voorbeeldbedrijf weggooien?', en: 'Throw the example company away?' },
  throwAwaySays: {
    nl: 'Alles wat hier staat verdwijnt, ook wat je zelf hebt veranderd. Je gaat verder met je eigen organisatie; daaraan verandert niets.',
    en: 'Everything here disappears, also what you changed yourself. You go on with your own organisation, in which nothing changes.',
  },
});
