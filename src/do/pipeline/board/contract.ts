import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, cursorField, idOf, manyOf } from '#base/http/fields.ts';
import type { CycleId, DealId, MemberId, PhaseId } from '#base/kernel/id.ts';

import { boardFilters } from '../contract.ts';
import { boardColumnShape, dealCardShape } from '../shapes.ts';
import { boardDensities, boardSorts, cardFacts, type OwnFact } from '../words.ts';

/** How many cards come at once: a page. */
export const cardsAtOnce = 30;

/** More of one's own fields than this make a card a form. */
export const mostOwnFacts = 5;

const ownFactField = z.string().regex(/^field:[a-z][a-z0-9_]{0,59}$/) as unknown as z.ZodType<
  OwnFact,
  OwnFact
>;

export const boardViewShape = z.object({
  /** What stands on a card, besides its title and what asks for the seller. */
  facts: z.array(z.union([z.enum(cardFacts), ownFactField])).max(cardFacts.length + mostOwnFacts),
  density: z.enum(boardDensities),
  sort: z.enum(boardSorts),
  /** With the sums that count each amount for its phase's probability. */
  weighted: z.boolean(),
});
export type BoardView = z.output<typeof boardViewShape>;

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/v1/board',
  summary:
    'The open deals of a cycle, a column for each phase with its first deals, as the caller looks at it',
  input: z.object({ cycleId: idOf<CycleId>().optional(), ...boardFilters }),
  output: z.object({
    /** The cycle asked for, else the one in which the deals of whoever asks begin. */
    cycleId: idOf<CycleId>(),
    columns: z.array(boardColumnShape),
    view: boardViewShape,
    may: z.object({ create: z.boolean(), overrideGate: z.boolean() }),
  }),
});

export const getBoardColumn = endpoint({
  method: 'GET',
  path: '/api/v1/board/:phaseId/deals',
  summary:
    'More deals of one column of the board: behind a cursor, from a place in it, or the page in which a deal stands',
  input: z.object({
    phaseId: idOf<PhaseId>(),
    ...boardFilters,
    sort: z.enum(boardSorts).optional(),
    cursor: cursorField.optional(),
    /** How many deals to pass by. */
    from: countField(0, 10_000_000).optional(),
    around: idOf<DealId>().optional(),
  }),
  output: z.object({
    cards: z.array(dealCardShape),
    /** The place of the first card in the column; null behind a cursor. */
    from: z.int().nullable(),
    next: z.string().nullable(),
  }),
});

export const getBoardMoves = endpoint({
  method: 'GET',
  path: '/api/v1/board/moves',
  summary: 'What others did a moment ago with these deals: moved, won, lost or reopened; the newest of each',
  input: z.object({ dealIds: manyOf(idOf<DealId>()) }),
  output: z.object({
    moves: z.array(
      z.object({
        dealId: idOf<DealId>(),
        title: z.string(),
        kind: z.enum(['moved', 'won', 'lost', 'reopened']),
        toPhaseId: idOf<PhaseId>().nullable(),
        by: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
      }),
    ),
  }),
});

export const setBoardView = endpoint({
  method: 'PUT',
  path: '/api/v1/board/view',
  summary: 'How the caller looks at the board: facts on a card, density, order, weighted sums',
  input: boardViewShape,
  output: boardViewShape,
});
