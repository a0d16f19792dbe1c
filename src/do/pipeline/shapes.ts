import * as z from 'zod';

import { fieldValuesShape } from '#base/directory/custom-fields/contract.ts';
import { centsField, currencyField, idOf, isoDateField } from '#base/http/fields.ts';
import type {
  AccountId,
  ActivityId,
  ApprovalId,
  CompetitorId,
  ContactId,
  CriterionId,
  CycleId,
  DealId,
  FileId,
  LossReasonId,
  MemberId,
  PhaseId,
  ProductId,
  QuoteId,
} from '#base/kernel/id.ts';
import { criterionShape, phaseShape } from '#plan/sales-cycle/contract.ts';
import { taskKinds } from '#do/tasks/words.ts';

import { noteShape } from './notes/contract.ts';
import { passable } from './rules/override-gate.ts';
import { activityKinds, activityOutcomes, activityStatuses, dealStatuses, eventKinds } from './words.ts';

/** An instant, `2026-11-22T14:05:00.000Z`. */
const instant = z.iso.datetime();
const named = <Id extends string>() => z.object({ id: idOf<Id>(), name: z.string() });
const localText = z.object({ nl: z.string().optional(), en: z.string().optional() });

/** A step that waits for a manager, or that one agreed to. It is about the deal as it is now. */
const approvalShape = z.object({
  id: idOf<ApprovalId>(),
  status: z.enum(['asked', 'approved']),
  /** The phase to go to; null: the order. */
  toPhase: z.object({ id: idOf<PhaseId>(), name: localText }).nullable(),
  note: z.string().nullable(),
  askedBy: named<MemberId>().nullable(),
  askedAt: instant,
});

/** One deal as a row in the table, and as the answer to every write. */
export const dealRowShape = z.object({
  id: idOf<DealId>(),
  title: z.string(),
  status: z.enum(dealStatuses),
  account: named<AccountId>().nullable(),
  owner: named<MemberId>().nullable(),
  product: named<ProductId>().nullable(),
  cycleId: idOf<CycleId>(),
  phase: z.object({ id: idOf<PhaseId>(), name: localText }),
  phaseSince: instant.nullable(),
  amountCents: centsField.nullable(),
  currency: currencyField,
  expectedCloseOn: isoDateField.nullable(),
  openedOn: isoDateField.nullable(),
  closedOn: isoDateField.nullable(),
  fields: fieldValuesShape,
  updatedAt: instant,
  /** The newest activity that was done. */
  lastActivityAt: instant.nullable(),
  /** The first planned activity; may lie in the past when it was missed. */
  nextActivity: z.object({ at: instant, kind: z.enum(activityKinds) }).nullable(),
  /** The first open task; its day may lie in the past. */
  nextTask: z.object({ dueOn: isoDateField, title: z.string(), kind: z.enum(taskKinds) }).nullable(),
  /** Why the deal rots: quiet for so many days where its phase allows `limitDays`. Null when it does not. */
  rotting: z
    .object({ because: z.enum(['never-contacted', 'silent']), days: z.int(), limitDays: z.int() })
    .nullable(),
  /** Null where no step was asked for, or the deal has changed since. */
  approval: approvalShape.nullable(),
  version: z.int(),
  may: z.object({
    edit: z.boolean(),
    reopen: z.boolean(),
    /** May whoever asks agree to the steps of this deal? */
    approve: z.boolean(),
  }),
});
export type DealRow = z.output<typeof dealRowShape>;

/** What waits for a manager: the step, and the deal that would take it. */
export const waitingApprovalShape = z.object({
  approval: approvalShape,
  deal: dealRowShape,
});
export type WaitingApproval = z.output<typeof waitingApprovalShape>;

/** A deal on the board: with the results that it has, so that a drop can be judged before it is sent. */
export const dealCardShape = dealRowShape.extend({ met: z.array(idOf<CriterionId>()) });
export type DealCard = z.output<typeof dealCardShape>;

