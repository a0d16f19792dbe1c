import type { LocalText } from '#base/kernel/language.ts';

import type { Role } from '../../roles/role.ts';
import type { CountDefinition, KpiEvent, KpiMeasure, RatioDefinition } from './definition.ts';

type StartingKpi = {
  code: string;
  name: LocalText;
  /** Without a role it stands on no scoreboard, and is there for ratios to be made of. */
  roles: readonly Role[];
  leading: boolean;
  better: 'higher' | 'lower';
  definition:
    | (Partial<Omit<CountDefinition, 'event' | 'measure'>> & { event: KpiEvent; measure: KpiMeasure })
    | { event: 'ratio'; numerator: string; denominator: string; way: RatioDefinition['way'] };
};

/** The KPIs that every organisation has from the start, in the order of a deal's life. Ratios name others by code. */
export const startingKpis: readonly StartingKpi[] = [
  {
    code: 'leads-approached',
    name: { nl: 'Leads benaderd', en: 'Leads approached' },
    roles: ['outbound'],
    leading: true,
    better: 'higher',
    definition: { event: 'activity', measure: 'accounts', kinds: ['call', 'email'] },
  },
  {
    code: 'conversations',
    name: { nl: 'Gesprekken', en: 'Conversations' },
    roles: ['inbound', 'outbound'],
    leading: true,
    better: 'higher',
    definition: {
      event: 'activity',
      measure: 'count',
      kinds: ['call'],
      outcomes: ['reached', 'appointment', 'positive', 'negative', 'neutral'],
    },
  },
  {
    code: 'appointments-made',
    name: { nl: 'Afspraken gemaakt', en: 'Appointments made' },
    roles: ['inbound', 'outbound'],
    leading: true,
    better: 'higher',
    definition: { event: 'activity', measure: 'count', kinds: ['call'], outcomes: ['appointment'] },
  },
  {
    code: 'conversation-to-appointment',
    name: { nl: 'Gesprek → afspraak', en: 'Conversation → appointment' },
    roles: ['outbound'],
    leading: true,
    better: 'higher',
    definition: {
      event: 'ratio',
      numerator: 'appointments-made',
      denominator: 'conversations',
      way: 'period',
    },
  },
  {
    code: 'new-deals',
    name: { nl: 'Nieuwe kansen', en: 'New deals' },
    roles: ['inbound', 'outbound'],
    leading: true,
    better: 'higher',
    definition: { event: 'deal-opened', measure: 'count' },
  },
  {
    code: 'answered-in-an-hour',
    name: { nl: 'Binnen een uur opgevolgd', en: 'Followed up within an hour' },
    roles: [],
    leading: true,
    better: 'higher',
    definition: { event: 'first-response', measure: 'count', withinMinutes: 60 },
  },
  {
    code: 'speed-to-lead',
    name: { nl: 'Snelheid van opvolgen', en: 'Speed to lead' },
    roles: ['inbound'],
    leading: true,
    better: 'higher',
    definition: {
      event: 'ratio',
      numerator: 'answered-in-an-hour',
      denominator: 'new-deals',
      way: 'period',
    },
  },
  {
    code: 'appointments-held',
    name: { nl: 'Afspraken gehouden', en: 'Appointments held' },
    roles: ['closer', 'account-manager'],
    leading: true,
    better: 'higher',
    definition: { event: 'activity', measure: 'count', kinds: ['visit', 'demonstration'] },
  },
  {
    code: 'customers-visited',
    name: { nl: 'Klanten bezocht', en: 'Customers visited' },
    roles: ['account-manager'],
    leading: true,
    better: 'higher',
    definition: {
      event: 'activity',
      measure: 'accounts',
      kinds: ['visit', 'demonstration'],
      customers: 'existing',
    },
  },
  {
    code: 'quotes',
    name: { nl: 'Offertes', en: 'Quotes' },
    roles: ['closer', 'account-manager'],
    leading: true,
    better: 'higher',
    definition: { event: 'activity', measure: 'count', kinds: ['quote'] },
  },
  {
    code: 'deals-won',
    name: { nl: 'Gewonnen kansen', en: 'Deals won' },
    roles: ['closer', 'account-manager'],
    leading: false,
    better: 'higher',
    definition: { event: 'deal-won', measure: 'count' },
  },
  {
    code: 'quote-to-customer',
    name: { nl: 'Offerte → klant', en: 'Quote → customer' },
    roles: ['closer', 'account-manager', 'sales-manager', 'owner'],
    leading: false,
    better: 'higher',
    definition: { event: 'ratio', numerator: 'deals-won', denominator: 'quotes', way: 'cohort' },
  },
  {
    code: 'won-amount',
    name: { nl: 'Gewonnen bedrag', en: 'Won amount' },
    roles: ['closer', 'account-manager', 'sales-manager', 'owner'],
    leading: false,
    better: 'higher',
    definition: { event: 'deal-won', measure: 'amount' },
  },
  {
    code: 'days-to-order',
    name: { nl: 'Dagen tot de order', en: 'Days to the order' },
    roles: [],
    leading: false,
    better: 'lower',
    definition: { event: 'deal-won', measure: 'days' },
  },
  {
    code: 'cycle-time',
    name: { nl: 'Doorlooptijd', en: 'Cycle time' },
    roles: ['closer', 'account-manager', 'sales-manager'],
    leading: false,
    better: 'lower',
    definition: { event: 'ratio', numerator: 'days-to-order', denominator: 'deals-won', way: 'period' },
  },
  {
    code: 'net-selling-time',
    name: { nl: 'Netto salestijd', en: 'Net selling time' },
    roles: ['inbound', 'outbound', 'closer', 'account-manager', 'sales-manager'],
    leading: true,
    better: 'higher',
    definition: { event: 'selling-time', measure: 'minutes' },
  },
  {
    code: 'preparations',
    name: { nl: 'Voorbereidingen', en: 'Preparations' },
    roles: ['support'],
    leading: true,
    better: 'higher',
    definition: { event: 'activity', measure: 'count', kinds: ['other'] },
  },
  {
    code: 'without-next-action',
    name: { nl: 'Kansen zonder vervolgactie', en: 'Deals without next action' },
    roles: ['closer', 'account-manager', 'sales-manager', 'owner'],
    leading: true,
    better: 'lower',
    definition: { event: 'without-next-action', measure: 'count' },
  },
];

/** The whole of a count: what is not said leaves nothing out. */
export function wholeCount(
  given: Partial<CountDefinition> & { event: KpiEvent; measure: KpiMeasure },
): CountDefinition {
  return {
    kinds: null,
    outcomes: null,
    phaseIds: null,
    withinMinutes: null,
    industries: null,
    productIds: null,
    customers: null,
    field: null,
    ...given,
  };
}
