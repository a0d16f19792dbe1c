import * as z from 'zod';

import { isoDateField, weekField, idOf } from '#base/http/fields.ts';
import type { DealId, PhaseId } from '#base/kernel/id.ts';

import { runRules } from './rules/run-rules.ts';
import { units } from './rules/series.ts';

const value = z.number().nullable();
const dealsShape = z.array(z.object({ id: idOf<DealId>(), days: z.number() }));

export const pictureShape = z.object({
  form: z.enum(['count', 'amount', 'part', 'average']),
  unit: z.enum(units),
  better: z.enum(['higher', 'lower']),
  weeks: z.array(weekField),
  values: z.array(value),
  targets: z.array(value),
  limits: z.object({ mean: z.number(), lower: z.number(), upper: z.number() }).nullable(),
  standsOut: z.array(z.int()),
});

const partShape = z.object({
  some: z.int(),
  all: z.int(),
  low: z.number(),
  high: z.number(),
  weeks: z.int(),
});

/** What was seen, as numbers; the same as `Facts` of the rules, which a test holds. */
export const factsShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('below-target'),
    weeks: z.int(),
    value: z.number(),
    target: z.number(),
    runChance: z.number(),
    runChanceOnTarget: z.number(),
    depthChance: value,
    picture: pictureShape,
  }),
  z.object({
    kind: z.literal('process'),
    rule: z.enum(runRules),
    weeks: z.int(),
    value: z.number(),
    mean: z.number(),
    lower: z.number(),
    upper: z.number(),
    baseline: z.object({ from: weekField, weeks: z.int() }),
    picture: pictureShape,
  }),
  z.object({
    kind: z.literal('falling-ratio'),
    recent: partShape,
    before: partShape,
    chanceOnce: z.number(),
    tried: z.int(),
    periods: z.array(
      z.object({ from: weekField, until: weekField, some: z.int(), all: z.int(), low: value, high: value }),
    ),
  }),
  z.object({
    kind: z.literal('stuck-phase'),
    halfAfter: value,
    halfBefore: value,
    movedNow: z.number(),
    movedBefore: z.number(),
    lostNow: z.number(),
    lostBefore: z.number(),
    fourInFive: z.number(),
    left: z.object({ seen: z.number(), expected: z.number() }),
    tried: z.int(),
    little: value,
    curve: z.object({ days: z.array(z.number()), now: z.array(z.number()), before: z.array(z.number()) }),
    deals: dealsShape,
    dealCount: z.int(),
  }),
  z.object({
    kind: z.literal('rotting'),
    count: z.int(),
    open: z.int(),
    usual: z.number(),
    phases: z.array(z.object({ phaseId: idOf<PhaseId>(), count: z.int() })),
    deals: dealsShape,
  }),
  z.object({
    kind: z.literal('missed-follow-ups'),
    overdue: z.int(),
    without: z.int(),
    open: z.int(),
    usual: z.number(),
    deals: dealsShape,
  }),
  z.object({
    kind: z.literal('late-response'),
    late: z.int(),
    waiting: z.int(),
    open: z.int(),
    agreedMinutes: z.number(),
    usual: z.number(),
    deals: dealsShape,
  }),
  z.object({
    kind: z.literal('owner-share'),
    part: z.number(),
    dealPart: z.number(),
    cents: z.number(),
    withoutCents: z.number(),
    quarters: z.array(z.object({ from: isoDateField, own: z.number(), all: z.number() })),
  }),
]);
