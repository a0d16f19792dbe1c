/**
 * What a list leaves out, as values. Every clause must hold; of a clause with several conditions one is enough.
 * Written in an address: `owner:is:me;amount:from:500000;or(rotting:is:yes;next-step:none)`.
 */
export type Filter = readonly Clause[];
export type Clause = readonly Condition[];
export type Condition = { field: string; operator: Operator; values: readonly string[] };

/** What a field holds, and with it what can be asked of it. Money is in cents. */
export type FieldKind = 'choice' | 'text' | 'number' | 'money' | 'date' | 'yes';

export type Operator =
  | 'is'
  | 'not'
  | 'has'
  | 'lacks'
  | 'from'
  | 'to'
  | 'between'
  | 'in'
  | 'next'
  | 'last'
  | 'older'
  | 'none'
  | 'any';

/** One thing that a list can be filtered by. Whoever has own fields adds them to the catalogue of the list. */
export type FilterField = {
  key: string;
  kind: FieldKind;
  /** Never without a value, so that `none` and `any` have no sense. */
  always?: true;
  /** What a choice is made from: these words, ids, or any text. */
  choices?: readonly string[] | 'ids' | 'texts';
  /** A word beside the ids: `me`. */
  also?: readonly string[];
};

const ofKind: Record<FieldKind, readonly Operator[]> = {
  choice: ['is', 'not', 'none', 'any'],
  text: ['has', 'lacks', 'is', 'none', 'any'],
  number: ['from', 'to', 'between', 'none', 'any'],
  money: ['from', 'to', 'between', 'none', 'any'],
  date: ['in', 'next', 'last', 'older', 'from', 'to', 'between', 'none', 'any'],
  yes: ['is'],
};

/** What can be asked of a field, the usual first. */
export function operatorsOf(field: Pick<FilterField, 'kind' | 'always'>): readonly Operator[] {
  const all = ofKind[field.kind];
  return field.always ? all.filter((operator) => operator !== 'none' && operator !== 'any') : all;
}

/** How many values an operator takes: at least, at most. */
export function valuesOf(kind: FieldKind, operator: Operator): readonly [number, number] {
  if (operator === 'none' || operator === 'any') return [0, 0];
  if (operator === 'between') return [2, 2];
  return kind === 'choice' ? [1, 100] : [1, 1];
}

/** Spans of time that move along with today. */
export const periods = [
  'today',
  'yesterday',
  'tomorrow',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-quarter',
  'last-quarter',
  'next-quarter',
  'this-year',
  'last-year',
  'next-year',
  'past',
  'future',
] as const;
export type Period = (typeof periods)[number];
