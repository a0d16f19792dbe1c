import type { DemoSource } from './demo-company.ts';

/** What sellers write down, short and as they say it. */
export const texts = {
  noAnswer: [
    'Geen gehoor.',
    'Niet opgenomen, later nog eens.',
    'In gesprek.',
    'Receptie: is in vergadering.',
  ],
  voicemail: ['Voicemail ingesproken.', 'Voicemail, naam en reden achtergelaten.'],
  notInterested: [
    'Geen interesse, installatie is net vervangen.',
    'Zit vast aan een lopend contract.',
    'Regelt het hoofdkantoor.',
    'Geen plannen dit jaar.',
    'Tevreden met de huidige installateur.',
  ],
  callBack: [
    'Terugbellen, had nu geen tijd.',
    'Juiste persoon is vrij, volgende week bellen.',
    'Stuurt intern door, bel terug.',
  ],
  spoken: [
    'Kort gesproken, gegevens gecontroleerd.',
    'Contactpersoon en situatie genoteerd.',
    'Gesproken, nu niets aan de orde.',
  ],
  interested: [
    'Interesse, wil eerst informatie.',
    'Ketel is aan vervanging toe, wil meer weten.',
    'Klachten over het binnenklimaat, staat open voor advies.',
  ],
  appointment: [
    'Afspraak gemaakt voor een bezoek.',
    'Kennismaking ingepland.',
    'Afspraak staat, uitnodiging verstuurd.',
  ],
  confirmAppointment: ['Bevestiging van de afspraak gestuurd.', 'Uitnodiging met agenda gestuurd.'],
  information: [
    'Documentatie gestuurd.',
    'Referenties en folder gestuurd.',
    'Rekenvoorbeeld besparing gestuurd.',
  ],
  firstVisit: [
    'Kennismaking en rondgang door het pand.',
    'Eerste bezoek: installatie bekeken, wensen opgenomen.',
    'Bezoek: beslissers en planning besproken.',
  ],
  noShow: ['Contactpersoon was er niet, nieuwe afspraak gemaakt.', 'Afspraak stond niet in hun agenda.'],
  demonstration: [
    'Demonstratie in onze proefopstelling.',
    'Presentatie aan directie en technische dienst.',
    'Referentieproject bezocht, goede indruk.',
  ],
  quote: [
    'Offerte gestuurd en toegelicht.',
    'Offerte volgens afspraak gestuurd.',
    'Offerte besproken, ligt bij de directie.',
  ],
  followUp: [
    'Nagebeld: ligt nog bij de directie.',
    'Vragen over de garantie beantwoord.',
    'Offerte doorgenomen, levertijd is een punt.',
    'Vergelijkt nog met een ander.',
    'Subsidie uitgelegd, rekenen het door.',
    'Akkoord van de financiële man ontbreekt nog.',
  ],
  oralOrder: [
    'Mondeling akkoord.',
    'Krijgen de opdracht, bevestiging volgt.',
    'Gegund, ze sturen de bevestiging.',
  ],
  orderConfirmation: [
    'Getekende opdrachtbevestiging ontvangen.',
    'Opdrachtbevestiging binnen, project gepland.',
  ],
  lost: ['Gaat niet door, reden genoteerd.', 'Afgevallen.', 'Besluit: niet met ons.'],
  signal: [
    'Uitbreiding van het pand besproken.',
    'Storingen nemen toe, installatie op leeftijd.',
    'Wil het contract uitbreiden.',
    'Vraagt naar verduurzaming.',
  ],
  relation: [
    'Relatiegesprek, alles naar wens.',
    'Planning onderhoud afgestemd.',
    'Gebeld over de laatste servicebeurt.',
    'Contactgegevens bijgewerkt.',
  ],
  relationEmail: [
    'Nieuwsbrief met persoonlijke noot gestuurd.',
    'Onderhoudsplanning gestuurd.',
    'Vraag beantwoord.',
  ],
  incoming: [
    'Vraag over de levertijd beantwoord.',
    'Storing gemeld, doorgezet naar service.',
    'Factuurvraag doorgezet.',
    'Vroeg naar een monteur.',
  ],
  support: [
    'Klantanalyse voorbereid.',
    'Calculatie voor de offerte gemaakt.',
    'Energiegegevens opgevraagd en verwerkt.',
    'Tekeningen verzameld.',
  ],
  dealEmail: [
    'Gespreksverslag gestuurd.',
    'Vraag per mail beantwoord.',
    'Planning voorgesteld.',
    'Aanvullende specificaties gestuurd.',
  ],
  managing: [
    'Meegekeken met een lopende kans.',
    'Kennisgemaakt met de directie van de klant.',
    'Tevredenheid nagevraagd.',
  ],
} as const;

export const problems = [
  'Te warm in de zomer, te hoge stroomrekening.',
  'De ketel is op en gas moet eruit.',
  'Klachten over tocht en benauwde lucht.',
  'Storingen aan de koeling, productie valt stil.',
  'Energielabel moet omhoog voor de huurder.',
];
export const needs = [
  'Stil systeem zonder stilstand tijdens de ombouw.',
  'Eén partij voor installatie en onderhoud.',
  'Aantoonbare besparing binnen vijf jaar.',
  'Oplossing per verdieping regelbaar.',
  'Klaar voor het stookseizoen.',
];
export const reasonsToBuy = [
  'Korte levertijd en eigen monteurs.',
  'Besparing is goed onderbouwd.',
  'Referentie in dezelfde branche overtuigt.',
  'Onderhoud en installatie in één hand.',
];

export const leadTexts: Record<Extract<DemoSource, 'web-form' | 'phone' | 'email'>, readonly string[]> = {
  'web-form': ['Aanvraag via de website.', 'Formulier: wil advies over het klimaat in het pand.'],
  phone: ['Belde zelf met een vraag over een warmtepomp.', 'Belde na verwijzing door een relatie.'],
  email: ['Mailde met een offerteaanvraag.', 'Mail: installatie is aan vervanging toe.'],
};
