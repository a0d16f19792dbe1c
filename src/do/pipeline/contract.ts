import * as z from 'zod';

import { givenFieldsField } from '#base/directory/custom-fields/contract.ts';
import { endpoint } from '#base/http/contract.ts';
import {
  amountField,
  centsField,
  countField,
  currencyField,
  cursorField,
  flagField,
  idOf,
  isoDateField,
  lineField,
  paragraphField,
  localTextField,
  manyOf,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type {
  AccountId,
  CompetitorId,
  ContactId,
  CycleId,
  DealId,
  FileId,
  LossReasonId,
  MemberId,
  PhaseId,
  ProductId,
  TeamId,
} from '#base/kernel/id.ts';

import { dealPageShape, dealRowShape, dealShape, givenResult, timelineShape } from './shapes.ts';
import { dealOrders, dealStatuses, type OwnOrder } from './words.ts';

const wholeInQuery = countField(-9e12, 9e12);

/** An owner: a member, `me` for whoever asks, `nobody` for deals without one. */
const ownerField = z.union([z.literal('me'), z.literal('nobody'), idOf<MemberId>()]);
export const ownerFilters = { owners: manyOf(ownerField).optional(), teamId: idOf<TeamId>().optional() };

/** What the board can leave out: what the table can, but for what it always shows, open deals by phase. */
export const boardFilters = {
  ...ownerFilters,
  accountId: idOf<AccountId>().optional(),
  /** In the title or in the account's name, town or site. */
  text: z.string().trim().max(200).optional(),
  /** Conditions that combine, `amount:from:500000;or(rotting:is:yes;next-step:none)`. */
  filter: z.string().max(4000).optional(),
};

export const dealFilters = {
  statuses: manyOf(z.enum(dealStatuses)).optional(),
  cycleId: idOf<CycleId>().optional(),
  phaseIds: manyOf(idOf<PhaseId>()).optional(),
  ...ownerFilters,
  accountId: idOf<AccountId>().optional(),
  contactId: idOf<ContactId>().optional(),
  productId: idOf<ProductId>().optional(),
  /** In the title or in the account's name, town or site. */
  text: z.string().trim().max(200).optional(),
  expectedCloseFrom: isoDateField.optional(),
  expectedCloseTo: isoDateField.optional(),
  openedFrom: isoDateField.optional(),
  openedTo: isoDateField.optional(),
  closedFrom: isoDateField.optional(),
  closedTo: isoDateField.optional(),
  amountFrom: wholeInQuery.optional(),
  amountTo: wholeInQuery.optional(),
  /** Conditions that combine, `owner:is:me;amount:from:500000;or(rotting:is:yes;next-step:none)`. */
  filter: z.string().max(4000).optional(),
};

const ownOrderField = z.string().regex(/^field\.[a-z][a-z0-9_]{0,59}$/) as unknown as z.ZodType<
  OwnOrder,
  OwnOrder
>;

export const listDeals = endpoint({
  method: 'GET',
  path: '/api/v1/deals',
  summary: 'A page of deals, filtered and sorted; a missing value sorts last',
  input: z.object({
    ...dealFilters,
    /** One of the table's own, or `field.` with the key of a custom field. */
    sort: z.union([z.enum(dealOrders), ownOrderField]).optional(),
    direction: z.enum(['asc', 'desc']).optional(),
    cursor: cursorField.optional(),
    limit: countField(1, 200).optional(),
  }),
  output: dealPageShape.extend({ may: z.object({ create: z.boolean(), overrideGate: z.boolean() }) }),
});

export const countDeals = endpoint({
  method: 'GET',
  path: '/api/v1/deals/count',
  summary: 'How many deals a filter finds, counted up to a thousand; `more` when there are more',
  input: z.object(dealFilters),
  output: z.object({ count: z.int(), more: z.boolean() }),
});

export const getDeal = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId',
  summary: 'One deal with its phases, results, what its phase still asks for, and the newest of its timeline',
  input: z.object({ dealId: idOf<DealId>() }),
  output: dealShape,
});

export const getLastDealChange = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId/last-change',
  summary: 'Who changed a deal last, and when',
  input: z.object({ dealId: idOf<DealId>() }),
  output: z.object({
    at: z.iso.datetime(),
    /** Null where it was no member: a key, a job, an import. */
    by: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  }),
});

const timelinePart = {
  /** `pinned`: the notes that were pinned to it itself. */
  only: z.enum(['activities', 'notes', 'files', 'events', 'pinned']).optional(),
  cursor: cursorField.optional(),
  limit: countField(1, 200).optional(),
};

export const getTimeline = endpoint({
  method: 'GET',
  path: '/api/v1/deals/:dealId/timeline',
  summary: 'What happened to a deal, what was done for it, noted on it and added to it, newest first',
  input: z.object({ dealId: idOf<DealId>(), ...timelinePart }),
  output: timelineShape,
});

export const getAccountTimeline = endpoint({
  method: 'GET',
  path: '/api/v1/accounts/:accountId/timeline',
  summary:
    'Everything that was done for an account, its contacts and its deals, noted on them and added to them, newest first',
  input: z.object({ accountId: idOf<AccountId>(), ...timelinePart }),
  output: timelineShape,
});