/** One page; `next` is the cursor of the following one. */
export const dealPageShape = z.object({ rows: z.array(dealRowShape), next: z.string().nullable() });

/**
 * A column of the board. The sums are of all its deals, one for each currency; weighted, each amount counts for the
 * phase's probability, rounded to a cent per deal.
 */
export const boardColumnShape = z.object({
  phase: z.object({
    id: idOf<PhaseId>(),
    name: localText,
    probabilityPercent: z.int(),
    rottingDays: z.int().nullable(),
    /** No new deals come here; those that stand in it still do. */
    retired: z.boolean(),
  }),
  count: z.int(),
  sums: z.array(z.object({ currency: currencyField, amountCents: centsField, weightedCents: centsField })),
  cards: z.array(dealCardShape),
  next: z.string().nullable(),
});
export type BoardColumn = z.output<typeof boardColumnShape>;

const resultValue = z.union([z.boolean(), z.number(), z.string()]);

/** A result as it is given: the value by the criterion's kind, null to take it away. */
export const givenResult = z.object({
  criterionId: idOf<CriterionId>(),
  value: z.union([z.boolean(), z.number(), z.string().max(5000)]).nullable(),
  note: z.string().trim().max(5000).nullable().optional(),
});
export type GivenResult = z.output<typeof givenResult>;

const phaseOfDealShape = phaseShape.extend({
  /** How long the deal has stood in it, in days with one decimal, all stays together. Null where it never did. */
  days: z.number().nullable(),
  criteria: z.array(
    criterionShape.extend({
      result: z
        .object({
          value: resultValue,
          note: z.string().nullable(),
          recordedBy: named<MemberId>().nullable(),
          recordedAt: instant,
        })
        .nullable(),
    }),
  ),
});

const dealNamed = z.object({ id: idOf<DealId>(), title: z.string() });

export const activityShape = z.object({
  id: idOf<ActivityId>(),
  kind: z.enum(activityKinds),
  status: z.enum(activityStatuses),
  member: named<MemberId>().nullable(),
  deal: z.object({ id: idOf<DealId>(), title: z.string() }).nullable(),
  account: named<AccountId>().nullable(),
  contact: named<ContactId>().nullable(),
  at: instant,
  onDate: isoDateField,
  minutes: z.int().nullable(),
  outcome: z.enum(activityOutcomes).nullable(),
  note: z.string().nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type Activity = z.output<typeof activityShape>;

/** What an event changed; names stand beside the ids. Only the fields of its kind are there. */
const eventStateShape = z.object({
  title: z.string().optional(),
  account: named<AccountId>().nullable().optional(),
  contact: named<ContactId>().nullable().optional(),
  product: named<ProductId>().nullable().optional(),
  /** Own fields that changed, with their values as people read them; null where there was none. */
  ownFields: z.array(z.object({ key: z.string(), name: localText, value: localText.nullable() })).optional(),
  owner: named<MemberId>().nullable().optional(),
  amountCents: centsField.nullable().optional(),
  currency: currencyField.optional(),
  expectedCloseOn: isoDateField.nullable().optional(),
  orderConfirmation: z.string().nullable().optional(),
  lossReason: z.object({ id: idOf<LossReasonId>(), name: localText }).nullable().optional(),
  lossNote: z.string().nullable().optional(),
  lostTo: named<CompetitorId>().nullable().optional(),
  status: z.enum(dealStatuses).optional(),
  closedOn: isoDateField.nullable().optional(),
  /** What a reason was given for: a gate that was passed by. */
  passed: z.enum(passable).optional(),
  cycle: z.object({ id: idOf<CycleId>(), name: localText }).optional(),
  /** What was known in the cycle that the deal left. */
  results: z
    .array(
      z.object({ name: localText, value: z.union([resultValue, localText]), note: z.string().nullable() }),
    )
    .optional(),
  /** The other deal of a repeat order; null where it was deleted. */
  otherDeal: z.object({ id: idOf<DealId>(), title: z.string() }).nullable().optional(),
});

export const dealEventShape = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  at: instant,
  fromPhase: z.object({ id: idOf<PhaseId>(), name: localText }).nullable(),
  toPhase: z.object({ id: idOf<PhaseId>(), name: localText }).nullable(),
  before: eventStateShape.nullable(),
  after: eventStateShape.nullable(),
  /** Why a gate was passed by without its results, or why the deal was opened again. */
  reason: z.string().nullable(),
  deal: dealNamed.extend({ currency: currencyField }),
  by: named<MemberId>().nullable(),
  /** The name of the API key, where a program did it. */
  byKey: z.string().nullable(),
  source: z.enum(['screen', 'api', 'import', 'job', 'demo']),
});
export type DealEvent = z.output<typeof dealEventShape>;

