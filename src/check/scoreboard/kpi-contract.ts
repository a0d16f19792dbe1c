import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  centsField,
  currencyField,
  flagField,
  idOf,
  isoDateField,
  localTextField,
  manyOf,
  weekField,
} from '#base/http/fields.ts';
import type { AccountId, DealId, MemberId } from '#base/kernel/id.ts';
import { activityKinds } from '#do/pipeline/words.ts';
import { definitionField } from '#plan/targets/contract.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';

import { boardWeekField, scopeFilters, scopeShape } from './contract.ts';
import { boardSpans } from './rules/periods.ts';

const trackField = z.enum(['on', 'off', 'none']);
const unitField = z.enum(['count', 'amount', 'minutes', 'days', 'part', 'minutes-each', 'days-each', 'each']);
const betterField = z.enum(['higher', 'lower']);
const figure = z.number().nullable();

export const kpiRowShape = z.object({
  kpiId: idOf<KpiId>(),
  code: z.string().nullable(),
  name: localTextField(120),
  roles: z.array(z.string()),
  leading: z.boolean(),
  better: betterField,
  ownerId: idOf<MemberId>().nullable(),
  unit: unitField,
  kind: z.enum(['adds', 'ratio', 'stands']),
  definition: definitionField,
  countsFrom: weekField.nullable(),
  cells: z.array(
    z.object({ value: figure, numerator: figure, denominator: figure, target: figure, track: trackField }),
  ),
  total: figure,
  average4: figure,
  average13: figure,
  target: figure,
  track: trackField,
  otherTotal: figure,
});

export const getKpiBoard = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/kpis',
  summary: 'KPIs and ratios against their targets over weeks, months, quarters or years',
  input: z.object({
    /** The last week, or a week in the last month, quarter or year. */
    week: boardWeekField.optional(),
    span: z.enum(boardSpans).optional(),
    ...scopeFilters,
    withOwner: flagField.optional(),
  }),
  output: z.object({
    scope: scopeShape,
    currency: currencyField,
    span: z.enum(boardSpans),
    withOwner: z.boolean(),
    hasOwner: z.boolean(),
    periods: z.array(
      z.object({
        key: z.string(),
        weeks: z.array(weekField),
        state: z.enum(['past', 'current', 'ahead']),
      }),
    ),
    /** Counts, cents, minutes or days as they are; parts from 0 to 1. */
    rows: z.array(kpiRowShape),
    /** In the order of the catalogue, with the order in which each is led by its KPIs. */
    roles: z.array(z.object({ code: z.string(), name: localTextField(60), kpiIds: z.array(idOf<KpiId>()) })),
    may: z.object({ seeMembers: z.boolean(), compare: z.boolean(), agree: z.boolean() }),
  }),
});
export type KpiBoard = z.output<typeof getKpiBoard.output>;

export const compareMembers = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/members',
  summary:
    'Members side by side over thirteen weeks, by role: their KPIs against their own targets; only where works council ' +
    'or staff agreed that members are compared',
  input: z.object({ week: boardWeekField.optional(), team: scopeFilters.team }),
  output: z.object({
    currency: currencyField,
    /** The weeks that are over, oldest first. */
    weeks: z.array(weekField),
    roles: z.array(
      z.object({
        code: z.string(),
        name: localTextField(60),
        members: z.array(z.object({ id: idOf<MemberId>(), name: z.string() })),
        rows: z.array(
          z.object({
            kpiId: idOf<KpiId>(),
            name: localTextField(120),
            unit: unitField,
            better: betterField,
            /** In the order of the members. */
            cells: z.array(
              z.object({
                /** The mean of a week, of a ratio that of all weeks together. */
                value: figure,
                target: figure,
                track: trackField,
                /** In how many of the weeks that have a target it was reached. */
                reached: z.int(),
                judged: z.int(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});
export type ComparedMembers = z.output<typeof compareMembers.output>;

export const getKpiDetail = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/kpis/:kpiId',
  summary: 'The deals or activities behind a figure of a KPI, latest first; the first two hundred',
  input: z.object({
    kpiId: idOf<KpiId>(),
    /** One week, or those of a longer period. */
    weeks: manyOf(boardWeekField),
    ...scopeFilters,
    withOwner: flagField.optional(),
  }),
  output: z.object({
    name: localTextField(120),
    all: z.int(),
    rows: z.array(
      z.object({
        sourceId: z.uuid(),
        event: z.string(),
        day: isoDateField,
        dealId: idOf<DealId>().nullable(),
        accountId: idOf<AccountId>().nullable(),
        title: z.string().nullable(),
        accountName: z.string().nullable(),
        memberName: z.string().nullable(),
        kind: z.enum(activityKinds).nullable(),
        amountCents: centsField.nullable(),
        currency: currencyField.nullable(),
      }),
    ),
  }),
});
export type KpiDetail = z.output<typeof getKpiDetail.output>;
