import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField, localTextField, versionField, weekField } from '#base/http/fields.ts';
import type { MemberId, PhaseId, ProductId } from '#base/kernel/id.ts';

import { roleCodeField } from '../roles/catalogue-contract.ts';
import type { KpiTargetId } from './kpi.ts';
import { countedKinds, countedOutcomes, kpiEvents, kpiMeasures, type KpiId } from './rules/definition.ts';

const countShape = z.object({
  event: z.enum(kpiEvents),
  measure: z.enum(kpiMeasures),
  kinds: z.array(z.enum(countedKinds)).max(countedKinds.length).nullable(),
  outcomes: z.array(z.enum(countedOutcomes)).max(countedOutcomes.length).nullable(),
  phaseIds: z.array(idOf<PhaseId>()).max(100).nullable(),
  withinMinutes: z.int().min(1).max(525_600).nullable(),
  industries: z.array(lineField(200)).max(200).nullable(),
  productIds: z.array(idOf<ProductId>()).max(200).nullable(),
  customers: z.enum(['new', 'existing']).nullable(),
  field: z.object({ key: lineField(60), values: z.array(lineField(200)).max(200) }).nullable(),
});
const ratioShape = z.object({
  event: z.literal('ratio'),
  numeratorId: idOf<KpiId>(),
  denominatorId: idOf<KpiId>(),
  way: z.enum(['period', 'cohort']),
});
export const definitionField = z.union([ratioShape, countShape]);

const fields = {
  name: localTextField(120),
  /** Empty: on no scoreboard, there for ratios. */
  roles: z.array(roleCodeField).max(40),
  leading: z.boolean(),
  better: z.enum(['higher', 'lower']),
  ownerId: idOf<MemberId>().nullable(),
};

export const kpiShape = z.object({
  id: idOf<KpiId>(),
  code: z.string().nullable(),
  ...fields,
  retired: z.boolean(),
  definitions: z.array(z.object({ fromWeek: weekField.nullable(), definition: definitionField })),
  version: z.int(),
});

export const targetShape = z.object({
  id: idOf<KpiTargetId>(),
  kpiId: idOf<KpiId>(),
  role: z.string().nullable(),
  memberId: idOf<MemberId>().nullable(),
  fromWeek: weekField,
  value: z.number().nullable(),
  per: z.enum(['week', 'month', 'quarter']),
});

export const orderShape = z.object({
  role: roleCodeField,
  kpiIds: z.array(idOf<KpiId>()),
  version: z.int(),
});

export const listKpis = endpoint({
  method: 'GET',
  path: '/api/v1/kpis',
  summary: 'The KPIs and ratios, what each counts from which week on, and their targets',
  input: z.object({}),
  output: z.object({
    kpis: z.array(kpiShape),
    targets: z.array(targetShape),
    orders: z.array(orderShape),
    thisWeek: weekField,
    may: z.object({ define: z.boolean() }),
  }),
});

export const beginKpis = endpoint({
  method: 'POST',
  path: '/api/v1/kpis/begin',
  summary: 'Put in the usual KPIs of each role; those that are there already stay as they are',
  input: z.object({}),
  output: z.object({ added: z.int() }),
});

export const addKpi = endpoint({
  method: 'POST',
  path: '/api/v1/kpis',
  summary: 'Add a KPI of one’s own; all weeks are counted by it',
  input: z.object({ ...fields, definition: definitionField }),
  output: kpiShape,
});

export const previewKpi = endpoint({
  method: 'POST',
  path: '/api/v1/kpis/preview',
  summary: 'What a definition would have counted in the last thirteen weeks; nothing is kept',
  input: z.object({ definition: definitionField }),
  output: z.object({
    unit: z.enum(['count', 'amount', 'minutes', 'days', 'part', 'minutes-each', 'days-each', 'each']),
    weeks: z.array(z.object({ week: weekField, numerator: z.number(), denominator: z.number().nullable() })),
  }),
});
export type KpiPreview = z.output<typeof previewKpi.output>;

const ofKpi = { kpiId: idOf<KpiId>(), version: versionField };

export const editKpi = endpoint({
  method: 'PATCH',
  path: '/api/v1/kpis/:kpiId',
  summary:
    'Change a KPI. Another definition counts from a week on, this one unless said otherwise: the weeks before stay ' +
    'as they were counted; with `fromWeek` null all weeks are counted anew',
  input: z.object({
    ...ofKpi,
    ...z.object(fields).partial().shape,
    definition: definitionField.optional(),
    fromWeek: weekField.nullable().optional(),
    retired: z.boolean().optional(),
  }),
  output: kpiShape,
});

export const setKpiTarget = endpoint({
  method: 'PUT',
  path: '/api/v1/kpis/:kpiId/target',
  summary:
    'Set what a role or a member aims for from a week on; null ends the target, an own target overrides a role’s',
  input: z
    .object({
      kpiId: idOf<KpiId>(),
      role: roleCodeField.optional(),
      memberId: idOf<MemberId>().optional(),
      fromWeek: weekField.optional(),
      value: z.number().min(0).lt(1e13).nullable(),
      per: z.enum(['week', 'month', 'quarter']),
    })
    .refine(({ role, memberId }) => (role === undefined) !== (memberId === undefined), {
      path: ['role'],
    }),
  output: targetShape,
});

export const removeKpiTarget = endpoint({
  method: 'DELETE',
  path: '/api/v1/kpi-targets/:targetId',
  summary:
    'Remove a target that was a mistake, as if it had never been set; what ended is set to null instead',
  input: z.object({ targetId: idOf<KpiTargetId>() }),
  output: z.null(),
});

export const arrangeKpis = endpoint({
  method: 'PUT',
  path: '/api/v1/roles/:role/kpis',
  summary: 'Which KPIs lead a role, and in which order',
  input: z.object({
    role: roleCodeField,
    kpiIds: z.array(idOf<KpiId>()).max(100),
    version: z.int().min(0).describe('0 where nobody chose an order yet'),
  }),
  output: orderShape,
});
