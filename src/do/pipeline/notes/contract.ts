import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, cursorField, flagField, idOf, versionField } from '#base/http/fields.ts';
import type { AccountId, ContactId, DealId, MemberId, NoteId } from '#base/kernel/id.ts';

const named = z.object({ id: idOf<MemberId>(), name: z.string() });
const text = z.string().trim().min(1).max(10_000);

export const noteShape = z.object({
  id: idOf<NoteId>(),
  /** Of these three the one that it is written on. */
  deal: z.object({ id: idOf<DealId>(), title: z.string() }).nullable(),
  account: z.object({ id: idOf<AccountId>(), name: z.string() }).nullable(),
  contact: z.object({ id: idOf<ContactId>(), name: z.string() }).nullable(),
  text: z.string(),
  author: named.nullable(),
  /** Who is called with an @ in it, under the name that stands there. */
  mentions: z.array(named),
  pinned: z.boolean(),
  at: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean(), delete: z.boolean(), pin: z.boolean() }),
});
export type Note = z.output<typeof noteShape>;

/** Whom the writer picked; of several members with one name only these are told. */
const mentions = z.array(idOf<MemberId>()).max(50).optional();

export const addNote = endpoint({
  method: 'POST',
  path: '/api/v1/deals/:dealId/notes',
  summary: 'Write a note on a deal; members called by name with an @ in it find it among their mentions',
  input: z.object({ dealId: idOf<DealId>(), text, mentions, pinned: flagField.optional() }),
  output: noteShape,
});

export const addAccountNote = endpoint({
  method: 'POST',
  path: '/api/v1/accounts/:accountId/notes',
  summary: 'Write a note on an account',
  input: z.object({ accountId: idOf<AccountId>(), text, mentions, pinned: flagField.optional() }),
  output: noteShape,
});

export const addContactNote = endpoint({
  method: 'POST',
  path: '/api/v1/contacts/:contactId/notes',
  summary: 'Write a note on a contact',
  input: z.object({ contactId: idOf<ContactId>(), text, mentions, pinned: flagField.optional() }),
  output: noteShape,
});

export const editNote = endpoint({
  method: 'PATCH',
  path: '/api/v1/notes/:noteId',
  summary: 'Change one’s own note; who is newly called in it is told',
  input: z.object({ noteId: idOf<NoteId>(), version: versionField, text, mentions }),
  output: noteShape,
});

export const pinNote = endpoint({
  method: 'PUT',
  path: '/api/v1/notes/:noteId/pin',
  summary: 'Keep a note at the top of what it is written on, or no longer',
  input: z.object({ noteId: idOf<NoteId>(), version: versionField, pinned: flagField }),
  output: noteShape,
});

export const deleteNote = endpoint({
  method: 'DELETE',
  path: '/api/v1/notes/:noteId',
  summary: 'Delete a note',
  input: z.object({ noteId: idOf<NoteId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});

export const listMentions = endpoint({
  method: 'GET',
  path: '/api/v1/me/mentions',
  summary: 'The notes in which whoever asks is called, newest first, and how many were not seen yet',
  input: z.object({ cursor: cursorField.optional(), limit: countField(1, 100).optional() }),
  output: z.object({
    rows: z.array(noteShape.extend({ seen: z.boolean() })),
    unseen: z.int(),
    next: z.string().nullable(),
  }),
});
export const countMentions = endpoint({
  method: 'GET',
  path: '/api/v1/me/mentions/count',
  summary: 'How many notes call whoever asks and were not seen yet',
  input: z.object({}),
  output: z.object({ unseen: z.int() }),
});

export const seeMentions = endpoint({
  method: 'POST',
  path: '/api/v1/me/mentions/seen',
  summary: 'Say that mentions were seen: those in these notes, or all of them',
  input: z.object({ noteIds: z.array(idOf<NoteId>()).max(200).optional() }),
  output: z.object({ unseen: z.int() }),
});
