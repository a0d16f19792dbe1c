import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, localTextField, versionField } from '#base/http/fields.ts';
import { hasText, writtenText } from '#base/kernel/language.ts';
import type { CriterionId, CycleId, LossReasonId, PhaseId, TeamId } from '#base/kernel/id.ts';

import { roleCodeField } from '#plan/roles/catalogue-contract.ts';

import { criterionKinds, cycleCustomers } from './cycle.ts';

const localTextShape = z.object({ nl: z.string().optional(), en: z.string().optional() });
const kindField = z.enum(criterionKinds);

export const criterionShape = z.object({
  id: idOf<CriterionId>(),
  key: z.string().nullable(),
  name: localTextShape,
  kind: kindField,
  choices: z.array(z.object({ key: z.string(), name: localTextShape, retired: z.boolean() })),
  required: z.boolean(),
  retired: z.boolean(),
});

export const phaseShape = z.object({
  id: idOf<PhaseId>(),
  key: z.string().nullable(),
  name: localTextShape,
  actions: localTextShape,
  probabilityPercent: z.int(),
  expectedDays: z.int().nullable(),
  rottingDays: z.int().nullable(),
  /** Leaving it, onwards or with the order, asks for a manager's approval. */
  asksApproval: z.boolean(),
  retired: z.boolean(),
  criteria: z.array(criterionShape),
});

export const afterOrderStepShape = z.object({
  id: z.uuid(),
  key: z.string().nullable(),
  name: localTextShape,
  /** Days after the order. */
  daysAfter: z.int(),
  who: roleCodeField,
});

export const cycleShape = z.object({
  id: idOf<CycleId>(),
  key: z.string().nullable(),
  name: localTextShape,
  version: z.int(),
  retired: z.boolean(),
  /** Whose deals it is for: of new customers, of existing ones, or of all. */
  customers: z.enum(cycleCustomers),
  /** The teams whose members begin their deals here; none: everybody's. */
  teamIds: z.array(idOf<TeamId>()),
  maySkip: z.boolean(),
  mayGoBack: z.boolean(),
  phases: z.array(phaseShape),
  afterOrder: z.array(afterOrderStepShape),
});

export const lossReasonShape = z.object({
  id: idOf<LossReasonId>(),
  key: z.string().nullable(),
  name: localTextShape,
  version: z.int(),
  retired: z.boolean(),
});

/** A name in at least one language. */
const nameField = localTextField(120).transform(writtenText).refine(hasText);
const actionsField = localTextField(2000).transform(writtenText);
const daysField = z.int().min(1).max(3650).nullable();

const ofCycle = { cycleId: idOf<CycleId>(), version: versionField };
const ofPhase = { ...ofCycle, phaseId: idOf<PhaseId>() };
const ofCriterion = { ...ofCycle, criterionId: idOf<CriterionId>() };
const ofLossReason = { lossReasonId: idOf<LossReasonId>(), version: versionField };

export const listCycles = endpoint({
  method: 'GET',
  path: '/api/v1/sales-cycles',
  summary: 'The sales cycles with their phases and exit criteria, and the reasons for loss',
  input: z.object({}),
  output: z.object({
    cycles: z.array(cycleShape),
    lossReasons: z.array(lossReasonShape),
    /** The cycle in which the deals of whoever asks begin. */
    ownCycleId: idOf<CycleId>().nullable(),
    may: z.object({ edit: z.boolean() }),
  }),
});

export const countStanding = endpoint({
  method: 'GET',
  path: '/api/v1/sales-cycles/standing',
  summary: 'How many open deals stand in each phase',
  input: z.object({}),
  output: z.object({ phases: z.array(z.object({ phaseId: idOf<PhaseId>(), deals: z.int() })) }),
});

export const addCycle = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles',
  summary: 'Add a sales cycle, as a copy of another or with one phase to begin with',
  input: z.object({ name: nameField, copyOf: idOf<CycleId>().nullable() }),
  output: cycleShape,
});

export const renameCycle = endpoint({
  method: 'PATCH',
  path: '/api/v1/sales-cycles/:cycleId',
  summary: 'Rename a sales cycle',
  input: z.object({ ...ofCycle, name: nameField }),
  output: cycleShape,
});

export const setCycleRules = endpoint({
  method: 'PUT',
  path: '/api/v1/sales-cycles/:cycleId/rules',
  summary: 'Say whom a sales cycle is for, which teams use it, and whether deals may skip phases or go back',
  input: z.object({
    ...ofCycle,
    customers: z.enum(cycleCustomers),
    teamIds: z.array(idOf<TeamId>()).max(200),
    maySkip: z.boolean(),
    mayGoBack: z.boolean(),
  }),
  output: cycleShape,
});

export const setAfterOrder = endpoint({
  method: 'PUT',
  path: '/api/v1/sales-cycles/:cycleId/after-order',
  summary: 'Say what is to be done after an order, in this order; deals won from now on get it as tasks',
  input: z.object({
    ...ofCycle,
    steps: z
      .array(
        z.object({
          /** A step that is there already; without it, a new one. */
          id: z.uuid().optional(),
          name: nameField,
          daysAfter: z.int().min(0).max(3650),
          who: roleCodeField,
        }),
      )
      .max(50),
  }),
  output: cycleShape,
});