export const getContactTimeline = endpoint({
  method: 'GET',
  path: '/api/v1/contacts/:contactId/timeline',
  summary: 'What was done with a contact and noted on it, newest first',
  input: z.object({ contactId: idOf<ContactId>(), ...timelinePart }),
  output: timelineShape,
});

export const getDealChoices = endpoint({
  method: 'GET',
  path: '/api/v1/deals/choices',
  summary:
    'What can be chosen on a deal and in its filters: people, teams, products, competitors, loss reasons',
  input: z.object({}),
  output: z.object({
    members: z.array(z.object({ id: idOf<MemberId>(), name: z.string(), teamId: idOf<TeamId>().nullable() })),
    teams: z.array(z.object({ id: idOf<TeamId>(), name: z.string() })),
    products: z.array(
      z.object({
        id: idOf<ProductId>(),
        name: z.string(),
        priceCents: centsField.nullable(),
        currency: currencyField,
      }),
    ),
    competitors: z.array(z.object({ id: idOf<CompetitorId>(), name: z.string() })),
    lossReasons: z.array(z.object({ id: idOf<LossReasonId>(), name: localTextField() })),
    may: z.object({ create: z.boolean(), overrideGate: z.boolean() }),
  }),
});

/** The day on which it closed, today where none is given; not to come, and not before the deal began. */
const closedOnField = isoDateField;
/** Passing by a gate without its results, or against the way of the cycle: who did, and why, is in the history. */
const override = z.object({ reason: paragraphField(1000) });
const results = z.array(givenResult).max(100);

const dealFields = {
  title: lineField(300),
  accountId: idOf<AccountId>().nullable(),
  contactId: idOf<ContactId>().nullable(),
  ownerId: idOf<MemberId>().nullable(),
  productId: idOf<ProductId>().nullable(),
  amountCents: amountField.nullable(),
  currency: currencyField,
  expectedCloseOn: isoDateField.nullable(),
  fields: givenFieldsField,
};

export const createDeal = endpoint({
  method: 'POST',
  path: '/api/v1/deals',
  summary:
    'Add a deal, for an account that exists or for a new one; in the first phase unless results say otherwise',
  input: z.object({
    ...z.object(dealFields).partial().shape,
    title: dealFields.title,
    /** Makes the account in the same go; not together with `accountId`. */
    newAccountName: lineField(300).optional(),
    /** Yes: there is an account with (nearly) that name, and this is another one. */
    newAccountIsAnother: flagField.optional(),
    /** Where none is given, the cycle that the owner's team uses, else the first. */
    cycleId: idOf<CycleId>().optional(),
    /** The cycle's first phase where none is given; a later one asks for the results of those before it. */
    phaseId: idOf<PhaseId>().optional(),
    results: results.optional(),
    override: override.optional(),
  }),
  output: dealRowShape,
});

export const editDeal = endpoint({
  method: 'PATCH',
  path: '/api/v1/deals/:dealId',
  summary: 'Change a deal',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    ...z.object(dealFields).partial().shape,
  }),
  output: dealRowShape,
});

export const recordResults = endpoint({
  method: 'PUT',
  path: '/api/v1/deals/:dealId/results',
  summary: 'Record what is known of a deal by the criteria of its phases; null takes a result away',
  input: z.object({ dealId: idOf<DealId>(), version: versionField, results: results.min(1) }),
  output: dealRowShape,
});

export const moveDeal = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/move',
  summary:
    'Move an open deal to another phase; forward only with the results of every phase that it leaves, and as its cycle allows',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    toPhaseId: idOf<PhaseId>(),
    /** Results given there and then. */
    results: results.optional(),
    override: override.optional(),
  }),
  output: dealRowShape,
});

export const winDeal = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/win',
  summary: 'Win a deal, with the written order confirmation; its account becomes a customer',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    /** What was confirmed and where it can be found: a number, a date, a file. */
    orderConfirmation: textField(2000).optional(),
    /** The confirmation itself, among the files of the deal: instead of the words, or beside them. */
    orderConfirmationFileId: idOf<FileId>().nullable().optional(),
    closedOn: closedOnField.optional(),
    results: results.optional(),
    override: override.optional(),
  }),
  output: dealRowShape,
});

export const loseDeal = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/lose',
  summary: 'Lose a deal, with the reason and, where known, the competitor who got it',
  input: z.object({
    dealId: idOf<DealId>(),
    version: versionField,
    lossReasonId: idOf<LossReasonId>().nullable(),
    lostToId: idOf<CompetitorId>().nullable().optional(),
    note: textField(2000).optional(),
    closedOn: closedOnField.optional(),
  }),
  output: dealRowShape,
});

export const reopenDeal = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/reopen',
  summary: 'Open a closed deal again, in the phase in which it stood, with the reason why',
  input: z.object({ dealId: idOf<DealId>(), version: versionField, reason: paragraphField(1000) }),
  output: dealRowShape,
});

export const deleteDeal = endpoint({
  method: 'DELETE',
  path: '/api/v1/deals/:dealId',
  summary: 'Delete a deal with its activities and history; what was deleted stays in the audit trail',
  input: z.object({ dealId: idOf<DealId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});
