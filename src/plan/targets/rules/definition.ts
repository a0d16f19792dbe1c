import type { Brand } from '#base/kernel/brand.ts';
import { yes, type Decision } from '#base/kernel/decision.ts';
import type { PhaseId, ProductId } from '#base/kernel/id.ts';

export type KpiId = Brand<string, 'KpiId'>;

/** What can be counted without code. */
export const kpiEvents = [
  'activity',
  'deal-opened',
  'deal-won',
  'deal-lost',
  'phase-entered',
  'phase-left',
  'first-response',
  'without-next-action',
  'selling-time',
] as const;
export type KpiEvent = (typeof kpiEvents)[number];

/** How it is counted: one by one, each account or deal once a week, or something of each added up. */
export const kpiMeasures = ['count', 'accounts', 'deals', 'minutes', 'amount', 'days'] as const;
export type KpiMeasure = (typeof kpiMeasures)[number];

/** The same words as the log of activities has; a test holds them together. */
export const countedKinds = ['call', 'email', 'visit', 'demonstration', 'quote', 'other'] as const;
export type CountedKind = (typeof countedKinds)[number];
export const countedOutcomes = [
  'reached',
  'not-reached',
  'appointment',
  'positive',
  'negative',
  'neutral',
] as const;
export type CountedOutcome = (typeof countedOutcomes)[number];

/** Which of them count; null is all. */
export type KpiFilters = {
  industries: string[] | null;
  productIds: ProductId[] | null;
  customers: 'new' | 'existing' | null;
  /** A field of one's own of the deal, such as its origin, and the keys of the choices that count. */
  field: { key: string; values: string[] } | null;
};

/** Counts or adds up one event. */
export type CountDefinition = {
  event: KpiEvent;
  measure: KpiMeasure;
  kinds: CountedKind[] | null;
  outcomes: CountedOutcome[] | null;
  phaseIds: PhaseId[] | null;
  /** Of a first response: at most so many minutes after the deal was opened. */
  withinMinutes: number | null;
} & KpiFilters;

/**
 * One KPI over another. `period` divides what happened in the same weeks; `cohort` follows the deals of the lower KPI:
 * how many of those of this week did the upper since.
 */
export type RatioDefinition = {
  event: 'ratio';
  numeratorId: KpiId;
  denominatorId: KpiId;
  way: 'period' | 'cohort';
};
export type KpiDefinition = CountDefinition | RatioDefinition;

export const isRatio = (definition: KpiDefinition): definition is RatioDefinition =>
  definition.event === 'ratio';

/** In what a KPI is written: a number of things, cents, minutes, days, a part of a whole, or minutes or days each. */
export type KpiUnit =
  | 'count'
  | 'amount'
  | 'minutes'
  | 'days'
  | 'part'
  | 'minutes-each'
  | 'days-each'
  | 'each';

/** What can be measured of an event. */
export function measuresOf(event: KpiEvent): readonly KpiMeasure[] {
  if (event === 'activity') return ['count', 'accounts', 'deals', 'minutes'];
  if (event === 'deal-opened') return ['count', 'accounts', 'amount'];
  if (event === 'deal-won' || event === 'deal-lost') return ['count', 'accounts', 'amount', 'days'];
  if (event === 'first-response') return ['count', 'minutes'];
  if (event === 'selling-time') return ['minutes'];
  return event === 'without-next-action' ? ['count'] : ['count', 'deals', 'amount'];
}

/** The unit of what a definition counts. */
export function unitOfCount({ measure }: Pick<CountDefinition, 'measure'>): KpiUnit {
  return measure === 'amount' || measure === 'minutes' || measure === 'days' ? measure : 'count';
}

/**
 * The unit of a ratio: a part of a whole where things of one kind are divided; minutes, days or money per thing
 * otherwise.
 */
export function unitOfRatio(numerator: KpiUnit, denominator: KpiUnit, way: RatioDefinition['way']): KpiUnit {
  if (way === 'cohort' || numerator === denominator) return 'part';
  if (denominator !== 'count') return 'each';
  if (numerator === 'minutes') return 'minutes-each';
  if (numerator === 'days') return 'days-each';
  return numerator === 'amount' ? 'amount' : 'part';
}

/** What stands at the end of a week, rather than what happened in it: weeks are not added to each other. */
export function isStanding(definition: KpiDefinition): boolean {
  return definition.event === 'without-next-action';
}

/** Not counted from the log alone: the ledger of the rhythm has it, with what was planned. */
export function isSellingTime(definition: KpiDefinition): boolean {
  return definition.event === 'selling-time';
}

/** Does it count something of deals, so that these can be followed? */
export function followsDeals(definition: KpiDefinition): boolean {
  return (
    !isRatio(definition) &&
    definition.event !== 'without-next-action' &&
    definition.event !== 'first-response' &&
    !isSellingTime(definition)
  );
}

export type DefinitionRefusal =
  | { because: 'measure-not-of-event' }
  | { because: 'ratio-of-itself' }
  | { because: 'ratio-of-ratio' }
  | { because: 'part-missing' }
  | { because: 'cohort-without-deals' }
  | { because: 'nothing-counts' }
  | { because: 'selling-time-is-whole' };

/**
 * Can this be counted? Of a ratio both parts have to be there and be counts themselves; a cohort asks for parts that
 * are about deals. A list of what counts that is empty would count nothing for ever.
 * @param others the definitions in force of the other KPIs
 */
export function canDefine(
  id: KpiId | null,
  definition: KpiDefinition,
  others: ReadonlyMap<KpiId, KpiDefinition>,
): Decision<DefinitionRefusal> {
  if (!isRatio(definition)) {
    if (!measuresOf(definition.event).includes(definition.measure))
      return { ok: false, because: 'measure-not-of-event' };
    if (isSellingTime(definition) && isFiltered(definition))
      return { ok: false, because: 'selling-time-is-whole' };
    const lists = [
      definition.kinds,
      definition.outcomes,
      definition.phaseIds,
      definition.industries,
      definition.productIds,
      definition.field?.values ?? null,
    ];
    return lists.some((list) => list?.length === 0) ? { ok: false, because: 'nothing-counts' } : yes;
  }
  const { numeratorId, denominatorId, way } = definition;
  if (numeratorId === denominatorId || numeratorId === id || denominatorId === id)
    return { ok: false, because: 'ratio-of-itself' };
  const parts = [others.get(numeratorId), others.get(denominatorId)];
  if (parts.some((part) => part === undefined)) return { ok: false, because: 'part-missing' };
  if (parts.some((part) => part && isRatio(part))) return { ok: false, because: 'ratio-of-ratio' };
  return way === 'cohort' && parts.some((part) => part && !followsDeals(part))
    ? { ok: false, because: 'cohort-without-deals' }
    : yes;
}

const isFiltered = (definition: CountDefinition): boolean =>
  Object.entries(definition).some(
    ([part, chosen]) => part !== 'event' && part !== 'measure' && chosen !== null,
  );