/** A file that was added to a deal or an account. */
export const timelineFileShape = z.object({
  id: idOf<FileId>(),
  name: z.string(),
  size: z.int(),
  preview: z.enum(['picture', 'pdf']).nullable(),
  deal: dealNamed.nullable(),
  at: instant,
  by: named<MemberId>().nullable(),
});

/** What a customer said to a quote. */
export const quoteAnswerShape = z.object({
  id: idOf<QuoteId>(),
  label: z.string().nullable(),
  accepted: z.boolean(),
  reason: z.string().nullable(),
  deal: dealNamed.nullable(),
  at: instant,
  by: named<MemberId>().nullable(),
});

/** Newest first: what happened to a deal and what was done and is planned for it, noted on it and added to it. */
export const timelineShape = z.object({
  rows: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('activity'), activity: activityShape }),
      z.object({ type: z.literal('event'), event: dealEventShape }),
      z.object({ type: z.literal('note'), note: noteShape }),
      z.object({ type: z.literal('file'), file: timelineFileShape }),
      z.object({ type: z.literal('answer'), answer: quoteAnswerShape }),
    ]),
  ),
  next: z.string().nullable(),
});
export type Timeline = z.output<typeof timelineShape>;

/** Everything of one deal. */
export const dealShape = dealRowShape.extend({
  contact: named<ContactId>().nullable(),
  orderConfirmation: z.string().nullable(),
  orderConfirmationFile: timelineFileShape.pick({ id: true, name: true, preview: true }).nullable(),
  lossReason: z.object({ id: idOf<LossReasonId>(), name: localText }).nullable(),
  lossNote: z.string().nullable(),
  lostTo: named<CompetitorId>().nullable(),
  /** What an import brought along that has no field of its own. */
  details: z.record(z.string(), z.string()),
  externalId: z.string().nullable(),
  createdAt: instant,
  cycle: z.object({
    id: idOf<CycleId>(),
    name: localText,
    /** In order. A retired phase is there where the deal stands or stood in it. */
    phases: z.array(phaseOfDealShape),
  }),
  /** The deal whose order this one repeats. */
  repeatOf: z.object({ id: idOf<DealId>(), title: z.string() }).nullable(),
  /** The deals that repeat this one's order, newest first. */
  repeats: z.array(z.object({ id: idOf<DealId>(), title: z.string(), status: z.enum(dealStatuses) })),
  nextPhaseId: idOf<PhaseId>().nullable(),
  /** The required results that the deal's phase still asks for; empty when it may go on. */
  asks: z.array(idOf<CriterionId>()),
  timeline: timelineShape,
  may: z.object({
    edit: z.boolean(),
    reopen: z.boolean(),
    overrideGate: z.boolean(),
    delete: z.boolean(),
    log: z.boolean(),
    approve: z.boolean(),
    correctClosing: z.boolean(),
    repeat: z.boolean(),
  }),
});
export type Deal = z.output<typeof dealShape>;
