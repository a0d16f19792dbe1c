import type { LocalText } from '#base/kernel/language.ts';

import type { StandingRole } from './role.ts';

/** What each of the seven is there for, until the organisation writes it anew. */
export const missions: Readonly<Record<StandingRole, LocalText>> = {
  inbound: {
    nl: 'Iedereen die zich meldt krijgt snel een goed gesprek, en wie past een afspraak met de juiste verkoper.',
    en: 'Everybody who gets in touch has a good conversation soon, and whoever fits an appointment with the right seller.',
  },
  outbound: {
    nl: 'Elke week genoeg nieuwe gesprekken met bedrijven die bij ons passen, zodat de verkoop nooit droogvalt.',
    en: 'Enough new conversations every week with companies that fit us, so that sales never run dry.',
  },
  closer: {
    nl: 'Van afspraak naar order: weten wat de klant nodig heeft, wie beslist en wanneer, en dan vragen om de opdracht.',
    en: 'From appointment to order: know what the customer needs, who decides and when, and then ask for the order.',
  },
  'account-manager': {
    nl: 'Klanten blijven, kopen opnieuw en raden ons aan, omdat iemand hun zaak kent en langskomt.',
    en: 'Customers stay, buy again and recommend us, because somebody knows their business and comes by.',
  },
  'sales-manager': {
    nl: 'Een team dat zijn doelen haalt en elke week een beetje beter verkoopt: richting geven, coachen, hindernissen weghalen.',
    en: 'A team that reaches its targets and sells a little better every week: give direction, coach, clear the way.',
  },
  support: {
    nl: 'Verkopers verkopen. Voorbereiding, offertes en uitzoekwerk liggen op tijd en goed voor hen klaar.',
    en: 'Sellers sell. Preparation, quotes and research are ready for them, on time and right.',
  },
  owner: {
    nl: 'Koers houden en mensen laten groeien. Zelf verkopen kan, maar de cijfers kloppen ook zonder de eigenaar.',
    en: 'Keep the course and let people grow. Selling is fine, but the figures also hold without the owner.',
  },
};
