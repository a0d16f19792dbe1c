import { expect, test } from 'vitest';

import type { PhaseId, ProductId } from '#base/kernel/id.ts';
import { activityKinds, activityOutcomes } from '#do/pipeline/words.ts';

import {
  followsDeals,
  canDefine,
  countedKinds,
  countedOutcomes,
  kpiEvents,
  measuresOf,
  unitOfRatio,
  type KpiDefinition,
  type KpiId,
} from './definition.ts';
import { definitionInWords, spanInWords, type DefinitionNames } from './definition-words.ts';
import { startingKpis, wholeCount } from './starting-kpis.ts';

const id = (name: string) => name as KpiId;
const visits = wholeCount({ event: 'activity', measure: 'count', kinds: ['visit'] });
const won = wholeCount({ event: 'deal-won', measure: 'count' });
const ratio: KpiDefinition = {
  event: 'ratio',
  numeratorId: id('won'),
  denominatorId: id('visits'),
  way: 'cohort',
};
const others = new Map<KpiId, KpiDefinition>([
  [id('visits'), visits],
  [id('won'), won],
  [id('ratio'), ratio],
  [id('waiting'), wholeCount({ event: 'without-next-action', measure: 'count' })],
]);

test('kinds and outcomes that can be counted are those of the log', () => {
  expect(countedKinds).toEqual(activityKinds);
  expect(countedOutcomes).toEqual(activityOutcomes);
});

test('a count measures only what its event has', () => {
  expect(canDefine(null, visits, others)).toEqual({ ok: true });
  expect(canDefine(null, { ...visits, measure: 'amount' }, others)).toEqual({
    ok: false,
    because: 'measure-not-of-event',
  });
  for (const event of kpiEvents)
    expect(measuresOf(event)).toContain(event === 'selling-time' ? 'minutes' : 'count');
});

test('a KPI over nothing is refused: an empty choice would count nothing for ever', () => {
  for (const empty of [
    { kinds: [] },
    { outcomes: [] },
    { industries: [] },
    { field: { key: 'x', values: [] } },
  ])
    expect(canDefine(null, { ...visits, ...empty }, others)).toEqual({
      ok: false,
      because: 'nothing-counts',
    });
});

test('a ratio divides two different counts that are there', () => {
  expect(canDefine(null, ratio, others)).toEqual({ ok: true });
  expect(canDefine(null, { ...ratio, numeratorId: id('visits') }, others)).toMatchObject({
    because: 'ratio-of-itself',
  });
  expect(canDefine(id('won'), ratio, others)).toMatchObject({ because: 'ratio-of-itself' });
  expect(canDefine(null, { ...ratio, numeratorId: id('ratio') }, others)).toMatchObject({
    because: 'ratio-of-ratio',
  });
  expect(canDefine(null, { ...ratio, numeratorId: id('nowhere') }, others)).toMatchObject({
    because: 'part-missing',
  });
});

test('what became of them is only asked of deals', () => {
  const waiting = { ...ratio, denominatorId: id('waiting') } as const;
  expect(canDefine(null, waiting, others)).toMatchObject({ because: 'cohort-without-deals' });
  expect(canDefine(null, { ...waiting, way: 'period' }, others)).toEqual({ ok: true });
});

test('a ratio is a part of a whole, or minutes, days or money of each', () => {
  expect(unitOfRatio('count', 'count', 'period')).toBe('part');
  expect(unitOfRatio('days', 'count', 'period')).toBe('days-each');
  expect(unitOfRatio('minutes', 'count', 'period')).toBe('minutes-each');
  expect(unitOfRatio('amount', 'count', 'period')).toBe('amount');
  expect(unitOfRatio('amount', 'amount', 'period')).toBe('part');
});

test('the usual KPIs can all be defined, and their ratios are made of others before them', () => {
  const known = new Map<KpiId, KpiDefinition>();
  for (const { code, definition } of startingKpis) {
    const whole: KpiDefinition =
      definition.event === 'ratio'
        ? {
            event: 'ratio',
            numeratorId: id(definition.numerator),
            denominatorId: id(definition.denominator),
            way: definition.way,
          }
        : wholeCount(definition);
    expect([code, canDefine(null, whole, known)]).toEqual([code, { ok: true }]);
    known.set(id(code), whole);
  }
  expect(new Set(startingKpis.map(({ code }) => code)).size).toBe(startingKpis.length);
});

