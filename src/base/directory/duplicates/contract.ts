import * as z from 'zod';

import { likenessReasons } from '#base/directory/accounts/rules/likeness.ts';
import { endpoint } from '#base/http/contract.ts';
import { idOf, lineField, versionField } from '#base/http/fields.ts';
import type { AccountId, MergeId } from '#base/kernel/id.ts';

import { mergedKinds } from './rules/parts.ts';

const kindField = z.enum(mergedKinds);
const rowId = idOf<string>();

/** One of two that look alike, with what tells it from the other. */
const sideShape = z.object({
  id: rowId,
  name: z.string(),
  /** Where its screen is: an account's own, a contact's account. */
  accountId: idOf<AccountId>().nullable(),
  accountName: z.string().nullable(),
  city: z.string().nullable(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  chamberOfCommerceNumber: z.string().nullable(),
  ownerName: z.string().nullable(),
  deals: z.int(),
  createdAt: z.string(),
});
export type Side = z.output<typeof sideShape>;

export const pairShape = z.object({
  a: sideShape,
  b: sideShape,
  /** How likely they are one, 0 to 1. */
  score: z.number(),
  reasons: z.array(z.enum(likenessReasons)),
});
export type Pair = z.output<typeof pairShape>;

export const listDuplicates = endpoint({
  method: 'GET',
  path: '/api/v1/duplicates',
  summary: 'Accounts or contacts that look alike, two by two, the likeliest first; at most 100',
  input: z.object({ kind: kindField }),
  output: z.object({
    pairs: z.array(pairShape),
    /** There are more than are given. */
    more: z.boolean(),
    may: z.object({ judge: z.boolean() }),
  }),
});

export const judgeDuplicates = endpoint({
  method: 'POST',
  path: '/api/v1/duplicates/verdicts',
  summary: 'Say of two that they are not the same, put them off for a month, or take that back (null)',
  input: z.object({
    kind: kindField,
    ids: z.tuple([rowId, rowId]),
    verdict: z.enum(['different', 'later']).nullable(),
  }),
  output: z.null(),
});

export const previewMerge = endpoint({
  method: 'GET',
  path: '/api/v1/duplicates/preview',
  summary: 'What two know of each part, which value would win, and what would move along',
  input: z.object({ kind: kindField, a: rowId, b: rowId }),
  output: z.object({
    kind: kindField,
    versions: z.object({ a: z.int(), b: z.int() }),
    names: z.object({ a: z.string(), b: z.string() }),
    /** The one of which more is known. */
    keep: z.enum(['a', 'b']),
    parts: z.array(
      z.object({
        part: z.string(),
        /** In the reader's language, as are the values; null for nothing. */
        label: z.string(),
        a: z.string().nullable(),
        b: z.string().nullable(),
        same: z.boolean(),
        take: z.enum(['a', 'b']),
      }),
    ),
    /** What belongs to each and would move along, by its name. */
    moves: z.array(z.object({ what: z.string(), a: z.int(), b: z.int() })),
    may: z.object({ merge: z.boolean() }),
  }),
});

export const mergeShape = z.object({
  id: idOf<MergeId>(),
  kind: kindField,
  winner: z.object({ id: rowId, name: z.string(), accountId: idOf<AccountId>().nullable() }),
  loserName: z.string(),
  at: z.string(),
  byName: z.string().nullable(),
  mayUndo: z.boolean(),
});
export type Merge = z.output<typeof mergeShape>;

export const mergeTwo = endpoint({
  method: 'POST',
  path: '/api/v1/merges',
  summary: 'Make one of two: the winner takes the chosen parts and everything that belongs to the other',
  input: z.object({
    kind: kindField,
    winnerId: rowId,
    winnerVersion: versionField,
    loserId: rowId,
    loserVersion: versionField,
    /** The parts whose value is the loser's. */
    take: z.array(lineField(80)).max(200),
  }),
  output: mergeShape,
});

export const listMerges = endpoint({
  method: 'GET',
  path: '/api/v1/merges',
  summary: 'The merges that can still be undone, the latest first; at most 50',
  input: z.object({}),
  output: z.object({ merges: z.array(mergeShape) }),
});

export const undoMerge = endpoint({
  method: 'POST',
  path: '/api/v1/merges/:mergeId/undo',
  summary: 'Make two of one again: what moved moves back, and what nobody changed since is as it was',
  input: z.object({ mergeId: idOf<MergeId>() }),
  output: z.null(),
});
