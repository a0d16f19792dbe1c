import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, cursorField, idOf, isoDateField } from '#base/http/fields.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { recordKinds, subjectGroupNames } from './words.ts';

export const historyEntryShape = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Who did it; null where nobody is known. */
  who: z.string().nullable(),
  /** How it came about, where nobody did it by itself on a screen: in bulk, by an import, a job, an API key. */
  how: z.string().nullable(),
  /** What was done: `Verkoopkans gewijzigd`. For programs `action` is the word that never changes. */
  says: z.string(),
  action: z.string(),
  subject: z.object({
    kind: z.string(),
    id: z.string().nullable(),
    name: z.string().nullable(),
    /** Where to look at it, within the application; null where it is gone or has no place of its own. */
    path: z.string().nullable(),
  }),
  /** Field by field, as people read them. Null: there was nothing, or there is nothing left. */
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** It was taken back afterwards. */
  undone: z.boolean(),
});
export type HistoryEntry = z.output<typeof historyEntryShape>;

/** What narrows the history down; the export of the history takes the same. */
export const historyFilter = z.object({
  member: idOf<MemberId>().optional(),
  group: z.enum(subjectGroupNames).optional(),
  from: isoDateField.optional(),
  to: isoDateField.optional(),
  text: z.string().trim().max(100).optional(),
  /** One record, with what belongs to it. */
  record: z.enum(recordKinds).optional(),
  recordId: z.uuid().optional(),
});
export type HistoryFilter = z.output<typeof historyFilter>;

export const listHistory = endpoint({
  method: 'GET',
  path: '/api/v1/history',
  summary: 'Who changed what, when, from what to what, newest first: over everything, or of one record',
  input: historyFilter.extend({ cursor: cursorField.optional(), limit: countField(1, 200).optional() }),
  output: z.object({
    entries: z.array(historyEntryShape),
    next: z.string().nullable(),
    /** What the record is called, where one was asked for. */
    record: z.object({ name: z.string(), path: z.string().nullable() }).nullable(),
  }),
});