export const orderCycles = endpoint({
  method: 'PUT',
  path: '/api/v1/sales-cycles/order',
  summary: 'Put the sales cycles in an order; the first one is where new deals begin',
  input: z.object({ cycleIds: z.array(idOf<CycleId>()).min(1).max(200) }),
  output: z.object({ cycles: z.array(cycleShape) }),
});

export const retireCycle = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/retire',
  summary: 'Retire a sales cycle: no new deals begin in it; the deals in it go on',
  input: z.object(ofCycle),
  output: cycleShape,
});

export const restoreCycle = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/restore',
  summary: 'Bring a retired sales cycle back',
  input: z.object(ofCycle),
  output: cycleShape,
});

const phaseFields = {
  name: nameField,
  actions: actionsField,
  probabilityPercent: z.int().min(0).max(100),
  expectedDays: daysField,
  rottingDays: daysField,
  asksApproval: z.boolean(),
};

export const addPhase = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/phases',
  summary: 'Add a phase behind another, or as the first',
  input: z.object({
    ...ofCycle,
    after: idOf<PhaseId>().nullable(),
    ...phaseFields,
    asksApproval: phaseFields.asksApproval.optional(),
  }),
  output: cycleShape,
});

export const editPhase = endpoint({
  method: 'PATCH',
  path: '/api/v1/sales-cycles/:cycleId/phases/:phaseId',
  summary: 'Change a phase',
  input: z.object({ ...ofPhase, ...z.object(phaseFields).partial().shape }),
  output: cycleShape,
});

export const orderPhases = endpoint({
  method: 'PUT',
  path: '/api/v1/sales-cycles/:cycleId/phases/order',
  summary: 'Put the active phases of a sales cycle in an order',
  input: z.object({ ...ofCycle, phaseIds: z.array(idOf<PhaseId>()).min(1).max(200) }),
  output: cycleShape,
});

export const retirePhase = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/phases/:phaseId/retire',
  summary: 'Retire a phase: deals that stand in it stay there and move on to the next',
  input: z.object(ofPhase),
  output: cycleShape,
});

export const restorePhase = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/phases/:phaseId/restore',
  summary: 'Bring a retired phase back, where it stood',
  input: z.object(ofPhase),
  output: cycleShape,
});

/** A choice that keeps its key keeps its results; one without is new. */
const choicesField = z
  .array(z.object({ key: z.string().min(1).max(60).optional(), name: nameField }))
  .max(50);

export const addCriterion = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/phases/:phaseId/criteria',
  summary: 'Add a result that a phase asks for',
  input: z.object({
    ...ofPhase,
    name: nameField,
    kind: kindField,
    choices: choicesField,
    required: z.boolean(),
  }),
  output: cycleShape,
});

export const editCriterion = endpoint({
  method: 'PATCH',
  path: '/api/v1/sales-cycles/:cycleId/criteria/:criterionId',
  summary: 'Change a result that a phase asks for; its kind only while no deal has a result for it',
  input: z.object({
    ...ofCriterion,
    name: nameField.optional(),
    kind: kindField.optional(),
    choices: choicesField.optional(),
    required: z.boolean().optional(),
  }),
  output: cycleShape,
});

export const orderCriteria = endpoint({
  method: 'PUT',
  path: '/api/v1/sales-cycles/:cycleId/phases/:phaseId/criteria/order',
  summary: 'Put the active exit criteria of a phase in an order',
  input: z.object({ ...ofPhase, criterionIds: z.array(idOf<CriterionId>()).min(1).max(200) }),
  output: cycleShape,
});

export const retireCriterion = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/criteria/:criterionId/retire',
  summary: 'Retire an exit criterion: it is no longer asked for; what was recorded stays',
  input: z.object(ofCriterion),
  output: cycleShape,
});

export const restoreCriterion = endpoint({
  method: 'POST',
  path: '/api/v1/sales-cycles/:cycleId/criteria/:criterionId/restore',
  summary: 'Ask for a retired exit criterion again',
  input: z.object(ofCriterion),
  output: cycleShape,
});

export const addLossReason = endpoint({
  method: 'POST',
  path: '/api/v1/loss-reasons',
  summary: 'Add a reason for loss',
  input: z.object({ name: nameField }),
  output: lossReasonShape,
});

export const renameLossReason = endpoint({
  method: 'PATCH',
  path: '/api/v1/loss-reasons/:lossReasonId',
  summary: 'Rename a reason for loss',
  input: z.object({ ...ofLossReason, name: nameField }),
  output: lossReasonShape,
});

export const orderLossReasons = endpoint({
  method: 'PUT',
  path: '/api/v1/loss-reasons/order',
  summary: 'Put the active reasons for loss in an order',
  input: z.object({ lossReasonIds: z.array(idOf<LossReasonId>()).min(1).max(200) }),
  output: z.object({ lossReasons: z.array(lossReasonShape) }),
});

export const retireLossReason = endpoint({
  method: 'POST',
  path: '/api/v1/loss-reasons/:lossReasonId/retire',
  summary: 'Retire a reason for loss; deals that were lost for it keep it',
  input: z.object(ofLossReason),
  output: lossReasonShape,
});

export const restoreLossReason = endpoint({
  method: 'POST',
  path: '/api/v1/loss-reasons/:lossReasonId/restore',
  summary: 'Bring a retired reason for loss back',
  input: z.object(ofLossReason),
  output: lossReasonShape,
});
