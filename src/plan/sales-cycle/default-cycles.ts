import type { CriterionKind, CycleCustomers } from './cycle.ts';

type Both = { nl: string; en: string };

export type DefaultPhase = {
  key: string;
  name: Both;
  actions: Both;
  probabilityPercent: number;
  expectedDays: number;
  rottingDays: number;
  criteria: { key: string; name: Both; kind: CriterionKind; required: boolean }[];
};

export type DefaultCycle = { key: string; name: Both; customers: CycleCustomers; phases: DefaultPhase[] };

/** The cycles that every new organisation begins with. Everything in them can be changed. */
export const defaultCycles: DefaultCycle[] = [
  {
    key: 'new-business',
    name: { nl: 'Nieuwe klanten', en: 'New business' },
    customers: 'new',
    phases: [
      {
        key: 'selection',
        name: { nl: 'Selectie', en: 'Selection' },
        actions: {
          nl: 'Kies de doelgroep. Bel voor een afspraak.',
          en: 'Choose the target group. Call for an appointment.',
        },
        probabilityPercent: 5,
        expectedDays: 14,
        rottingDays: 14,
        criteria: [
          {
            key: 'appointment-made',
            name: { nl: 'Afspraak gemaakt', en: 'Appointment made' },
            kind: 'yes',
            required: true,
          },
        ],
      },
      {
        key: 'suspect',
        name: { nl: 'Suspect', en: 'Suspect' },
        actions: { nl: 'Bereid het bezoek voor. Eerste bezoek.', en: 'Prepare the visit. First visit.' },
        probabilityPercent: 20,
        expectedDays: 14,
        rottingDays: 14,
        criteria: [
          {
            key: 'competition-known',
            name: { nl: 'Concurrentie bekend', en: 'Competition known' },
            kind: 'text',
            required: true,
          },
          {
            key: 'decision-date',
            name: { nl: 'Beslisdatum bekend', en: 'Decision date known' },
            kind: 'date',
            required: true,
          },
          {
            key: 'problem',
            name: { nl: 'Probleem bekend', en: 'Problem known' },
            kind: 'text',
            required: true,
          },
          { key: 'need', name: { nl: 'Behoefte bekend', en: 'Need known' }, kind: 'text', required: true },
        ],
      },
      {
        key: 'prospect',
        name: { nl: 'Prospect', en: 'Prospect' },
        actions: {
          nl: 'Presenteer of demonstreer. Maak de offerte.',
          en: 'Present or demonstrate. Make the quote.',
        },
        probabilityPercent: 40,
        expectedDays: 21,
        rottingDays: 14,
        criteria: [
          {
            key: 'interest-confirmed',
            name: { nl: 'Klant bevestigt interesse', en: 'Customer confirms interest' },
            kind: 'yes',
            required: true,
          },
          {
            key: 'reasons',
            name: { nl: 'Redenen waarom bekend', en: 'Reasons why known' },
            kind: 'text',
            required: true,
          },
          {
            key: 'quote-confirms',
            name: { nl: 'Offerte is bevestiging van de koop', en: 'The quote confirms the purchase' },
            kind: 'yes',
            required: true,
          },
        ],
      },
      {
        key: 'offer',
        name: { nl: 'Offerte', en: 'Offer' },
        actions: {
          nl: 'Volg telefonisch op. Beantwoord vragen.',
          en: 'Follow up by phone. Answer questions.',
        },
        probabilityPercent: 60,
        expectedDays: 14,
        rottingDays: 10,
        criteria: [
          {
            key: 'oral-order',
            name: { nl: 'Klant geeft mondeling de opdracht', en: 'Customer gives the order orally' },
            kind: 'yes',
            required: true,
          },
        ],
      },
      {
        key: 'closing',
        name: { nl: 'Closing', en: 'Closing' },
        actions: { nl: 'Haal de order binnen. Rond af.', en: 'Bring in the order. Finish it.' },
        probabilityPercent: 90,
        expectedDays: 7,
        rottingDays: 7,
        criteria: [
          {
            key: 'order-confirmation',
            name: {
              nl: 'Schriftelijke opdrachtbevestiging ontvangen',
              en: 'Written order confirmation received',
            },
            kind: 'yes',
            required: true,
          },
          {
            key: 'new-customer',
            name: { nl: 'Een nieuwe klant', en: 'A new customer' },
            kind: 'yes',
            required: false,
          },
        ],
      },
    ],
  },
  {
    key: 'existing-customers',
    name: { nl: 'Bestaande klanten', en: 'Existing customers' },
    customers: 'existing',
    phases: [
      {
        key: 'signal',
        name: { nl: 'Signaal', en: 'Signal' },
        actions: {
          nl: 'Neem contact op na gebruik, storing, verlenging of vraag.',
          en: 'Get in touch after use, a fault, a renewal or a question.',
        },
        probabilityPercent: 15,
        expectedDays: 14,
        rottingDays: 21,
        criteria: [
          {
            key: 'occasion',
            name: { nl: 'Aanleiding bekend', en: 'Occasion known' },
            kind: 'text',
            required: true,
          },
        ],
      },
      {
        key: 'need',
        name: { nl: 'Behoefte', en: 'Need' },
        actions: {
          nl: 'Bespreek wat er nodig is, met wie en wanneer.',
          en: 'Discuss what is needed, by whom and when.',
        },
        probabilityPercent: 40,
        expectedDays: 14,
        rottingDays: 14,
        criteria: [
          { key: 'need', name: { nl: 'Behoefte bekend', en: 'Need known' }, kind: 'text', required: true },
          {
            key: 'decision-date',
            name: { nl: 'Beslisdatum bekend', en: 'Decision date known' },
            kind: 'date',
            required: true,
          },
        ],
      },
      {
        key: 'offer',
        name: { nl: 'Voorstel', en: 'Proposal' },
        actions: { nl: 'Maak het voorstel. Volg het op.', en: 'Make the proposal. Follow it up.' },
        probabilityPercent: 70,
        expectedDays: 14,
        rottingDays: 10,
        criteria: [
          {
            key: 'oral-order',
            name: { nl: 'Klant geeft mondeling de opdracht', en: 'Customer gives the order orally' },
            kind: 'yes',
            required: true,
          },
        ],
      },
      {
        key: 'closing',
        name: { nl: 'Closing', en: 'Closing' },
        actions: { nl: 'Bevestig de order.', en: 'Confirm the order.' },
        probabilityPercent: 90,
        expectedDays: 7,
        rottingDays: 7,
        criteria: [
          {
            key: 'order-confirmation',
            name: {
              nl: 'Schriftelijke opdrachtbevestiging ontvangen',
              en: 'Written order confirmation received',
            },
            kind: 'yes',
            required: true,
          },
        ],
      },
    ],
  },
];

/** Why deals are lost, to begin with. */
export const defaultLossReasons: { key: string; name: Both }[] = [
  { key: 'price', name: { nl: 'Prijs', en: 'Price' } },
  { key: 'competitor', name: { nl: 'Koos een concurrent', en: 'Chose a competitor' } },
  { key: 'no-budget', name: { nl: 'Geen budget', en: 'No budget' } },
  { key: 'no-need', name: { nl: 'Geen behoefte (meer)', en: 'No need (any more)' } },
  { key: 'timing', name: { nl: 'Verkeerd moment', en: 'Wrong moment' } },
  { key: 'no-answer', name: { nl: 'Geen reactie meer', en: 'No answer any more' } },
  { key: 'not-suitable', name: { nl: 'Past niet bij wat we verkopen', en: 'Does not fit what we sell' } },
  { key: 'unknown', name: { nl: 'Onbekend', en: 'Unknown' } },
];
