import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { currencyField, flagField, idOf, isoDateField } from '#base/http/fields.ts';
import type { DealId, JobId, MemberId, PhaseId, SignalId, TeamId } from '#base/kernel/id.ts';

import { factsShape } from './facts-shape.ts';
import { signalKinds, strengths } from './rules/finding.ts';
import { ownerSides } from './rules/owner-side.ts';
import { answerKinds, setAsideReasons, signalStates } from './rules/states.ts';

const localShape = z.object({ nl: z.string().optional(), en: z.string().optional() });

export const signalShape = z.object({
  id: idOf<SignalId>(),
  kind: z.enum(signalKinds),
  /** The name of the figure it is about; null where it is about deals. */
  figure: localShape.nullable(),
  phase: z.object({ id: idOf<PhaseId>(), name: localShape }).nullable(),
  /** Whom it concerns. */
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('organisation'), name: z.string() }),
    z.object({ kind: z.literal('team'), id: idOf<TeamId>(), name: z.string() }),
    z.object({ kind: z.literal('member'), id: idOf<MemberId>(), name: z.string() }),
  ]),
  ownerSide: z
    .enum(ownerSides)
    .describe('with or without the deals of the owner; `only-…` where the other side does not show it'),
  turn: z.enum(['worse', 'better']),
  strength: z.enum(strengths),
  chance: z
    .number()
    .nullable()
    .describe('how often chance alone gives this, 0 to 1; null where it was counted'),
  since: isoDateField,
  foundOn: isoDateField,
  seenOn: isoDateField.describe('the last run in which it was seen'),
  goneOn: isoDateField.nullable(),
  state: z.enum(signalStates),
  /** What people say of it; until they do, what the weeks after it said. */
  proved: z.enum(['true', 'noise', 'held', 'went', 'too-soon']),
  facts: factsShape,
  currency: currencyField,
  /** One more than the answers that there are: an answer carries the version it was given to. */
  version: z.int(),
  may: z.object({ answer: z.boolean(), explain: z.boolean() }),
});
export type Signal = z.output<typeof signalShape>;

export const listSignals = endpoint({
  method: 'GET',
  path: '/api/v1/signals',
  summary:
    'Signals from the figures, the strongest first: those that ask for something, or all that there were',
  input: z.object({
    show: z.enum(['current', 'history']).optional(),
    kind: z.enum(signalKinds).optional(),
    memberId: idOf<MemberId>().optional(),
    teamId: idOf<TeamId>().optional(),
    /** Do the deals of whoever owns the company count? Yes, unless said otherwise. */
    withOwner: flagField.optional(),
  }),
  output: z.object({
    signals: z.array(signalShape),
    /** When was looked last, and at how much; null where never. */
    lastRun: z
      .object({ at: z.iso.datetime(), figures: z.int(), subjects: z.int(), found: z.int() })
      .nullable(),
    /** Of each kind: how many there were, and how many proved true or chance; of all that the reader may see. */
    log: z.array(
      z.object({
        kind: z.enum(signalKinds),
        count: z.int(),
        right: z.int(),
        wrong: z.int(),
        unknown: z.int(),
      }),
    ),
    /** What the owner switch changes of what asks for something now; null where nobody owns the company. */
    owner: z.object({ onlyWith: z.int(), onlyWithout: z.int() }).nullable(),
    may: z.object({ run: z.boolean() }),
  }),
});
export type SignalList = z.output<typeof listSignals.output>;

export const getSignal = endpoint({
  method: 'GET',
  path: '/api/v1/signals/:signalId',
  summary: 'One signal with the deals it is about, as far as you see them, and what was said of it',
  input: z.object({ signalId: idOf<SignalId>() }),
  output: z.object({
    signal: signalShape,
    deals: z.array(
      z.object({
        id: idOf<DealId>(),
        title: z.string(),
        ownerName: z.string().nullable(),
        days: z.number(),
        status: z.enum(['open', 'won', 'lost']),
      }),
    ),
    answers: z.array(
      z.object({
        kind: z.enum(answerKinds),
        reason: z.enum(setAsideReasons).nullable(),
        note: z.string().nullable(),
        holdsFrom: isoDateField.nullable(),
        by: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  }),
});
export type SignalDetail = z.output<typeof getSignal.output>;

export const lookForSignals = endpoint({
  method: 'POST',
  path: '/api/v1/signals/run',
  summary: 'Look through all figures now, in the background',
  input: z.object({}),
  output: z.object({ jobId: idOf<JobId>().nullable().describe('null where it was asked for already') }),
});