const names: DefinitionNames = {
  kpi: (of) => ({ won: 'Gewonnen', visits: 'Bezoeken' })[of as string],
  phase: (of) => ({ offer: 'Offer' })[of as string],
  product: (of) => ({ pump: 'Warmtepomp' })[of as string],
  field: (key) =>
    key === 'herkomst' ? { name: 'Herkomst', value: (value) => ({ web: 'Website' })[value] } : undefined,
};

test.each<[KpiDefinition, string, string]>([
  [visits, 'Het aantal bezoeken.', 'The number of visits.'],
  [
    wholeCount({ event: 'activity', measure: 'accounts', kinds: ['call', 'email'] }),
    'Het aantal relaties met telefoongesprekken en e-mails, elke relatie één keer per week en medewerker.',
    'The number of accounts with calls and e-mails, each once per week and member.',
  ],
  [
    wholeCount({
      event: 'activity',
      measure: 'count',
      kinds: ['call'],
      outcomes: ['reached', 'positive', 'neutral'],
    }),
    'Het aantal telefoongesprekken met als uitkomst bereikt, positief of neutraal.',
    'The number of calls with reached, positive or neutral as their outcome.',
  ],
  [
    wholeCount({ event: 'activity', measure: 'minutes' }),
    'De minuten van activiteiten.',
    'The minutes of activities.',
  ],
  [
    wholeCount({
      event: 'deal-won',
      measure: 'amount',
      customers: 'new',
      industries: ['Bouw'],
      productIds: ['pump' as ProductId],
      field: { key: 'herkomst', values: ['web', 'beurs'] },
    }),
    'Het bedrag van verkoopkansen die zijn gewonnen bij nieuwe klanten in Bouw voor Warmtepomp met Herkomst Website of beurs.',
    'The amount of deals that were won with new customers in Bouw for Warmtepomp with Herkomst Website or beurs.',
  ],
  [
    wholeCount({ event: 'phase-entered', measure: 'count', phaseIds: ['offer' as PhaseId] }),
    'Het aantal keren dat een verkoopkans in “Offer” kwam.',
    'The number of times that a deal entered “Offer”.',
  ],
  [
    wholeCount({ event: 'phase-left', measure: 'count', phaseIds: ['gone' as PhaseId] }),
    'Het aantal keren dat een verkoopkans uit “iets dat er niet meer is” ging.',
    'The number of times that a deal left “something that is no longer there”.',
  ],
  [
    wholeCount({ event: 'first-response', measure: 'count', withinMinutes: 60 }),
    'Het aantal geopende verkoopkansen die een eerste reactie kregen binnen 1 uur.',
    'The number of opened deals that got a first response within 1 hour.',
  ],
  [
    ratio,
    'Van de verkoopkansen van “Bezoeken” in een week: welk deel sindsdien tot “Gewonnen” kwam, tot vandaag.',
    'Of the deals of “Bezoeken” in a week: which part has since come to “Gewonnen”, up to today.',
  ],
  [
    { ...ratio, way: 'period' },
    '“Gewonnen” gedeeld door “Bezoeken” van dezelfde weken.',
    '“Gewonnen” divided by “Bezoeken” of the same weeks.',
  ],
])('a definition is told in words: %#', (definition, nl, en) => {
  expect(definitionInWords(definition, 'nl', names)).toBe(nl);
  expect(definitionInWords(definition, 'en', names)).toBe(en);
});

test('a span is told in hours where it is whole hours', () => {
  expect(spanInWords(90, 'nl')).toBe('90 minuten');
  expect(spanInWords(120, 'nl')).toBe('2 uur');
  expect(spanInWords(1, 'en')).toBe('1 minute');
  expect(spanInWords(60, 'en')).toBe('1 hour');
});

test('net selling time is the ledger’s: it counts as a whole and is followed by no cohort', () => {
  const whole = wholeCount({ event: 'selling-time', measure: 'minutes' });
  expect(canDefine(null, whole, new Map())).toEqual({ ok: true });
  expect(canDefine(null, { ...whole, customers: 'new' }, new Map())).toEqual({
    ok: false,
    because: 'selling-time-is-whole',
  });
  expect(followsDeals(whole)).toBe(false);
});
